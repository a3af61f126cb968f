/** Places to sign: for a party a line for the hand, a box for a fingerprint or a company seal, and the day; for officials two lines a row. */
import type { Block, SignaturePlace } from '../paper.ts'
import { BOX_CAPTION, SIGNING_DAY } from '../signing-words.ts'
import type { PlaceMark } from '../marks.ts'
import { naturalWidth } from '../set-lines.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

const BOX = {
  person: { width: 42, height: 38, caption: BOX_CAPTION.person, row: 44 },
  company: { width: 58, height: 54, caption: BOX_CAPTION.company, row: 60 },
} as const
const OFFICIAL_ROW = 30
const LABEL_SHARE = 0.46
/** Of half the width, where two officials share a row; of the whole where one has it. */
const OFFICIAL_LABEL = 0.56
const WIDE_LABEL = 0.6
const DATE_WIDTH = 92
const GAP = 6
const DETAIL = 10
const CAPTION = 9
const SIGNATURE_ALT = '签名'

export function setSignatures(
  bench: Bench,
  block: Extract<Block, { type: 'signatures' }>,
  marks: readonly (PlaceMark | null)[] = [],
): Slab[] {
  const marked = block.places.map((place, at) => ({ ...place, mark: marks[at] ?? null }))
  const parties = marked.filter((place) => place.manner !== 'official')
  const officials = marked.filter((place) => place.manner === 'official')
  const slabs = [
    ...parties.map((place, index) => partySlab(bench, place, tagsOf(bench, index))),
    ...officialRows(bench, officials).map((row) =>
      officialsSlab(bench, row, parties.length + officials.indexOf(row[0])),
    ),
  ]
  // No page bears the officials' lines alone, and a short round stays in one piece.
  const apart = slabs.length > SHORT_ROUND ? parties.length - 1 : 0
  return slabs.map((slab, index) => ({ ...slab, keep: index >= apart && index < slabs.length - 1 }))
}

/** Signers up to this many lines are not parted. */
const SHORT_ROUND = 5

/** Two a row; one whose name would be broken there has a row to himself. */
function officialRows(bench: Bench, officials: readonly Place[]): [Place, ...Place[]][] {
  const rows: [Place, ...Place[]][] = []
  for (const place of officials) {
    const open = rows.at(-1)
    if (open?.length === 1 && !isWide(bench, open[0]) && !isWide(bench, place)) open.push(place)
    else rows.push([place])
  }
  return rows
}

const halfOf = (bench: Bench): number => (bench.measures.width - GAP * 2) / 2

const isWide = (bench: Bench, place: Place): boolean =>
  naturalWidth(place.title, bench.fonts, bench.measures.gridSize) > halfOf(bench) * OFFICIAL_LABEL

type Place = SignaturePlace & { readonly mark: PlaceMark | null }

const tagsOf = (bench: Bench, index: number): Tag[] => [{ type: 'P', id: bench.block * 1000 + index }]

function partySlab(bench: Bench, place: Place, tags: Tag[]): Slab {
  const { width } = bench.measures
  const box = BOX[place.manner === 'company' ? 'company' : 'person']
  const labelWidth = width * LABEL_SHARE
  const label = labelInk(bench, place, { x: 0, width: labelWidth, tags })
  const height = Math.max(box.row, label.height + 6)
  const base = baseOf(bench, height)
  const dateX = width - DATE_WIDTH
  const boxX = dateX - box.width - GAP
  const boxY = (height - box.height) / 2
  return {
    height,
    keep: false,
    inks: [
      ...label.at((height - label.height) / 2),
      line(labelWidth + GAP, boxX - GAP, base),
      ...frame(boxX, boxY, box.width, box.height),
      ...captionInk(bench, box.caption, { x: boxX, width: box.width, top: boxY + box.height - CAPTION - 5, tags }),
      ...dateInk(bench, place.mark?.day ?? SIGNING_DAY, dateX, base, tags),
      ...markInk(bench, place.mark, { x: labelWidth + GAP, width: boxX - 2 * GAP - labelWidth, height, base, tags }),
    ],
  }
}

function officialsSlab(bench: Bench, places: readonly Place[], first: number): Slab {
  const half = halfOf(bench)
  const wide = places.some((place) => isWide(bench, place))
  const labelWidth = wide ? bench.measures.width * WIDE_LABEL : half * OFFICIAL_LABEL
  const labels = places.map((place, index) => {
    const x = index * (half + GAP * 2)
    const tags = tagsOf(bench, first + index)
    return { x, tags, mark: place.mark, ...labelInk(bench, place, { x, width: labelWidth, tags }) }
  })
  const height = Math.max(OFFICIAL_ROW, ...labels.map((label) => label.height + 6))
  const lineWidth = half * (1 - OFFICIAL_LABEL)
  const inks = labels.flatMap((label) => [
    ...label.at((height - label.height) / 2),
    line(label.x + labelWidth + GAP, label.x + labelWidth + lineWidth, baseOf(bench, height)),
    ...markInk(bench, label.mark, {
      x: label.x + labelWidth + GAP,
      width: lineWidth - GAP,
      height,
      base: baseOf(bench, height),
      tags: label.tags,
    }),
  ])
  return { height, keep: false, inks }
}

/** Title over detail; `at` places them from a top. */
function labelInk(bench: Bench, place: SignaturePlace, room: { x: number; width: number; tags: Tag[] }) {
  const { gridSize: size, gridPitch: pitch } = bench.measures
  const small = pitch - 4
  const title = setText(bench, place.title, { size, width: room.width })
  const detail = place.detail ? setText(bench, place.detail, { size: DETAIL, width: room.width }) : []
  const at = (top: number): Ink[] => [
    ...title.flatMap((set, index) => lineInk(set, { ...room, top: top + index * pitch, pitch, size })),
    ...detail.flatMap((set, index) =>
      lineInk(set, { ...room, top: top + title.length * pitch + index * small, pitch: small, size: DETAIL }),
    ),
  ]
  return { height: title.length * pitch + detail.length * small, at }
}

const baseOf = (bench: Bench, height: number): number => height / 2 + bench.measures.gridSize * 0.6

const line = (x1: number, x2: number, y: number): Ink => ({ kind: 'rule', x1, y1: y, x2, y2: y, weight: 0.5 })

type MarkRoom = { x: number; width: number; height: number; base: number; tags: Tag[] }

/** The hand across its line, or the note upon it. */
function markInk(bench: Bench, mark: PlaceMark | null, room: MarkRoom): Ink[] {
  if (mark?.hand) {
    const alt = SIGNATURE_ALT
    const tags: Tag[] = [...room.tags, { type: 'Figure', id: 0, alt }]
    return [{ kind: 'hand', x: room.x, y: 2, width: room.width, height: room.height - 4, hand: mark.hand, tags }]
  }
  if (!mark?.note) return []
  const lines = setText(bench, [{ text: mark.note, bold: false }], { size: DETAIL, width: room.width, align: 'center' })
  return lines.flatMap((set, at) => {
    const top = room.base - (lines.length - at) * (DETAIL + 3) - 1
    return lineInk(set, { x: room.x, top, pitch: DETAIL + 3, size: DETAIL, tags: room.tags })
  })
}

function dateInk(bench: Bench, text: string, x: number, base: number, tags: Tag[]): Ink[] {
  const size = bench.measures.gridSize - 1
  const lines = setText(bench, [{ text, bold: false }], { size, width: DATE_WIDTH, align: 'right' })
  return lines.flatMap((set) => lineInk(set, { x, top: base - size * 1.1, pitch: size, size, tags }))
}

function captionInk(bench: Bench, text: string, room: { x: number; width: number; top: number; tags: Tag[] }): Ink[] {
  const lines = setText(bench, [{ text, bold: false }], { size: CAPTION, width: room.width, align: 'center' })
  return lines.flatMap((set) => lineInk(set, { ...room, pitch: CAPTION + 3, size: CAPTION }))
}

/** A dashed box, four rules. */
const frame = (x: number, y: number, width: number, height: number): Ink[] => [
  dashed(x, y, x + width, y),
  dashed(x, y + height, x + width, y + height),
  dashed(x, y, x, y + height),
  dashed(x + width, y, x + width, y + height),
]

const dashed = (x1: number, y1: number, x2: number, y2: number): Ink => ({
  kind: 'rule',
  x1,
  y1,
  x2,
  y2,
  weight: 0.4,
  dashed: true,
})
