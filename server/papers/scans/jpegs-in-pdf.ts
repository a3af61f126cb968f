/** Takes the photographs out of a scanner's PDF as they are: such a file is one JPEG a page, and nothing of it is decoded here. */

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
/** A smaller picture is a logo or a mask, not a sheet of paper. */
const LEAST_BYTES = 2000

/** The JPEG streams of a PDF in the order of the file; none when its pages are drawn or packed otherwise. */
export function jpegsInPdf(pdf: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found: Uint8Array[] = []
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, at)) {
    const start = afterLineEnd(bytes, at + STREAM.length)
    const isJpeg = bytes.subarray(start, start + JPEG.length).equals(JPEG)
    const end = bytes.indexOf(END, start)
    if (end === -1) break
    if (isJpeg && end - start >= LEAST_BYTES) found.push(bytes.subarray(start, end))
    at = end + END.length
  }
  return found
}

function afterLineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2
  return bytes[at] === 0x0a || bytes[at] === 0x0d ? at + 1 : at
}
