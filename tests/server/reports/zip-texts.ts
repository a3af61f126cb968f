/** Reads the parts of a workbook as text straight from the archive's central directory, so that a formula cannot hide behind a reader. */
import { inflateRawSync } from 'node:zlib'

/** Every file of the archive. */
export function readZipTexts(bytes: Buffer): { name: string; text: string }[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const header = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const packed = bytes.subarray(start, start + size)
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
    return { name, text: (method === 0 ? packed : inflateRawSync(packed)).toString('utf8') }
  })
}
