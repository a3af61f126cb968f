/** Bytes as people read them: `12 KB`, `3.4 MB`, `2.1 GB`; the same in every language. */
const UNITS = [
  [1024 ** 3, 'GB'],
  [1024 ** 2, 'MB'],
] as const

export function saidSize(bytes: number): string {
  const unit = UNITS.find(([size]) => bytes >= size)
  return unit ? `${(bytes / unit[0]).toFixed(1)} ${unit[1]}` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}
