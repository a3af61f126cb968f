/** Rows of bank statements, as Kysely sees them. */
import type { Generated } from 'kysely'

/** Which column says what in the statements of one bank, known by their heading. */
export interface BankFormatTable {
  id: string
  unit_id: string
  /** A keyed mark of the heading. */
  heading: string
  /** The heading itself, sealed; null for what was learnt before it was kept. */
  sealed_head: string | null
  name: string
  mapping: string
  learnt_by: string
  learnt_at: string
  revision: Generated<number>
}

export interface BankStatementTable {
  id: string
  unit_id: string
  /** `waiting` for somebody to say which column says what. */
  status: 'waiting' | 'read'
  heading: string
  /** The sealed text while it waits; gone once it is read. */
  content: string | null
  added: Generated<number>
  /** Lines that were there already, from this file or another. */
  repeated: Generated<number>
  /** Rows that are no payments. */
  passed: Generated<number>
  /** Rows that could not be read, by line and code. */
  faults: Generated<string>
  brought_by: string
  brought_at: string
  revision: Generated<number>
}

export interface BankLineTable {
  id: string
  statement_id: string
  unit_id: string
  /** A keyed hash of everything the line says. */
  known_by: string
  paid_on: string
  amount_fen: number
  /** Names, account and purpose. */
  sealed: string
  status: 'open' | 'booked' | 'set-aside'
  reason: string | null
  dispute_id: string | null
  settled_by: string | null
  settled_on: string | null
  revision: Generated<number>
}

export interface BankStatementsSchema {
  bank_format: BankFormatTable
  bank_statement: BankStatementTable
  bank_line: BankLineTable
}
