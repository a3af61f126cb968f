/** What travels between the desk and the thread that binds a volume. */
import type { DrawOptions } from '../../templates/drawer/draw-pdf.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import type { VolumePlan } from '../../templates/volume/plan.ts'

export type BindTask = { filesDir: string; plan: VolumePlan }

/** A sheet of the volume to be drawn; its PDF travels back. */
export type SheetAsked = { asks: { sheet: Paper; options: DrawOptions } }

/** Parts done so far, and at last the finished file, already in the store. */
export type BindWord = { done: number } | { sha256: string; bytes: number; pages: number }
