/** The signed copy of a frozen paper: the same text, and at each name the hand that signed, or where it signed. */
import { officialDate, solemnDate } from '../../workflows/values/chinese-date.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { SignaturePath } from '../../workflows/values/strokes.ts'
import type { Marks, PlaceMark } from '../drawer/marks.ts'
import { plain, type Block, type Paper } from '../drawer/paper.ts'

/** Its kind among the issued papers of a case. */
export const SIGNED_COPY = 'signed-agreement'
export const SIGNED_COPY_TITLE = '人民调解协议书（签署本）'

/** One hand, by the name under which the paper asks for it. */
export type SignedBy = {
  name: string
  manner: 'signature' | 'fingerprint' | 'company-seal'
  /** Null for a hand on the printed copy. */
  hand: SignaturePath | null
  on: Day
}

/** A name the frozen paper has no place for. */
export class PlaceMissing extends Error {
  constructor() {
    super('the frozen paper has no place for a signature')
    this.name = 'PlaceMissing'
  }
}

const ON_PAPER = {
  signature: '签名见纸质文本',
  fingerprint: '指印见纸质文本',
  'company-seal': '签章见纸质文本',
} as const
const SEALED_ON_PAPER = '（印章见纸质文本）'

/**
 * Where each mark goes on the paper, found by the names the paper itself prints.
 * @param seal null leaves its place to the printed copy
 * @param effectiveOn the day beside the seal
 */
export function marksOn(
  paper: Paper,
  signed: { parties: readonly SignedBy[]; officials: readonly SignedBy[] },
  seal: Uint8Array | null,
  effectiveOn: Day,
): Marks {
  const rows = nameRows(paper.blocks)
  const places = paper.blocks.flatMap((block) => (block.type === 'signatures' ? block.places : []))
  const marks = { rows: rows.map(empty), places: places.map(empty) }
  for (const one of signed.parties) {
    const inRows = firstFree(marks.rows, (at) => rows[at] === one.name)
    if (inRows !== -1) marks.rows[inRows] = markOf(one)
    else put(marks.places, places, one, (manner) => manner !== 'official')
  }
  for (const one of signed.officials) put(marks.places, places, one, (manner) => manner === 'official')
  return {
    ...marks,
    seal: { picture: seal, note: seal === null ? SEALED_ON_PAPER : null, day: solemnDate(effectiveOn) },
  }
}

const empty = (): PlaceMark | null => null

/** The second column of the table in which many workers sign is their name. */
const nameRows = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'table' && block.tall ? block.rows.map((row) => plain(row[1] ?? [])) : []))

const firstFree = (marks: readonly (PlaceMark | null)[], fits: (at: number) => boolean): number =>
  marks.findIndex((mark, at) => mark === null && fits(at))

type Places = readonly { manner: 'person' | 'company' | 'official'; title: readonly { text: string }[] }[]

function put(
  marks: (PlaceMark | null)[],
  places: Places,
  one: SignedBy,
  fits: (manner: Places[number]['manner']) => boolean,
): void {
  const at = firstFree(marks, (index) => {
    const place = places[index]
    if (!place || !fits(place.manner)) return false
    return place.title
      .map((span) => span.text)
      .join('')
      .endsWith(`　${one.name}`)
  })
  if (at === -1) throw new PlaceMissing()
  marks[at] = markOf(one)
}

const markOf = (one: SignedBy): PlaceMark => ({
  hand: one.hand,
  note: one.hand === null ? ON_PAPER[one.manner] : null,
  day: officialDate(one.on),
})
