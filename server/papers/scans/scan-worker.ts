/** The thread that looks for page codes in pictures: decoding a photograph takes a tenth of a second the counter does not have. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const { pictures } = workerData as { pictures: Uint8Array[] }

// The library would fetch its program from a public server; the desk opens no connection and hands over the installed one.
const program = readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(program).buffer }, fireImmediately: true })

const found: string[][] = []
for (const picture of pictures) found.push(await codesIn(picture))
parentPort?.postMessage(found, [])

/** Texts of the codes in one picture; a picture that cannot be decoded holds none. */
async function codesIn(picture: Uint8Array): Promise<string[]> {
  try {
    const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, tryInvert: false })
    return codes.filter((code) => code.isValid).map((code) => code.text)
  } catch {
    return []
  }
}
