/** The registration code of the worker's slip in large type, and at its right the QR when one is printed. */
import type { Rich } from '../paper.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'

const CODE_SIZE = 26
const HEIGHT = 46
/** 22 mm: read by an old phone from a hand's distance. */
const QR_SIZE = 62
const QR_ALT = '查询办理进度的二维码'

export function setCode(bench: Bench, text: Rich, qr: string | null): Slab[] {
  const { width } = bench.measures
  const tags: Tag[] = [{ type: 'P', id: bench.block }]
  const height = qr !== null ? QR_SIZE + 8 : HEIGHT
  const free = qr !== null ? width - QR_SIZE : width
  const bold = text.map((span) => ({ ...span, bold: true }))
  const lines = setText(bench, bold, { size: CODE_SIZE, width: free, align: 'center', tracking: 1.5 })
  const pitch = height / Math.max(1, lines.length)
  const inks = lines.flatMap((line, index) => lineInk(line, { x: 0, top: index * pitch, pitch, size: CODE_SIZE, tags }))
  const edges: Ink[] = [0, height].map((y) => ({ kind: 'rule', x1: 0, y1: y, x2: width, y2: y, weight: 1 }))
  const figure: Tag[] = [{ type: 'Figure', id: bench.block, alt: QR_ALT }]
  const drawn: Ink[] =
    qr !== null ? [{ kind: 'qr', x: width - QR_SIZE, y: 4, size: QR_SIZE, text: qr, tags: figure }] : []
  return [{ height: height + 4, inks: [...edges, ...inks, ...drawn], keep: false }]
}
