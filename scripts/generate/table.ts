/** Markdown tables in the one shape that the formatter leaves alone. */

/** A table with aligned columns; cells hold no pipes. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, at) => Math.max(3, width(cell), ...rows.map((row) => width(row[at] ?? ''))))
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((wide, at) => pad(cells[at] ?? '', wide)).join(' | ')} |`
  const rule = `| ${widths.map((wide) => '-'.repeat(wide)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Chinese characters are two columns wide in an editor. */
const width = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
        ? 2
        : 1),
    0,
  )

const pad = (text: string, wide: number): string => text + ' '.repeat(wide - width(text))
