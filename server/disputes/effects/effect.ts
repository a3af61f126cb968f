/** What every effect is carried out with. */
import type { Tx } from '../../../db/database.ts'
import type { EffectName, EffectParams } from '../../../workflows/dispute/effects.ts'
import type { Stamp } from '../../commit.ts'
import type { Actor, Desk } from '../../desk.ts'
import type { Step } from '../step.ts'

export type Carrying = {
  desk: Desk
  tx: Tx
  stamp: Stamp
  actor: Actor
  disputeId: string
  step: Step
}

/** Writes the rows one effect asks for, inside the step's own transaction. */
export type CarryOut<Name extends EffectName> = (carrying: Carrying, params: EffectParams[Name]) => Promise<void>
