/** Rows of who was given what by whom, and of the second step of signing in, as Kysely sees them. */
import type { Generated } from 'kysely'

export interface AccessProposalTable {
  id: string
  kind: 'role' | 'factor-reset'
  staff_id: string
  role: string | null
  unit_id: string
  state: 'open' | 'confirmed' | 'refused'
  /** One person alone confirmed his own proposal. */
  alone: Generated<0 | 1>
  reason: string | null
  proposed_by: string
  proposed_on: string
  proposed_at: string
  decided_by: string | null
  decided_at: string | null
  revision: Generated<number>
}

export interface SecondFactorTable {
  staff_id: string
  /** Sealed, bound to its owner. */
  secret: string
  /** Null until a first code has proved that the person's device knows the secret. */
  enrolled_at: string | null
  /** The step of the last code that was taken; none up to it is taken again. */
  last_step: Generated<number>
}

export interface RecoveryCodeTable {
  id: string
  staff_id: string
  code_hash: string
  used_at: string | null
}

export interface SignInStepTable {
  token_hash: string
  staff_id: string
  session_epoch: number
  expires_at: string
  used_at: string | null
}

export interface PasswordBeforeTable {
  id: string
  staff_id: string
  password_hash: string
  set_at: string
}

export interface AccessSchema {
  access_proposal: AccessProposalTable
  second_factor: SecondFactorTable
  recovery_code: RecoveryCodeTable
  sign_in_step: SignInStepTable
  password_before: PasswordBeforeTable
}
