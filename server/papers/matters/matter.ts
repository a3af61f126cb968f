/** What a job says of the papers of its matters, so that an aid case and a warning print, freeze and vouch in the one way disputes do. */
import type { Reader } from '../../../db/database.ts'
import type { PaperBearer } from '../../../db/repositories/matter-papers.ts'
import type { PaperContext, PaperKindName } from '../../../templates/papers/index.ts'
import type { Action } from '../../../workflows/permissions.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Actor, Desk } from '../../desk.ts'
import type { Crumb } from '../../http/answer.ts'

/** A matter as it stands: a paper composed from it holds as long as its revision does. */
export type Matter = PaperBearer & {
  /** Whose wording holds, and what the trail says. */
  unitId: string
  revision: number
  /** What files are named by when the paper bears no number of its own. */
  number: string
}

/** A matter that was opened inside somebody's scope, with whatever its papers read of it. */
export type OpenedMatter = { matter: Matter }

/** A paper asked for: from which matter, which part of it, on which day. */
export type MatterAsked<Opened extends OpenedMatter> = {
  desk: Desk
  reader: Reader
  opened: Opened
  partId: string | null
  on: Day
}

/** One of several papers of a kind. */
export type PaperPart = { id: string; name: string }

/** How one kind is made. `fill` answers null while the matter lacks what the paper must say. */
export type MatterPaper<Opened extends OpenedMatter, Kind extends PaperKindName = PaperKindName> = {
  readonly kind: Kind
  /** Whether the workflow has reached it. */
  readonly ready: (opened: Opened) => boolean
  /** Which of its kind there can be; empty for a paper of the whole matter. */
  readonly parts: (opened: Opened) => readonly PaperPart[]
  readonly fill: (asked: MatterAsked<Opened>) => PaperContext<Kind> | null | Promise<PaperContext<Kind> | null>
}

/** All a job tells of its papers. */
export type MatterPapers<Opened extends OpenedMatter> = {
  readonly matter: PaperBearer['matter']
  /** Throws not-found outside the scope, not-allowed where the role does not reach it. */
  readonly open: (desk: Desk, reader: Reader, actor: Actor, id: string, action: Action) => Promise<Opened>
  /** Who reads its papers and who issues them. */
  readonly may: { readonly read: Action; readonly issue: Action }
  /** In the order in which they come up. */
  readonly papers: readonly MatterPaper<Opened>[]
  readonly paths: {
    readonly preview: `/${string}/:id/${string}/:kind/${string}`
    readonly draft: `/${string}/:id/${string}/:kind/${string}`
    readonly issue: `/${string}/:id/${string}/:kind/${string}`
    readonly issued: `/${string}/:paperId`
  }
  /** The page of the matter, and the way to it. */
  readonly page: (opened: Opened) => string
  readonly crumbs: (opened: Opened, locale: 'zh-CN' | 'en', last: string) => Crumb[]
}

/** One line of a job's table of papers. */
export const matterPaper = <Opened extends OpenedMatter, Kind extends PaperKindName>(
  kind: Kind,
  ready: (opened: Opened) => boolean,
  fill: MatterPaper<Opened, Kind>['fill'],
  parts: MatterPaper<Opened>['parts'] = () => [],
): MatterPaper<Opened, Kind> => ({ kind, ready, fill, parts })
