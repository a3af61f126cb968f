/** Keeps what the lawyer types before it is proposed, and finds it again after any sign-out. */
import { transact } from '../../db/database.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { endDraft, isDraftId, keepDraft, ownDrafts, readDraft } from '../drafts.ts'
import { json, redirect, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { asked, drawTemplate, standingAsked } from './draw-template.ts'
import { wordingAddress } from './list-page.ts'
import { show } from './show.ts'
import { revisionOf, type Standing } from './standing.ts'

/** The page as it was left; it says so when something was proposed since. */
export async function openDraft(call: SignedInCall): Promise<Answer> {
  const draft = await readDraft(call.desk, call.actor, draftOf(call))
  if (!draft || draft.typed.paper !== call.params.kind) throw new DomainError('not-found', 'no-such-page')
  const { typed, savedAt } = draft
  const standing = await standingAsked(call, 'template:edit', typed.unit)
  const text = typeof typed.text === 'string' ? typed.text : ''
  const shown = await show(call, { ...asked(standing, text), sample: null, caseNumber: null }, 'preview')
  const overtaken = typed.revision !== String(revisionOf(standing))
  const notices: Notice[] = overtaken ? [{ tone: 'late', text: phrase('wording.changed-meanwhile'), link: null }] : []
  return drawTemplate(call, standing, { typed, faults: [], shown, notices, savedAt })
}

/** Saves what stands in the form, or throws the draft away. */
export async function sendDraft(call: SignedInCall): Promise<Answer> {
  const { desk, actor } = call
  const { keep, drop, draftId, ...typed } = call.body
  const draft = draftOf(call)
  if (draftId !== draft.id) throw new DomainError('invalid', 'form-damaged')
  const standing = await standingAsked(call, 'template:edit', typed.unit)
  const { kind, unit } = standing
  if (drop !== undefined) {
    await transact(desk.db, (tx) => endDraft(desk, tx, { at: desk.clock.now() }, actor, draft.id))
    return redirect(wordingAddress(kind, unit.id), { kind: 'done', key: 'wording.draft-dropped' })
  }
  const savedAt = await keepDraft(desk, actor, draft, { ...typed, paper: kind })
  if (keep === undefined) return json({ savedAt })
  return redirect(draftAddress(kind, draft.id), { kind: 'done', key: 'wording.draft-kept' })
}

/** What somebody began on this kind at this unit and has not proposed. */
export async function draftNotices({ desk, actor }: SignedInCall, { kind, unit }: Standing): Promise<Notice[]> {
  return (await ownDrafts(desk, actor, 'wording'))
    .filter(({ typed }) => typed.paper === kind && typed.unit === unit.id)
    .map(({ id, savedAt }) => ({
      tone: 'soon',
      text: phrase('wording.draft-waits', { time: savedAt }),
      link: { href: draftAddress(kind, id), word: phrase('wording.draft-open') },
    }))
}

const draftAddress = (kind: string, draftId: string): string => pathTo(paths.wordingDraft, { kind, draftId })

function draftOf(call: SignedInCall): { id: string; kind: 'wording' } {
  const id = call.params.draftId ?? ''
  if (!isDraftId(id)) throw new DomainError('not-found', 'no-such-page')
  return { id, kind: 'wording' }
}
