/** What a full form is: where it is sent, after which other one, by whom, and what is typed over what the page offers. */
import type { Given } from './drawn.ts'
import type { Copies, Who } from './copies.ts'

export type Brought = { field: string; name: string; bytes: Uint8Array }

/** Asks the database of the moment. */
export type Ask = (question: string) => string

export type FullForm = {
  /** Unlike every other; other forms name it in `after`. */
  name: string
  /** The path of its route, and what stands in the places of its address that are no ids. */
  path: string
  places?: Readonly<Record<string, string>>
  /** The form that must have been taken before; null at the beginning. */
  after: string | null
  who: Who
  /** Where the form is drawn, if not at its own address; null where it is drawn nowhere. */
  page?: string | ((ask: Ask) => string) | null
  /** `typed` over what is drawn. */
  typed?: Given | ((ask: Ask, copies: Copies) => Given)
  /** Fields that are drawn and not sent. */
  left?: readonly string[]
  file?: () => Brought
  /** The day it is sent, if not that of every other. */
  moment?: string
  /** What is begun in the background is over once this question has an answer. */
  until?: string
  /** Answers with a page where others lead on. */
  answers?: number
}

export const MEDIATOR: Who = ['mediator', 'room']
export const CLERK: Who = ['clerk', 'committee']
export const DIRECTOR: Who = ['director', 'committee']
export const SUPERVISOR: Who = ['supervisor', 'county']
