/** Draws an agreement that left the draft: its standing, its frozen paper, its marks and the steps open to this person. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { doubtsOf } from '../../db/repositories/agreement-doubts.ts'
import { staffNames } from '../../db/repositories/names.ts'
import { papersOf, type PaperRow } from '../../db/repositories/papers.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { finishedHtml, type Html } from '../../templates/pages/html.ts'
import { showAgreement, type AgreementModel } from '../../templates/pages/agreements/agreement.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { SIGNED_COPY } from '../../templates/papers/signed-copy.ts'
import { tagOf, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { capitals } from '../../workflows/values/capitals.ts'
import { fen } from '../../workflows/values/fen.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { identityOf } from '../disputes/case/identity.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { missingSignatures, signingParties } from '../disputes/signatures.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import type { SignedInCall } from '../http/route.ts'
import { composeFor } from '../papers/compose.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { frozenPaper } from '../papers/frozen.ts'
import { hasPictures } from '../papers/signed-copy.ts'
import { aboutQuery, issuedPapers } from '../papers/page.ts'
import { actsOf } from './agreement-acts.ts'

/** A step of this page that did not succeed. */
export type FailedAct = { event: string; typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[] }

const tones: Record<WholeAgreement['status'], Tone> = {
  drafting: 'soon',
  signing: 'soon',
  effective: 'good',
  superseded: 'quiet',
  void: 'late',
}

/** The page; `failed` shows a refused step with what was typed. */
export async function drawAgreement(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
  failed: FailedAct | null,
): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const issued = (await papersOf(reader, file.row.id)).filter((paper) => paper.agreement_id === agreement.id)
  const fields = formFields(failed?.typed ?? { on: today }, failed?.faults ?? [])
  const mayIssue = mayOn(file, call.actor, 'paper:issue')
  const acts = actsOf(call, file, agreement, fields, failed)
  const title = words(locale)('agreements.title')
  const model: AgreementModel = {
    identity: await identityOf(reader, locale, file, today),
    number: agreement.number,
    state: tagOf(phrase(wordKey('agreement-state', agreement.status)), tones[agreement.status]),
    notice: noticeOf(file, agreement),
    errors: failed && failed.faults.length > 0 ? fields.summary() : null,
    refused: failed && failed.reasons.length > 0 ? [...failed.reasons] : null,
    total: agreement.total_fen,
    capitals: capitals(fen(agreement.total_fen), { prefix: true }),
    effectiveOn: agreement.effective_on,
    copies: agreement.kind === 'oral' ? null : agreement.copies,
    marks: agreement.kind === 'oral' ? [] : marksOf(call, file, agreement),
    doubts: await doubtsSaid(call, file, agreement),
    // A paper bears identity numbers and accounts unmasked: who may not issue it does not see it.
    preview: mayIssue ? await previewOf(call, file, agreement, issued) : null,
    issued: mayIssue ? issuedPapers(file, issued) : [],
    copy: mayIssue && wantsCopy(agreement, issued) ? copyForm(agreement) : null,
    links: linksOf(call, file, agreement),
    acts,
  }
  const status = failed === null ? 200 : failed.faults.length > 0 ? 422 : 409
  return page(showAgreement, model, { title, status, breadcrumb: crumbsOf(locale, file, title) })
}

const wantsCopy = (agreement: WholeAgreement, issued: readonly PaperRow[]): boolean =>
  agreement.status === 'effective' &&
  hasPictures(agreement) &&
  !issued.some((paper) => paper.kind === SIGNED_COPY && paper.status === 'issued')

const copyForm = (agreement: WholeAgreement) => ({
  action: pathTo(paths.signedCopy, { agreementId: agreement.id }),
  keys: { key: newToken(), revision: null },
})

/** "Signed, not effective" is loud: nobody may think that a signed paper binds already. */
function noticeOf(file: DisputeFile, agreement: WholeAgreement): Notice | null {
  if (agreement.status === 'superseded')
    return { tone: 'soon', text: phrase('agreements.notice-superseded'), link: null }
  if (agreement.status === 'void') return { tone: 'late', text: phrase('agreements.notice-void'), link: null }
  if (agreement.status !== 'signing') return null
  const missing = missingSignatures(file, agreement)
  const signed = missing.parties.length === 0 && !missing.mediator
  return {
    tone: signed ? 'late' : 'soon',
    text: phrase(signed ? 'agreements.notice-unsealed' : 'agreements.notice-signing', {
      missing: missing.parties.length + (missing.mediator ? 1 : 0) + (missing.seal ? 1 : 0),
    }),
    link: null,
  }
}

function marksOf(call: SignedInCall, file: DisputeFile, agreement: WholeAgreement): AgreementModel['marks'] {
  const say = words(call.locale)
  const signing = signingParties(file, agreement)
  const parties = [...file.workers, ...file.heirs, ...file.employers].filter((party) => signing.includes(party.id))
  const official = (signer: 'mediator' | 'seal', who: string) => ({
    who,
    by: null,
    authority: null,
    on: agreement.signatures.find((mark) => mark.signer === signer)?.signed_on ?? null,
  })
  return [
    ...parties.map((party) => {
      const mark = agreement.signatures.findLast((candidate) => candidate.party_id === party.id)
      return {
        who: partyName(party),
        by: mark?.signed_by ?? null,
        authority: mark ? wordKey('authority', mark.authority) : null,
        on: mark?.signed_on ?? null,
      }
    }),
    official('mediator', say('signing.mediator')),
    official('seal', say('signing.seal-mark')),
  ]
}

/** The doubts of the latest handing over; null where there were none. */
async function doubtsSaid(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
): Promise<AgreementModel['doubts']> {
  const { reader } = call.desk.db
  const all = await doubtsOf(reader, [agreement.id])
  const latest = all.at(-1)
  if (!latest) return null
  const parties = [...file.workers, ...file.heirs, ...file.employers]
  return {
    points: all
      .filter((doubt) => doubt.recorded_at === latest.recorded_at)
      .map((doubt) => {
        const party = parties.find((one) => one.id === doubt.party_id)
        return { what: wordKey('doubt-point', doubt.code), who: party ? partyName(party) : null }
      }),
    reason: latest.reason,
    by: (await staffNames(reader, [latest.recorded_by])).get(latest.recorded_by) ?? '',
  }
}

/** The paper as it was issued; of an agreement never issued, as it would be. */
async function previewOf(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
  issued: readonly PaperRow[],
): Promise<Html | null> {
  const texts = issued.filter((paper) => paper.kind !== SIGNED_COPY)
  const frozen = texts.find((paper) => paper.status === 'issued') ?? texts[0]
  if (frozen) return finishedHtml(previewHtml(frozenPaper(call.desk, frozen)))
  const kind = agreement.kind === 'oral' ? 'oral-agreement-register' : 'agreement'
  const about = { ...aboutNothing, agreementId: agreement.id }
  const composed = await composeFor(call.desk, call.desk.db.reader, file, kind, about, call.desk.clock.today())
  return finishedHtml(previewHtml(composed.paper))
}

/** Each worker of a group has an agreement of his own, and they are printed together. */
const hasFellows = (file: DisputeFile, { kind, status }: WholeAgreement): boolean =>
  kind === 'written' &&
  (status === 'signing' || status === 'effective') &&
  file.agreements.filter((one) => one.kind === kind && one.status === status).length > 1

function linksOf(call: SignedInCall, file: DisputeFile, agreement: WholeAgreement): AgreementModel['links'] {
  const { actor } = call
  const { id } = agreement
  const about = aboutQuery({ ...aboutNothing, agreementId: id })
  const links: AgreementModel['links'] = []
  if (agreement.status === 'signing' && mayOn(file, actor, 'agreement:sign-off'))
    links.push({ href: pathTo(paths.signing, { agreementId: id }), label: 'signing.title', primary: true })
  if (hasFellows(file, agreement) && mayOn(file, actor, 'paper:issue'))
    links.push({
      href: `${pathTo(paths.papersInBulk, { id: file.row.id })}?kind=agreement`,
      label: 'agreements.print-all',
      primary: false,
    })
  if (agreement.status !== 'effective') return links
  if (agreement.kind === 'oral')
    links.push({
      href: pathTo(paths.paperPreview, { id: file.row.id, kind: 'oral-agreement-register' }) + about,
      label: 'agreements.print-register',
      primary: true,
    })
  if (mayOn(file, actor, 'agreement:draft'))
    links.push({
      href: `${pathTo(paths.newAgreement, { id: file.row.id })}?replaces=${id}`,
      label: 'step.agreement-changed',
      primary: false,
    })
  return links
}
