/** Writes the generated parts of the READMEs from the code that runs; `-- --check` only says what is out of date, `-- --figures` first keeps the figures of the last runs. */
import { systemClock } from '../server/clock.ts'
import { generatedParts } from './generate/parts.ts'
import { keepFigures } from './generate/promises.ts'
import { replaceGenerated } from './generate/replace.ts'

const check = process.argv.includes('--check')
if (process.argv.includes('--figures')) console.log(`${keepFigures(systemClock.today())} figures kept`)
const stale: string[] = []
for (const part of generatedParts()) {
  if (!replaceGenerated(part, { write: !check })) stale.push(`${part.file} (${part.name})`)
}
if (stale.length > 0) {
  console.log(`${check ? 'out of date, run npm run generate' : 'written'}: ${stale.join(', ')}`)
  if (check) process.exit(1)
} else {
  console.log('generated parts are up to date')
}
