/** Every Chinese word the desk says, one catalogue a job; its keys are the keys all languages must have. */

import { frame } from './frame.ts'
import { parts } from './parts.ts'
import { people } from './people.ts'
import { problems } from './problems.ts'
import { values } from './values.ts'

export const zhCn = {
  ...frame,
  ...parts,
  ...people,
  ...problems,
  ...values,
} as const
