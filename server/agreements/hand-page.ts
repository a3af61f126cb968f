/** Draws the page on which one hand signs: the frozen text, who signs in whose right, and the pad. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { papersOf } from '../../db/repositories/papers.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { handPage, type HandModel } from '../../templates/pages/agreements/hand.ts'
import { finishedHtml, type Html } from '../../templates/pages/html.ts'
import { codeChoices, formFields, type FormFields } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { missingSignatures } from '../disputes/signatures.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { frozenPaper } from '../papers/frozen.ts'
import { signedText } from '../papers/signed-copy.ts'
import { MEDIATOR, ownAuthority, ownName } from './own-hand.ts'
import { authorities } from './sign-agreement.ts'
import type { SigningTrouble } from './signing-page.ts'

/** Who signs: a party, or the mediator who sits at the desk. */
export type Signer = { kind: 'party'; party: PartyRow } | { kind: 'mediator'; name: string }

/** The signer an address names. Throws not-found for whoever does not sign this agreement or has signed it. */
export function signerOf(call: SignedInCall, file: DisputeFile, agreement: WholeAgreement, who: string): Signer {
  const missing = missingSignatures(file, agreement)
  if (who === MEDIATOR && missing.mediator) return { kind: 'mediator', name: call.actor.name }
  const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === who)
  if (!party || !missing.parties.includes(party.id)) throw new DomainError('not-found', 'no-such-page')
  return { kind: 'party', party }
}

/** The text everybody signs, as it was frozen. Throws refused `paper-not-ready` when none was issued. */
export async function frozenText(desk: Desk, file: DisputeFile, agreement: WholeAgreement): Promise<Html> {
  const text = signedText(await papersOf(desk.db.reader, file.row.id), agreement.id)
  if (!text) throw new DomainError('refused', 'paper-not-ready')
  return finishedHtml(previewHtml(frozenPaper(desk, text)))
}

/** The page at the desk; `trouble` keeps what was drawn. */
export async function drawHand(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
  signer: Signer,
  trouble: SigningTrouble | null,
): Promise<Answer> {
  const who = signer.kind === 'mediator' ? MEDIATOR : signer.party.id
  const fields = formFields(trouble?.typed ?? startOf(signer), trouble?.faults ?? [])
  const title = words(call.locale)('hand.title')
  const model: HandModel = {
    name: signer.kind === 'mediator' ? signer.name : partyName(signer.party),
    side: signer.kind === 'mediator' ? null : signer.party.side,
    number: agreement.number,
    back: pathTo(paths.signing, { agreementId: agreement.id }),
    tail: null,
    preview: await frozenText(call.desk, file, agreement),
    form: {
      action: pathTo(paths.signOnScreen, { agreementId: agreement.id, who }),
      keys: { key: newToken(), revision: agreement.revision },
      fields: signer.kind === 'mediator' ? [] : rightQuestions(fields),
      pad: padOf(fields),
    },
    errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
    refused: trouble && trouble.reasons.length > 0 ? [...trouble.reasons] : null,
    stale: trouble?.stale ?? false,
  }
  const status = trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409
  return page(handPage, model, { title, status, breadcrumb: crumbsOf(call.locale, file, title) })
}

/** The place to sign in. */
export const padOf = (fields: FormFields) => fields.pad({ name: 'strokes', label: 'hand.pad', required: true })

const startOf = (signer: Signer) =>
  signer.kind === 'mediator' ? {} : { signedBy: ownName(signer.party), authority: ownAuthority(signer.party) }

const rightQuestions = (fields: FormFields) => [
  fields.text({ name: 'signedBy', label: 'signing.signed-by', required: true, width: 'short', max: 60 }),
  fields.select(
    { name: 'authority', label: 'signing.authority', width: 'medium' },
    codeChoices('authority', authorities),
  ),
]
