/** A worker joins a standing case; a worker or an employer entered by mistake is taken out of it. */
import { z } from 'zod'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { codeChoices, type Choice } from '../../../templates/parts/form-fields.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { wordKey, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { identityKinds } from '../../../workflows/values/identity-kinds.ts'
import type { Day } from '../../../workflows/values/day.ts'
import {
  choice,
  maybeChoice,
  maybeDay,
  maybePhone,
  maybeText,
  maybeYuan,
  personName,
  ticked,
} from '../../http/fields.ts'
import { phoneOwners } from '../../intake/counter-codes.ts'
import { tableChoices } from '../../intake/counter-fields.ts'
import { identitySays } from '../../intake/dispute-from-form.ts'
import type { WorkerGiven } from '../../intake/dispute-given.ts'
import { nameDoubts, sumDoubt } from '../../intake/doubts.ts'
import { identity, itemCodes } from '../../intake/form.ts'
import { openWorkers, type DisputeFile } from '../dispute-file.ts'
import { must } from '../must.ts'
import { isInAgreement, isInReferral } from '../named-in.ts'
import { joinWorkers } from '../parties/join-workers.ts'
import { strikeOutParty } from '../parties/strike-out-party.ts'
import { strikeReasons } from './codes.ts'
import { dated, defineStep } from './define-step.ts'
import { askCode, oneOf, partyChoices } from './questions.ts'

const claimRow = z.strictObject({
  at: z.string(),
  item: choice(itemCodes),
  amount: maybeYuan,
  note: maybeText(200),
})

const joining = dated({
  name: personName,
  phone: maybePhone,
  phoneOwner: maybeChoice(phoneOwners),
  identityKind: maybeChoice(identityKinds),
  identityNumber: identity,
  occupation: maybeText(50),
  address: maybeText(200),
  employedFrom: maybeDay,
  employedUntil: maybeDay,
  wage: maybeYuan,
  representative: ticked,
  claims: z.array(claimRow),
})

const usual = (family: string, codes: readonly string[]): Choice[] => [
  { value: '', label: 'value.blank' },
  ...codeChoices(family, codes),
]

export const workerJoined = defineStep({
  event: 'worker-joined',
  // His fifteen days and his year count from his own application (LDTZ 14, 27).
  day: { label: 'disputes.joiner-applied-on', hint: 'disputes.joiner-applied-on-hint' },
  lists: ['claims'],
  form: () => joining,
  defaults: ({ file }) => Object.fromEntries(itemsSoFar(file).map((item, at) => [`claims.${at}.item`, item])),
  doubts: (_, given) => [
    ...nameDoubts([{ field: 'name', name: given.name }], []),
    ...sumDoubt(given.claims.map(({ at, amount }) => ({ field: `claims.${at}.amount`, fen: amount }))),
  ],
  questions: (_, fields) => [
    fields.text({ name: 'name', label: 'disputes.name', required: true, max: 50 }),
    fields.phone({ name: 'phone', label: 'disputes.phone' }),
    fields.select({ name: 'phoneOwner', label: 'disputes.phone-owner' }, usual('phone-owner', phoneOwners)),
    fields.select({ name: 'identityKind', label: 'disputes.identity-kind' }, usual('identity-kind', identityKinds)),
    fields.identity({ name: 'identityNumber', label: 'disputes.identity-number' }),
    fields.text({ name: 'occupation', label: 'disputes.occupation', max: 50 }),
    fields.text({ name: 'address', label: 'disputes.address', width: 'long', max: 200 }),
    fields.day({ name: 'employedFrom', label: 'disputes.employed-from' }),
    fields.day({ name: 'employedUntil', label: 'disputes.employed-until' }),
    fields.amount({ name: 'wage', label: 'disputes.monthly-wage', max: 24 }),
    fields.tick({ name: 'representative', label: 'disputes.is-representative', width: 'full' }),
  ],
  groups: ({ locale }, fields, count) => [
    rowGroupOf(
      { legend: 'disputes.claims', each: 'disputes.claim', add: 'disputes.add-claim' },
      (place) => [
        fields.select({ name: `claims.${place}.item`, label: 'disputes.claim' }, [
          { value: '', label: 'disputes.choose' },
          ...tableChoices(locale, claimItems),
        ]),
        fields.amount({ name: `claims.${place}.amount`, label: 'disputes.amount' }),
        fields.text({ name: `claims.${place}.note`, label: 'disputes.remark', max: 200 }),
      ],
      Math.max(1, count('claims')),
    ),
  ],
  async take(taking, value) {
    await joinWorkers(taking, value.on, [givenBy(value, taking.stamp.today)])
    return null
  },
})

/** A colleague mostly claims what the others claim; the sums are his own. */
const itemsSoFar = (file: DisputeFile): string[] => [...new Set(file.claims.map((claim) => claim.item))]

const givenBy = (value: z.output<typeof joining>, today: Day): WorkerGiven => ({
  person: {
    name: value.name,
    ...identitySays(value, today),
    ethnicity: null,
    address: value.address,
    occupation: value.occupation,
    identityKind: value.identityKind ?? 'resident',
    identityNumber: value.identityNumber,
    phone: value.phone,
    phoneOwner: value.phone === null ? 'none' : (value.phoneOwner ?? 'self'),
  },
  employment: { from: value.employedFrom, until: value.employedUntil, wageFen: value.wage },
  isRepresentative: value.representative,
  claims: value.claims.map(({ item, amount, note }) => ({ item, amountFen: amount, note })),
})

/** One party of a side, chosen by name even where there is only one: nobody is taken out unseen. */
const strikingOut = (
  event: 'worker-struck-out' | 'respondent-struck-out',
  label: WordKey,
  consequences: readonly WordKey[],
  sideOf: (file: DisputeFile) => readonly PartyRow[],
) =>
  defineStep({
    event,
    consequences,
    form: ({ file }) => dated({ party: oneOf(sideOf(file)), reason: choice(strikeReasons) }),
    questions: ({ file }, fields) => [
      fields.radios({ name: 'party', label, required: true }, partyChoicesWithBars(file, sideOf(file))),
      askCode(fields, { name: 'reason', label: 'disputes.reason' }, 'strike-reason', strikeReasons),
    ],
    async take(taking, { on, party, reason }) {
      await strikeOutParty(taking, on, must(sideOf(taking.file).find((row) => row.id === party)), reason)
      return null
    },
  })

/** Beside whoever cannot be taken out stands why. */
const partyChoicesWithBars = (file: DisputeFile, side: readonly PartyRow[]): Choice[] =>
  partyChoices(side).map((one) => {
    if (isInAgreement(file, one.value)) return { ...one, note: phrase(wordKey('reason', 'party-in-agreement')) }
    return isInReferral(file, one.value) ? { ...one, note: phrase(wordKey('reason', 'party-in-referral')) } : one
  })

export const workerStruckOut = strikingOut(
  'worker-struck-out',
  'disputes.worker-by-mistake',
  ['consequence.struck-out', 'consequence.struck-out-counts', 'consequence.struck-out-or-withdrawn'],
  openWorkers,
)
export const respondentStruckOut = strikingOut(
  'respondent-struck-out',
  'disputes.employer-by-mistake',
  ['consequence.employer-struck-out'],
  (file) => file.employers,
)
