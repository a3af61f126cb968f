/** A signature as the strokes of a pen: numbers only, so that nothing hidden in a picture can come in, sharp at every size, the same bytes for the same hand. */

/** One movement of the pen: points in a field of 1000 by 400, y downwards. */
export type Stroke = readonly (readonly [number, number])[]

const PAD = { width: 1000, height: 400 } as const
const MOST_STROKES = 200
const MOST_POINTS = 6000
/** A shorter way of the pen is a slip of the hand and no name. */
const LEAST_WAY = 250

const POINT = /^(\d{1,4}),(\d{1,3})$/

export type StrokesRead =
  | { ok: true; strokes: Stroke[] }
  | { ok: false; fault: 'signature-missing' | 'signature-unreadable' | 'signature-short' }

/** Reads `x,y x,y;x,y …` as the pad sends it: strokes between semicolons. */
export function readStrokes(text: string): StrokesRead {
  if (text.trim() === '') return { ok: false, fault: 'signature-missing' }
  if (text.length > MOST_POINTS * 9) return { ok: false, fault: 'signature-unreadable' }
  const strokes: Stroke[] = []
  for (const part of text.trim().split(';')) {
    const points = part.split(' ').map(pointOf)
    if (points.some((point) => point === null)) return { ok: false, fault: 'signature-unreadable' }
    strokes.push(points.filter((point) => point !== null))
  }
  const points = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  if (strokes.length > MOST_STROKES || points > MOST_POINTS) return { ok: false, fault: 'signature-unreadable' }
  return wayOf(strokes) < LEAST_WAY ? { ok: false, fault: 'signature-short' } : { ok: true, strokes }
}

function pointOf(text: string): [number, number] | null {
  const found = POINT.exec(text)
  if (!found) return null
  const [x, y] = [Number(found[1]), Number(found[2])]
  return x <= PAD.width && y <= PAD.height ? [x, y] : null
}

const wayOf = (strokes: readonly Stroke[]): number =>
  strokes.reduce(
    (sum, stroke) =>
      sum +
      stroke.reduce((way, [x, y], at) => {
        const [beforeX, beforeY] = stroke[at - 1] ?? [x, y]
        return way + Math.hypot(x - beforeX, y - beforeY)
      }, 0),
    0,
  )

/** A drawn signature, cut to its own bounds: a path in a box of that width and height. */
export type SignaturePath = { readonly path: string; readonly width: number; readonly height: number }

/** The path of the strokes, rounded through the middle of each step, with a rim for the pen's breadth. */
export function pathOf(strokes: readonly Stroke[]): SignaturePath {
  const xs = strokes.flatMap((stroke) => stroke.map(([x]) => x))
  const ys = strokes.flatMap((stroke) => stroke.map(([, y]) => y))
  const left = Math.min(...xs) - PEN
  const top = Math.min(...ys) - PEN
  const moved = strokes.map((stroke) => stroke.map(([x, y]) => [x - left, y - top] as const))
  return {
    path: moved.map(strokePath).join(''),
    width: Math.max(...xs) + PEN - left,
    height: Math.max(...ys) + PEN - top,
  }
}

/** Breadth of the pen in the field's measure. */
export const PEN = 9

function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const start = `M${first[0]} ${first[1]}`
  if (rest.length === 0) return `${start}L${first[0]} ${first[1]}`
  const turns = rest.slice(0, -1).map(([x, y], at) => {
    const [nextX, nextY] = rest[at + 1] ?? [x, y]
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`
  })
  const [lastX, lastY] = rest.at(-1) ?? first
  return `${start}${turns.join('')}L${lastX} ${lastY}`
}

const FILE =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d{1,4}) (\d{1,4})"><path d="([MLQ\d. ]+)" [a-z0-9 ="#-]+\/><\/svg>\n$/

/** The signature as the file that is kept: a picture every browser shows. */
export const signatureFile = ({ path, width, height }: SignaturePath): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#000000" stroke-width="${PEN}" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`

/** Reads such a file back. Throws for every other file. */
export function readSignatureFile(text: string): SignaturePath {
  const found = FILE.exec(text)
  if (!found) throw new Error('signature-file-damaged')
  return { width: Number(found[1]), height: Number(found[2]), path: found[3] ?? '' }
}
