/** A QR code on screen: dark squares on white with the quiet margin that readers need. */
import qrCode from 'qrcode-generator'
import { escapeHtml } from '../escape-html.ts'
import { finishedHtml, type Html } from '../pages/html.ts'

const MARGIN = 4

/** The code of a text; `label` says to a screen reader what it is. Both already said. */
export function svgQr(text: string, label: string): Html {
  const code = qrCode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const squares: string[] = []
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) squares.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`)
  const size = count + 2 * MARGIN
  return finishedHtml(
    `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(label)}" shape-rendering="crispEdges"><rect class="qr-ground" width="${size}" height="${size}"/><path class="qr-ink" d="${squares.join('')}"/></svg>`,
  )
}
