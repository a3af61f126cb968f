/** Appends an empty signature to a finished PDF as an incremental update: not a byte of what was drawn is moved, and the hole waits for the signature. */

export type Prepared = {
  /** The whole file with the hole filled by zeros. */
  readonly file: Buffer
  /** First byte of the hole's `<` and the first byte behind its `>`. */
  readonly from: number
  readonly to: number
}

/** Bytes a detached signature with its certificates may take. */
const ROOM = 12_000
const RANGE = '/ByteRange [0 ********** ********** **********]'

/**
 * The file with an invisible signature field on its first page, its byte range written.
 * @param signedAt PDF date such as `D:20261122040000Z`
 * Throws for a file that is not as our own drawer leaves it: plain objects and one cross-reference table.
 */
export function prepareSignature(pdf: Uint8Array, signedAt: string): Prepared {
  const drawn = Buffer.from(pdf)
  const text = drawn.toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const size = Number(must(/\/Size (\d+)/.exec(trailer)))
  const root = Number(must(/\/Root (\d+) 0 R/.exec(trailer)))
  const before = Number(must(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)))
  const rest = trailer
    .slice(trailer.indexOf('<<') + 2, trailer.indexOf('startxref'))
    .replace(/>>\s*$/, '')
    .replace(/\/Size \d+/, '')
  const page = Number(must(/(?<!\d)(\d+) 0 obj\s*<<(?:(?!obj)[^>])*\/Type \/Page\b(?!s)/.exec(text)))
  const [signature, field] = [size, size + 1]
  const objects: [number, string][] = [
    [root, opened(text, root, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page, opened(text, page, `/Annots [${field} 0 R]`)],
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /M (${signedAt}) ${RANGE} /Contents <${'0'.repeat(ROOM * 2)}> >>`,
    ],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
    ],
  ]
  const parts = [text.endsWith('\n') ? '' : '\n']
  const places: [number, number][] = []
  let at = drawn.length + (parts[0]?.length ?? 0)
  for (const [id, body] of objects) {
    const object = `${id} 0 obj\n${body}\nendobj\n`
    places.push([id, at])
    parts.push(object)
    at += object.length
  }
  const table = places
    .toSorted(([one], [other]) => one - other)
    .map(([id, place]) => `${id} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
    .join('')
  parts.push(`xref\n${table}trailer\n<<${rest} /Size ${size + 2} /Prev ${before} >>\nstartxref\n${at}\n%%EOF\n`)
  return ranged(Buffer.concat([drawn, Buffer.from(parts.join(''), 'latin1')]))
}

/** Puts the signature into the hole. Throws when it does not fit. */
export function fillSignature({ file, from, to }: Prepared, signature: Buffer): Buffer {
  const hex = signature.toString('hex')
  if (hex.length > to - from - 2) throw new Error('signature-too-long')
  const signed = Buffer.from(file)
  signed.write(hex.padEnd(to - from - 2, '0'), from + 1, 'latin1')
  return signed
}

/** What the signature covers: everything but the hole. */
export const coveredBy = ({ file, from, to }: Prepared): Buffer =>
  Buffer.concat([file.subarray(0, from), file.subarray(to)])

function ranged(file: Buffer): Prepared {
  const from = file.lastIndexOf('/Contents <') + '/Contents '.length
  const to = file.indexOf('>', from) + 1
  const range = `/ByteRange [0 ${from} ${to} ${file.length - to}]`.padEnd(RANGE.length)
  file.write(range, file.lastIndexOf(RANGE), 'latin1')
  return { file, from, to }
}

/** An object's dictionary with one entry more. */
function opened(text: string, id: number, entry: string): string {
  const at = text.search(new RegExp(`(^|\\n)${id} 0 obj\\b`))
  const start = text.indexOf('<<', at)
  const end = text.lastIndexOf('>>', text.indexOf('endobj', start))
  if (at === -1 || start === -1 || end <= start) throw new Error('pdf-not-ours')
  return `${text.slice(start, end)} ${entry} >>`
}

function must(found: RegExpExecArray | null): string {
  const value = found?.[1]
  if (value === undefined) throw new Error('pdf-not-ours')
  return value
}
