/** What a file that somebody brings can be; its kind says where in the volume it lies. */
import type { VolumeRow } from './rows.ts'

export const materialKinds = [
  'identity',
  'employer-proof',
  'authority',
  'evidence',
  'receipt',
  'signed-paper',
  'other',
] as const
export type MaterialKind = (typeof materialKinds)[number]

const ROWS: Record<Exclude<MaterialKind, 'signed-paper'>, VolumeRow> = {
  identity: 'identity',
  'employer-proof': 'identity',
  authority: 'authority',
  evidence: 'evidence',
  receipt: 'receipts',
  other: 'other',
}

/** The row of the volume a file belongs to; `chosen` says which paper a scan with signatures is. */
export const rowOfMaterial = (kind: string, chosen: string | null): VolumeRow =>
  (chosen as VolumeRow | null) ?? (Object.hasOwn(ROWS, kind) ? ROWS[kind as keyof typeof ROWS] : 'other')
