/** Draws a machine as one SVG that prints well in grey and needs neither style nor script. */
import type { TransitionRow } from '../table.ts'
import { gatherEdges, type Edge, type LineStyle } from './edges.ts'
import { placeSheet, TITLE, within, type Box, type Sheet } from './layout.ts'
import { routes, type Point } from './route.ts'

export type Drawing = {
  sheet: Sheet
  rows: readonly TransitionRow[]
  leaves: readonly string[]
  styleOf: (event: string) => LineStyle
  /** Text for `stage.<code>`, `group.<code>` or `event.<code>`, in the reader's language. */
  label: (key: string) => string
  /** What the picture is, for those who do not see it. */
  title: string
  /** The stage this case is in, drawn filled; null for the machine alone. */
  here: string | null
  /** Stages it has been in, drawn shaded. */
  been: readonly string[]
}

const FONT = 13
const LINE = 15

/** The SVG text. @throws when a stage of the machine has no place on the sheet */
export function drawDiagram(drawing: Drawing): string {
  const placed = placeSheet(drawing.sheet)
  const tops = [...placed.main, ...placed.side]
  const missing = drawing.leaves.filter((leaf) => !tops.flatMap(within).some((box) => box.stage && box.id === leaf))
  if (missing.length > 0) throw new Error(`no place on the sheet for ${missing.join(', ')}`)
  const edges = gatherEdges(tops, drawing.rows, drawing.leaves, drawing.styleOf)
  const ways = routes(edges, placed)
  const here = drawing.here === null ? '' : `<desc>${escape(drawing.label(`stage.${drawing.here}`))}</desc>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${placed.width} ${placed.height}" role="img" class="workflow-diagram"`,
    ` font-family="inherit" font-size="${FONT}"><title>${escape(drawing.title)}</title>${here}`,
    '<defs><marker id="workflow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">',
    '<path d="M0 0 8 4 0 8z" fill="#444"/></marker></defs>',
    ...tops.map((box) => drawBox(box, drawing)),
    ...edges.map((edge, index) => drawEdge(edge, ways[index] ?? [], drawing)),
    '</svg>',
  ].join('')
}

function drawBox(box: Box, drawing: Drawing): string {
  const inner = box.parts.map((part) => drawBox(part, drawing)).join('')
  if (!box.framed) return inner
  if (!box.stage) {
    return (
      `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6" fill="#f5f5f5" fill-opacity="0.6" stroke="#999"/>` +
      `<text x="${box.x + 12}" y="${box.y + TITLE}" fill="#333" font-weight="bold">${escape(drawing.label(`group.${box.id}`))}</text>${inner}`
    )
  }
  const isHere = box.id === drawing.here
  const fill = isHere ? '#222' : drawing.been.includes(box.id) ? '#ddd' : '#fff'
  return (
    `<g${isHere ? ' class="here"' : ''}><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="4" fill="${fill}"` +
    ` stroke="${isHere ? '#000' : '#666'}" stroke-width="${isHere ? 3 : 1}"/>` +
    `${drawText(drawing.label(`stage.${box.id}`), box, isHere)}</g>`
  )
}

/** A name in the middle of its box, on two lines when it is too long for one. */
function drawText(text: string, box: Box, isHere: boolean): string {
  const lines = estimatedWidth(text) > box.width - 12 ? halves(text) : [text]
  const x = box.x + box.width / 2
  const first = box.y + box.height / 2 + FONT / 3 - ((lines.length - 1) * LINE) / 2
  const look = isHere ? ' fill="#fff" font-weight="bold"' : ' fill="#111"'
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${round(first + index * LINE)}" text-anchor="middle"${look}>${escape(line)}</text>`,
    )
    .join('')
}

/** Chinese characters are as wide as the type size, others about half. */
const estimatedWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[ -\u024f]/u.test(character) ? FONT * 0.55 : FONT), 0)

/** Split at the space nearest the middle; a text without spaces stays whole. */
function halves(text: string): string[] {
  const spaces = [...text.matchAll(/ /gu)].map((match) => match.index)
  const middle = text.length / 2
  const at = spaces.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0]
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function drawEdge(edge: Edge, way: readonly Point[], drawing: Drawing): string {
  const path = way.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  const dash = edge.style === 'dashed' ? ' stroke-dasharray="5 4"' : ''
  const tip = edge.events.map((event) => escape(drawing.label(`event.${event}`))).join(' / ')
  return `<path d="${path}" fill="none" stroke="#444"${dash} marker-end="url(#workflow-arrow)"><title>${tip}</title></path>`
}

const round = (value: number): number => Math.round(value * 10) / 10

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
