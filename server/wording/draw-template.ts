/** Draws the page of one kind at a unit, with what was typed and the draft it is kept in; every wording page stands below it. */
import { wordingTemplatePage } from '../../templates/pages/wording/template.ts'
import { papers } from '../../templates/papers/index.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { Action } from '../../workflows/permissions.ts'
import { isDraftId } from '../drafts.ts'
import { page, type Answer, type Crumb } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { wordingAddress } from './list-page.ts'
import type { Shown } from './show.ts'
import { standingOf, type Standing } from './standing.ts'
import { kindNamed } from './subject.ts'
import { templateModel } from './template-page.ts'
import { wordingPlace } from './wording-place.ts'

/** Where the kind of the address stands at the unit of the form or query. */
export async function standingAsked(
  call: SignedInCall,
  action: Action,
  unit: string | string[] | undefined,
): Promise<Standing> {
  const { reader } = call.desk.db
  const place = await wordingPlace(reader, call.actor, typeof unit === 'string' ? unit : '', action)
  return standingOf(reader, kindNamed(call.params.kind), place)
}

/** A text as it is tried: of which kind, and as what version it would print. */
export const asked = ({ kind, held }: Standing, text: string) => ({
  kind,
  text,
  version: `${papers[kind].version}+${held?.number ?? 0}`,
})

type Drawn = {
  typed: Typed
  faults: readonly FieldFault[]
  shown: Shown | null
  notices?: readonly Notice[]
  /** When the draft was saved that is opened; a form that was sent names its own, any other begins one. */
  savedAt?: string
  status?: number
}

export function drawTemplate(call: SignedInCall, standing: Standing, drawn: Drawn): Answer {
  const named = call.params.draftId ?? drawn.typed.draftId
  const draft = {
    id: typeof named === 'string' && isDraftId(named) ? named : call.desk.newId(),
    savedAt: drawn.savedAt ?? null,
  }
  const model = templateModel(call, { notices: [], ...drawn, standing, draft })
  return page(wordingTemplatePage, model, {
    title: model.heading,
    status: drawn.status ?? (drawn.faults.length > 0 ? 422 : 200),
    breadcrumb: crumbs(call, standing, null),
  })
}

/** The list, the kind, and the page below it where there is one. */
export function crumbs({ locale }: SignedInCall, { kind, unit }: Standing, last: string | null): Crumb[] {
  const say = words(locale)
  const title = say(wordKey('paper-offer', kind))
  const list = { href: `${paths.wording}?unit=${unit.id}`, text: say('wording.title') }
  return last === null
    ? [list, { href: null, text: title }]
    : [list, { href: wordingAddress(kind, unit.id), text: title }, { href: null, text: last }]
}
