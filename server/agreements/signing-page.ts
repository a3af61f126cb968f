/** Draws the signing round with everybody whose mark is still missing. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { openSigningLinks } from '../../db/repositories/signing-links.ts'
import { papersOf } from '../../db/repositories/papers.ts'
import { sealInUse } from '../../db/repositories/seals.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { signAgreementPage, type SigningModel } from '../../templates/pages/agreements/signing.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { shanghaiTime } from '../clock.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { identityOf } from '../disputes/case/identity.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { countBack } from '../papers/scans/page.ts'
import { missingSignatures, unconsented } from '../disputes/signatures.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { contactManners } from '../disputes/steps/codes.ts'
import { electedFor } from './elected.ts'
import { MEDIATOR, ownAuthority, ownManner, ownName } from './own-hand.ts'
import { authorities, groupAuthorities, partyManners } from './sign-agreement.ts'

/** What went wrong with a round that was sent. */
export type SigningTrouble = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[]; stale: boolean }

/** The page of one round; `trouble` shows what was typed again. */
export async function drawSigning(
  call: SignedInCall,
  file: DisputeFile,
  agreement: WholeAgreement,
  trouble: SigningTrouble | null,
): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const missing = missingSignatures(file, agreement)
  const parties = [...file.workers, ...file.heirs, ...file.employers].filter((party) =>
    missing.parties.includes(party.id),
  )
  const fields = formFields(
    trouble?.typed ?? { on: today, ...startOf(parties, unconsented(file, agreement)) },
    trouble?.faults ?? [],
  )
  const maySeal = mayOn(file, call.actor, 'agreement:seal')
  const print = (await papersOf(reader, file.row.id)).find(
    (paper) => paper.agreement_id === agreement.id && paper.kind === 'agreement' && paper.status === 'issued',
  )
  const title = words(locale)('signing.title')
  const image = maySeal && (await sealInUse(reader, file.row.committee_id)) !== null
  const day = fields.day({ name: 'on', label: 'signing.day', required: true, focus: true })
  const model: SigningModel = {
    identity: await identityOf(reader, locale, file, today),
    number: agreement.number,
    back: pathTo(paths.agreement, { agreementId: agreement.id }),
    print: print ? pathTo(paths.issuedPaper, { paperId: print.id }) : null,
    returned: print
      ? { href: pathTo(paths.returnedPages, { paperId: print.id }), ...(await countBack(reader, print)) }
      : null,
    form: {
      action: pathTo(paths.signing, { agreementId: agreement.id }),
      keys: { key: newToken(), revision: agreement.revision },
      day,
      parties: parties.map((party, at) => ({
        id: party.id,
        at,
        name: partyName(party),
        side: party.side,
        screen: pathTo(paths.signOnScreen, { agreementId: agreement.id, who: party.id }),
        fields: handQuestions(fields, at, electedFor(file, party).length > 0),
        represented: representedNote(file, agreement, party),
      })),
      mediatorScreen: missing.mediator
        ? pathTo(paths.signOnScreen, { agreementId: agreement.id, who: MEDIATOR })
        : null,
      officials: [
        ...(missing.mediator
          ? [
              fields.tick({ name: 'mediator', label: 'signing.mediator-signed', width: 'medium' }),
              fields.day({ name: 'mediatorOn', label: 'signing.other-day' }),
            ]
          : []),
        ...(missing.seal && maySeal
          ? [
              fields.tick({ name: 'seal', label: 'signing.sealed', width: 'medium' }),
              fields.day({ name: 'sealOn', label: 'signing.other-day' }),
              ...(image ? [fields.tick({ name: 'sealImage', label: 'seal.use', width: 'medium' })] : []),
            ]
          : []),
      ],
    },
    errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
    refused: trouble && trouble.reasons.length > 0 ? [...trouble.reasons] : null,
    stale: trouble?.stale ?? false,
    link: parties.length === 0 ? null : await linkModel(call, agreement, parties),
    done: doneOf(call, file, agreement),
    sealElsewhere: missing.seal && !maySeal,
  }
  const status = trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409
  return page(signAgreementPage, model, { title, status, breadcrumb: crumbsOf(locale, file, title) })
}

/** A hand signs with its own name; a company by its legal representative and seal; either by whom it gave special authority. */
function startOf(parties: readonly PartyRow[], represented: readonly string[]): Record<string, string> {
  const typed: Record<string, string> = { mediator: 'on' }
  for (const [at, party] of parties.entries()) {
    // Somebody signed for him already: his consent or his own hand is to come.
    if (!represented.includes(party.id)) typed[`marks.${at}.signed`] = 'on'
    typed[`marks.${at}.signedBy`] = ownName(party)
    typed[`marks.${at}.authority`] = ownAuthority(party)
    typed[`marks.${at}.manner`] = ownManner(party)
  }
  return typed
}

async function linkModel(call: SignedInCall, agreement: WholeAgreement, parties: readonly PartyRow[]) {
  const { desk } = call
  const first = parties[0]
  const fields = formFields(
    first && parties.length === 1
      ? { party: first.id, signedBy: ownName(first), authority: ownAuthority(first) }
      : { authority: 'self' },
  )
  const open = await openSigningLinks(desk.db.reader, agreement.id, desk.clock.now())
  return {
    action: pathTo(paths.signingLinks, { agreementId: agreement.id }),
    keys: { key: newToken(), revision: null },
    fields: [
      fields.select(
        { name: 'party', label: 'link.party', required: true, width: 'medium' },
        parties.map((party) => ({ value: party.id, text: partyName(party) })),
      ),
      fields.text({ name: 'signedBy', label: 'signing.signed-by', required: true, width: 'short', max: 60 }),
      fields.select(
        { name: 'authority', label: 'signing.authority', width: 'medium' },
        codeChoices('authority', authorities),
      ),
    ],
    open: open.map((link) => ({ who: link.signed_by, until: shanghaiTime(link.expires_at) })),
  }
}

/** What a representative's hand still lacks; null where none signed or he for whom it did consented. */
const representedNote = (file: DisputeFile, agreement: WholeAgreement, party: PartyRow): string | null =>
  unconsented(file, agreement).includes(party.id)
    ? (agreement.signatures.find((mark) => mark.party_id === party.id)?.signed_by ?? null)
    : null

/** @param mayBeRepresented asks for the worker's consent too, and offers the right of the elected */
function handQuestions(fields: FormFields, at: number, mayBeRepresented: boolean) {
  const name = (part: string): string => `marks.${at}.${part}`
  return [
    fields.tick({ name: name('signed'), label: 'signing.signed', width: 'short' }),
    fields.text({ name: name('signedBy'), label: 'signing.signed-by', width: 'short', max: 60 }),
    fields.select(
      { name: name('authority'), label: 'signing.authority', width: 'medium' },
      codeChoices('authority', mayBeRepresented ? groupAuthorities : authorities),
    ),
    fields.select(
      { name: name('manner'), label: 'signing.manner', width: 'short' },
      codeChoices('sign-manner', partyManners),
    ),
    fields.day({ name: name('on'), label: 'signing.other-day' }),
    fields.text({ name: name('witness'), label: 'signing.witness', width: 'short', max: 60 }),
    ...(mayBeRepresented
      ? [
          fields.day({ name: name('consentOn'), label: 'signing.consent-on', hint: phrase('signing.consent-hint') }),
          fields.select(
            { name: name('consentManner'), label: 'signing.consent-manner', width: 'short' },
            codeChoices('contact-manner', contactManners),
          ),
        ]
      : []),
  ]
}

function doneOf(call: SignedInCall, file: DisputeFile, agreement: WholeAgreement): SigningModel['done'] {
  const say = words(call.locale)
  const parties = [...file.workers, ...file.heirs, ...file.employers]
  return agreement.signatures.map((mark) => {
    const party = parties.find((candidate) => candidate.id === mark.party_id)
    const official = mark.signer === 'seal' ? say('signing.seal-mark') : say('signing.mediator')
    return { who: party ? partyName(party) : official, on: mark.signed_on, way: wordKey('sign-way', mark.way) }
  })
}
