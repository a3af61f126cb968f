/** `npm run sbom`: prints the bill of materials of production (CycloneDX 1.6, JSON). npm's own leaves out what tools need as well. */
import { billOfMaterials } from './generate/bill-of-materials.ts'

process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`)
