/** Reads off a file which papers its volume must hold and which rows are filled; the archive is closed while one is missing. */
import type { Filed } from '../../db/repositories/volumes.ts'
import { rowOfMaterial } from '../../workflows/volume/material-kinds.ts'
import { missingRows, type VolumeCase } from '../../workflows/volume/needs.ts'
import { isVolumeRow, rowOfPaper, type VolumeRow } from '../../workflows/volume/rows.ts'

type Facts = {
  row: { accepted_on: string | null; number_void: 0 | 1 }
  journal: readonly { type: string }[]
  agreements: readonly { status: string; kind: string }[]
  workers: readonly { outcome: string | null }[]
}

/** What of the case decides about its papers. */
export function volumeCase({ row, journal, agreements, workers }: Facts): VolumeCase {
  const inForce = agreements.filter((agreement) => agreement.status === 'effective')
  return {
    accepted: row.accepted_on !== null && row.number_void === 0,
    sat: journal.some((event) => event.type === 'session-recorded'),
    simple: inForce.length > 0 && inForce.every((agreement) => agreement.kind === 'oral'),
    agreed: inForce.length > 0,
    endedWithout: workers.some((worker) => worker.outcome === 'terminated' || worker.outcome === 'withdrawn'),
  }
}

/** Rows with an issued paper, a standing file, or sheets filed by hand: each of the three counts as present. */
function filledRows(filed: Filed): VolumeRow[] {
  const papers = filed.papers.flatMap(({ kind }) => rowOfPaper(kind) ?? [])
  const materials = filed.materials.map(({ kind, volume_row: chosen }) => rowOfMaterial(kind, chosen))
  const sheets = filed.sheets.flatMap(({ volume_row: row }) => (isVolumeRow(row) ? [row] : []))
  return [...new Set([...papers, ...materials, ...sheets])]
}

/** Mandatory rows that nothing fills. */
export const missingIn = (file: Facts, filed: Filed): VolumeRow[] => missingRows(volumeCase(file), filledRows(filed))
