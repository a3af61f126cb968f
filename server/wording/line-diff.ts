/** Compares two texts line by line, so that a second pair of eyes reads what changed and not the whole. */

export type DiffLine = {
  kind: 'same' | 'gone' | 'new'
  /** Number of the line in the first text, and in the second; null where it is not in that one. */
  before: number | null
  after: number | null
  text: string
}

/** Lines of both texts in order: a longest common course stays, the rest is gone or new. Texts of some hundred lines. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  const longest = courses(a, b)
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', before: ++i, after: ++j, text: left })
    } else if (right === undefined || (left !== undefined && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      lines.push({ kind: 'gone', before: ++i, after: null, text: left ?? '' })
    } else {
      lines.push({ kind: 'new', before: null, after: ++j, text: right })
    }
  }
  return lines
}

/** Length of the longest common course of what follows each pair of lines. */
function courses(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row) row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  return table
}

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0

/** Only what changed with so many lines around it; null stands for what was left out. */
export function changesOf(lines: readonly DiffLine[], around: number): (DiffLine | null)[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((line) => line.kind !== 'same'),
  )
  return lines.flatMap((line, index) => {
    if (near[index]) return [line]
    return index === 0 || near[index - 1] ? [null] : []
  })
}
