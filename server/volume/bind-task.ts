/** What travels between the desk and the thread that binds a volume. */
import type { VolumePlan } from '../../templates/volume/plan.ts'

export type BindTask = { filesDir: string; plan: VolumePlan }

/** Parts done so far, and at last the finished file, already in the store. */
export type BindWord = { done: number } | { sha256: string; bytes: number; pages: number }
