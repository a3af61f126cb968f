/** The pages an application is taken on: from a dispute with everything that is known told, or at the counter. */
import type { z } from 'zod'
import { aidCasesOfDispute } from '../../db/repositories/aid-cases.ts'
import { standingEvidence } from '../../db/repositories/attachments.ts'
import { partyName } from '../../db/repositories/parties.ts'
import type { applyPage } from '../../templates/pages/legal-aid/apply.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { claimsOfTopics } from '../../workflows/law/consultations.ts'
import { aidSchemes } from '../../workflows/legal-aid/context.ts'
import { formatYuan, fen } from '../../workflows/values/fen.ts'
import { openConsultation } from '../consultations/open-consultation.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { claimPicker, registerClaims } from '../intake/claim-picker.ts'
import { employerKinds } from '../intake/counter-codes.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { itemName } from './item-name.ts'
import { firstLimitation } from './from-dispute.ts'
import type { Redrawn } from './redrawn.ts'
import { groundFields } from './step-fields.ts'

type Model = z.input<typeof applyPage.context>

/** From a dispute: nothing is typed that the case knows. */
export async function fromDisputeModel(call: SignedInCall, file: DisputeFile, state: Redrawn): Promise<Model> {
  const { desk, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const today = desk.clock.today()
  const others = await aidCasesOfDispute(reader, file.row.id)
  const free = file.workers.filter(
    (worker) => !others.some((one) => one.party_id === worker.id && one.phase !== 'over'),
  )
  const [only] = free
  const calendar = await currentCalendar(reader)
  const limitation = firstLimitation(
    file,
    free.map((worker) => worker.id),
    calendar,
  )
  const usual = {
    scheme: 'union',
    appliedOn: today,
    summary: file.row.summary,
    limitationOn: limitation ?? '',
    partyIds: free.length === 1 && only ? [only.id] : [],
  }
  const f = formFields({ ...usual, ...state.typed }, state.faults)
  const who = f.chips(
    { name: 'partyIds', label: 'aid.applicants', required: true },
    free.map((worker) => ({ value: worker.id, text: partyName(worker) })),
  )
  const fields = [who, ...commonFields(f)]
  return {
    heading: 'aid.apply-title',
    taken: {
      facts: [
        taken('aid.dispute', file.row.case_number ?? file.row.registration_code, disputeHref(call, file)),
        taken('aid.opponent', file.employers.map(partyName).join(say('aid.comma'))),
        taken('aid.claims', file.claims.map((claim) => claimText(call, claim)).join(say('aid.comma'))),
        taken(
          'aid.evidence',
          say('aid.evidence-count', { count: (await standingEvidence(reader, file.row.id)).length }),
        ),
      ],
      none: free.length === 0,
    },
    errors: f.summary(),
    refused: state.refused === null ? null : [...state.refused],
    action: pathTo(paths.disputeAid, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    consultation: null,
    person: [],
    claims: null,
    fields,
  }
}

/** At the counter, or out of a consultation whose answers are filled in. */
export async function directModel(call: SignedInCall, state: Redrawn): Promise<Model> {
  const { desk, locale, query, body } = call
  const asked = typeof body.consultation === 'string' ? body.consultation : (query.consultation ?? '')
  const told = asked === '' ? {} : await typedOfConsultation(call, asked)
  const typed: Typed = { scheme: 'union', appliedOn: desk.clock.today(), ...told, ...state.typed }
  const f = formFields(typed, state.faults)
  const person = [
    f.text({ name: 'name', label: 'aid.applicant', required: true, max: 50, focus: true }),
    f.phone({ name: 'phone', label: 'aid.phone' }),
    f.identity({ name: 'identityNumber', label: 'aid.identity' }),
    f.text({
      name: 'employerName',
      label: 'aid.opponent',
      required: true,
      width: 'long',
      max: 60,
      suggestUrl: paths.employers,
    }),
    f.select({ name: 'employerKind', label: 'aid.opponent-kind' }, codeChoices('employer-kind', employerKinds)),
    f.text({ name: 'site', label: 'aid.site', max: 60 }),
  ]
  registerClaims(f, locale, typed)
  const fields = commonFields(f)
  return {
    heading: 'aid.apply-title',
    taken: null,
    errors: f.summary(),
    refused: state.refused === null ? null : [...state.refused],
    action: paths.newAid,
    keys: { key: newToken(), revision: null },
    consultation: asked === '' ? null : asked,
    person,
    claims: claimPicker(locale, typed, state.faults, []),
    fields,
  }
}

const commonFields = (f: FormFields) => [
  f.area({ name: 'summary', label: 'aid.summary', required: true, max: 500, rows: 2 }),
  f.radios({ name: 'scheme', label: 'aid.scheme' }, codeChoices('aid-scheme', aidSchemes)),
  ...groundFields(f, false),
  f.day({ name: 'limitationOn', label: 'aid.limitation-on', hint: phrase('aid.limitation-hint') }),
  f.day({ name: 'appliedOn', label: 'aid.applied-on', required: true }),
]

async function typedOfConsultation(call: SignedInCall, id: string): Promise<Typed> {
  const { row, topics, employer } = await openConsultation(call.desk.db.reader, call.actor, id)
  const phone = (await call.desk.privateValues.read(call.desk.db.reader, [id], 'phone')).get(id)
  return {
    name: row.name ?? '',
    phone: phone ?? '',
    employerName: employer?.name ?? '',
    employerKind: employer?.kind ?? '',
    site: employer?.site ?? '',
    items: claimsOfTopics(topics),
    summary: row.question ?? '',
  }
}

const taken = (label: Parameters<typeof phrase>[0], text: string, href: string | null = null) => ({
  label,
  text,
  fen: null,
  day: null,
  href,
})

const disputeHref = ({ actor }: SignedInCall, file: DisputeFile): string | null =>
  actor.grants.some((grant) => grant.role === 'aid-officer') ? null : pathTo(paths.dispute, { id: file.row.id })

const claimText = ({ locale }: SignedInCall, claim: DisputeFile['claims'][number]): string =>
  claim.amount_fen === null
    ? itemName(locale, claim.item)
    : `${itemName(locale, claim.item)} ${formatYuan(fen(claim.amount_fen))}`
