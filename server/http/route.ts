/** A route is a line of data: where, who may, what the trail calls it, and who answers. */
import type { Action } from '../../workflows/permissions.ts'
import type { FileKinds } from '../../workflows/values/judge-file.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { Answer } from './answer.ts'
import type { Uploads } from './upload.ts'

/** What a handler is told of a request; nothing of express reaches further in. */
export type Call = {
  desk: Desk
  locale: 'zh-CN' | 'en'
  path: string
  params: Record<string, string>
  query: Record<string, string>
  /** A script asked and will put the answer in the place of a piece of the page. */
  inPlace: boolean
  /** Fields as typed; repeated names are joined into lists. */
  body: Record<string, string | string[]>
  /** Uploaded files by field, already judged by their content. */
  uploads: Uploads
  /** Who asks from where, for counters only. */
  visitor: {
    address: string
    cookies: Record<string, string>
    /** What anti-forgery tokens are bound to: the session, or the visitor before sign-in. */
    subject: string
    staffId: string | null
  }
}

export type SignedInCall = Call & {
  actor: Actor
  sessionId: string
  /** The act a POST would carry out: its key, its body's hash and the route's audit name. */
  act: Act
}

type Common = {
  method: 'GET' | 'POST'
  path: string
  /** The name in the audit trail. Writes without one do not compile; reads that need none say so. */
  audit: AuditName
  /** Counted for whoever asks; absent where asking costs little. */
  bound?: Bound
}

/** `none:<why>` for reads and the few declared writes that leave no trail (drafts, session touches, counters). */
export type AuditName = string

/**
 * What asking costs, and so which bound counts it: a table or file that leaves the desk (an hour), a paper or sheet drawn
 * (a minute), a search, what a form asks while somebody types, a public page (for each address).
 */
export const bounds = ['export', 'print', 'search', 'typing', 'visit'] as const
export type Bound = (typeof bounds)[number]

export type OpenRoute = Common & {
  permission: 'public'
  /** A stranger's form may bring a file; few at a time are read. */
  takesFiles?: 'papers'
  handle(call: Call): Promise<Answer>
}
export type GuardedRoute = Common & {
  /** The form may bring papers, any evidence, or text that is read as if it were typed into its field; only for somebody signed in. */
  takesFiles?: FileKinds | 'text'
  permission: Action | 'signed-in'
  handle(call: SignedInCall): Promise<Answer>
}

export type Route = OpenRoute | GuardedRoute
