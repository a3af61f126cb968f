/** Prints the bench as one plain table; what is over its budget is marked, never failed. */

export type Row = {
  what: string
  size: string
  floor: string
  desk: string
  /** How many times the floor's cost, or the share of an aim; null where there is nothing to compare with. */
  ratio: number | null
  budget: number
  note: string
}

export function printTable(rows: readonly Row[]): void {
  const head = ['', 'disputes', 'floor', 'desk', 'ratio', 'budget', '']
  const lines = rows.map((row) => [
    row.what,
    row.size,
    row.floor,
    row.desk,
    row.ratio === null ? '-' : `${row.ratio.toFixed(2)}x`,
    `${row.budget}x${row.ratio !== null && row.ratio > row.budget ? ' OVER' : ''}`,
    row.note,
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0)))
  for (const line of [head, ...lines])
    process.stdout.write(
      `${line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}
