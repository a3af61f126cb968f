/** Every English word the desk says; a key missing here is a type error. */

import type { zhCn } from '../zh-cn/index.ts'
import { administration } from './administration.ts'
import { faults } from './faults.ts'
import { frame } from './frame.ts'
import { parts } from './parts.ts'
import { people } from './people.ts'
import { problems } from './problems.ts'
import { reasons } from './reasons.ts'
import { samples } from './samples.ts'
import { values } from './values.ts'
import { workflow } from './workflow.ts'

export const en: Record<keyof typeof zhCn, string> = {
  ...administration,
  ...faults,
  ...frame,
  ...parts,
  ...people,
  ...problems,
  ...reasons,
  ...samples,
  ...values,
  ...workflow,
}
