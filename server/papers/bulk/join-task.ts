/** What travels between the desk and the thread that joins papers. */
import type { BundlePlan } from '../../../templates/volume/bundle.ts'

export type JoinTask = { filesDir: string; plan: BundlePlan }

/** The finished file, already in the store. */
export type Joined = { sha256: string; bytes: number; pages: number }

/** Papers joined so far, and at last the file. */
export type JoinWord = { done: number } | Joined
