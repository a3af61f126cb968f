/** Answers the agreement's form: opened afresh, drawn again with rows, saved, or told what is wrong with it. */
import { DomainError } from '../../workflows/errors.ts'
import { mayOn, openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { optionsOf } from '../disputes/options.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { drawAgreement } from './agreement-page.ts'
import { changeAgreementInForce, draftAgreement, draftForEach, reviseAgreement } from './draft-agreement.ts'
import { drawForm, type Drafting, type Trouble } from './form-page.ts'
import { openAgreement } from './open-agreement.ts'
import { flat, sameForAll, splitTyped, typedFromAgreement, typedFromClaims, type TypedForm } from './typed.ts'
import { readWritten } from './written-form.ts'

/** A new agreement, filled from the claims, or from the version it is to replace. */
export async function newForm(call: SignedInCall): Promise<Answer> {
  const file = await fileOf(call)
  const replaces = replacedBy(file, call.query.replaces)
  const today = call.desk.clock.today()
  const typed = replaces ? await typedOf(call, replaces) : typedFromClaims(file, today)
  const event = replaces ? 'agreement-changed' : 'agreement-drafted'
  const closed = replaces ? [] : (optionsOf(file, today).find((option) => option.event === event)?.reasons ?? [])
  return drawForm(call, { file, agreement: null, replaces, typed, trouble: { kind: 'none' }, closed })
}

/** The agreement: a draft as its form, anything later as a page. */
export async function showOne(call: SignedInCall): Promise<Answer> {
  const { file, agreement } = await openAgreement(
    call.desk.db.reader,
    call.actor,
    call.params.agreementId ?? '',
    'dispute:read',
  )
  if (agreement.status !== 'drafting' || !mayOn(file, call.actor, 'agreement:draft'))
    return drawAgreement(call, file, agreement, null)
  return drawForm(call, {
    file,
    agreement,
    replaces: replacedBy(file, agreement.replaces_id ?? undefined),
    typed: await typedOf(call, agreement),
    trouble: { kind: 'none' },
    closed: [],
  })
}

export async function saveNew(call: SignedInCall): Promise<Answer> {
  const file = await fileOf(call)
  const typed = flat(call.body)
  const drafting: Drafting = {
    file,
    agreement: null,
    replaces: replacedBy(file, typed.replaces),
    typed,
    trouble: { kind: 'none' },
    closed: [],
  }
  return saved(call, drafting, async (read) => {
    const { given, reason, bothConsent } = read
    if (drafting.replaces) {
      const change = { reason, bothConsent }
      return changeAgreementInForce(call.desk, call.act, drafting.replaces.id, given, change)
    }
    const draft = read.forEach ? draftForEach : draftAgreement
    return draft(call.desk, call.act, file.row.id, given)
  })
}

export async function saveDraft(call: SignedInCall): Promise<Answer> {
  const agreementId = call.params.agreementId ?? ''
  const { file, agreement } = await openAgreement(call.desk.db.reader, call.actor, agreementId, 'agreement:draft')
  const drafting: Drafting = {
    file,
    agreement,
    replaces: replacedBy(file, agreement.replaces_id ?? undefined),
    typed: flat(call.body),
    trouble: { kind: 'none' },
    closed: [],
  }
  return saved(call, drafting, (read) => reviseAgreement(call.desk, call.act, agreementId, read.revision, read.given))
}

type Read = Extract<ReturnType<typeof readWritten>, { ok: true }>['value']

async function saved(
  call: SignedInCall,
  drafting: Drafting,
  save: (read: Read) => Promise<{ agreementId: string }>,
): Promise<Answer> {
  const { file, typed } = drafting
  if (typed.do === 'split') return drawForm(call, { ...drafting, typed: splitTyped(call.body) })
  if (typed.do === 'same') return drawForm(call, { ...drafting, typed: sameForAll(call.body, file) })
  const read = readWritten(file, call.body)
  if (!read.ok) return drawForm(call, { ...drafting, trouble: { kind: 'faults', faults: read.faults } })
  try {
    const { agreementId } = await save(read.value)
    return redirect(pathTo(paths.agreement, { agreementId }), { kind: 'done', key: 'agreements.done-saved' })
  } catch (error) {
    return drawForm(call, { ...drafting, trouble: troubleOf(error) })
  }
}

/** What the form itself can tell; any other fault goes on to the problem page. */
function troubleOf(error: unknown): Trouble {
  if (!(error instanceof DomainError)) throw error
  if (error.kind === 'refused' && error.reasons.length > 0) return { kind: 'refused', reasons: error.reasons }
  if (error.kind === 'stale' && error.code !== 'key-used-for-another-form') return { kind: 'stale' }
  throw error
}

const fileOf = (call: SignedInCall): Promise<DisputeFile> =>
  openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'agreement:draft')

const replacedBy = (file: DisputeFile, id: string | undefined): WholeAgreement | null =>
  file.agreements.find((agreement) => agreement.id === id) ?? null

async function typedOf(call: SignedInCall, agreement: WholeAgreement): Promise<TypedForm> {
  const ids = agreement.clauses.map((clause) => clause.id)
  const accounts = await call.desk.privateValues.read(call.desk.db.reader, ids, 'account')
  return typedFromAgreement(agreement, accounts, call.desk.clock.today())
}
