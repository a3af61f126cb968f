/** All house rules in one list, so that a new rule is judged by its own examples and judges every file at once. */
import type { Rule } from '../rule.ts'
import { languageRules } from './language.ts'
import { markRules } from './marks.ts'
import { purityRules } from './purity.ts'
import { roomRules } from './rooms.ts'
import { shapeRules } from './shape.ts'
import { unsafeRules } from './unsafe.ts'

export const rules: readonly Rule[] = [
  ...roomRules,
  ...purityRules,
  ...languageRules,
  ...markRules,
  ...shapeRules,
  ...unsafeRules,
]
