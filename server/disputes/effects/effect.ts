/** What every effect is carried out with. */
import type { Tx } from '../../../db/database.ts'
import type { EffectName, EffectParams } from '../../../workflows/dispute/effects.ts'
import type { Stamp } from '../../commit.ts'
import type { Actor, Desk } from '../../desk.ts'
import { reopenFile, type DisputeFile } from '../dispute-file.ts'
import type { Step } from '../step.ts'

export type Carrying = {
  desk: Desk
  tx: Tx
  stamp: Stamp
  actor: Actor
  disputeId: string
  step: Step
  /** The file as it stands now, the effects before included; read once as long as no effect changes what others read. */
  file(): Promise<DisputeFile>
  /** Said after an effect that changed workers or the dispute's own row. */
  forget(): void
}

/** Gives effects one file to share. `read` reads it where reopening is more than needed; `before` lends what no step changes. */
export function withFile(
  given: Omit<Carrying, 'file' | 'forget'>,
  before: DisputeFile | null,
  read: () => Promise<DisputeFile> = () => reopenFile(given.tx, given.disputeId, before),
): Carrying {
  let known: Promise<DisputeFile> | null = null
  return {
    ...given,
    file: () => (known ??= read()),
    forget: () => {
      known = null
    },
  }
}

/** Writes the rows one effect asks for, inside the step's own transaction. */
export type CarryOut<Name extends EffectName> = (carrying: Carrying, params: EffectParams[Name]) => Promise<void>
