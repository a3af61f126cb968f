/** What was found of a person, record by record, as page, print and JSON say it: his own data, to whom they went, and until when they are kept. */
import type { PartyHeld, Tied } from '../../db/repositories/held-of-person.ts'
import { isPaperKind, papers } from '../../templates/papers/index.ts'
import { wordKey, words, type Locale, type Say, type WordKey, type WordSuffix } from '../../templates/words/index.ts'
import type { Parameters } from '../../workflows/law/parameters/parameters.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { hasRunOut } from '../../workflows/volume/retention.ts'
import { isDue, keptUntil, type RecordTerm } from '../../workflows/volume/record-terms.ts'
import { shanghaiDay, millisOf } from '../clock.ts'
import { saidCode, saidItem } from '../disputes/case/said.ts'
import type { Found } from './find-person.ts'

export type HeldUntil = WordSuffix<'held-until'>

export type Holding = {
  kind: WordSuffix<'held-kind'>
  id: string
  number: string
  unitId: string
  on: string
  /** As whom he stands in it. */
  role: string | null
  /** His own data, word by word; texts that may tell of others are named and not copied. */
  facts: { label: WordKey; text: string }[]
  passedOn: { body: string; on: string }[]
  until: { code: HeldUntil; day: string | null }
}

type Shown = { locale: Locale; parameters: Parameters; today: Day }

/** Every record, the latest of each kind first. */
export function holdingsOf(found: Found, shown: Shown): Holding[] {
  const say = words(shown.locale)
  return [
    ...found.parties.map((party) => ofParty(party, found, shown)),
    ...found.aid.map((one): Holding => ({
      kind: 'aid',
      id: one.id,
      number: one.caseNumber ?? say('held.unnumbered'),
      unitId: one.unitId,
      on: one.on,
      role: say('held.applicant'),
      facts: facts([
        ...personal(one, found, say),
        ['held.state', saidCode(shown.locale, 'aid-stage', one.stage)],
        ['held.received', one.received_fen === 0 ? null : yuan(one.received_fen)],
        ['held.texts', one.erasedOn === null ? say('held.texts-aid') : null],
      ]),
      passedOn: [],
      until: one.phase === 'over' ? ended(aidTerm(one.stage), one, shown) : { code: 'open', day: null },
    })),
    ...found.consultations.map((one): Holding => ({
      kind: 'consultation',
      id: one.id,
      number: say('held.unnumbered'),
      unitId: one.unitId,
      on: one.on,
      role: say('held.asker'),
      facts: facts([
        ['held.name', one.name],
        ['held.phone', found.sealed.phone.get(one.id) ?? null],
        ['held.channel', saidCode(shown.locale, 'consultation-channel', one.channel)],
        ['held.texts', one.question === null && one.answer === null ? null : say('held.texts-consultation')],
      ]),
      passedOn: [],
      until:
        one.disputeId === null
          ? ended('consultation', { ...one, endedOn: one.on }, shown)
          : { code: 'with-case', day: null },
    })),
    ...found.history.map((one): Holding => ({
      kind: 'history',
      id: one.id,
      number: one.number,
      unitId: one.unitId,
      on: one.on,
      role: say('held.worker'),
      facts: facts([
        ['held.name', one.name],
        ['held.identity', found.sealed.identity.get(one.id) ?? null],
        ['held.phone', found.sealed.phone.get(one.id) ?? null],
        ['held.claimed', one.claimed_fen === null ? null : yuan(one.claimed_fen)],
        ['held.received', one.received_fen === null ? null : yuan(one.received_fen)],
      ]),
      passedOn: [],
      until: ended('history', one, shown),
    })),
  ]
}

const aidTerm = (stage: string): RecordTerm => (['refused', 'withdrawn'].includes(stage) ? 'aid-refused' : 'aid')

type Ended = { endedOn: string; listId: string | null; erasedOn: string | null }

function ended(term: RecordTerm, { endedOn, listId, erasedOn }: Ended, { parameters, today }: Shown): Holding['until'] {
  if (erasedOn !== null) return { code: 'erased', day: erasedOn }
  if (listId !== null) return { code: 'listed', day: null }
  const until = keptUntil(term, day(endedOn), parameters, today)
  if (until === null) return { code: 'for-good', day: null }
  return { code: isDue(term, day(endedOn), parameters, today) ? 'due' : 'until', day: until }
}

function ofParty(party: PartyHeld, found: Found, { locale, today }: Shown): Holding {
  const say = words(locale)
  const tied = tiedTo(party.id, found.tied)
  const comma = say('disputes.list-comma')
  return {
    kind: 'dispute',
    id: party.disputeId,
    number: party.caseNumber ?? party.code,
    unitId: party.unitId,
    on: party.on,
    role: say(roleOf(party)),
    facts: facts([
      ...personal(party, found, say),
      ['held.employed', period(party.employed_from, party.employed_until, say)],
      ['held.wage', party.wage_fen === null ? null : yuan(party.wage_fen)],
      ['held.injured', party.injured_on],
      ['held.recognition', party.recognition_applied_on],
      ['held.outcome', saidCode(locale, 'outcome', party.outcome)],
      ['held.claims', tied.claims.map((one) => itemSum(locale, one)).join(comma)],
      ['held.agreed', tied.clauses.map((one) => itemSum(locale, one)).join(comma)],
      [
        'held.account',
        tied.clauses
          .flatMap(({ id, holder, bank }) => {
            const account = found.sealed.account.get(id)
            return account === undefined ? [] : [[account, holder, bank].filter(Boolean).join(' ')]
          })
          .join(comma),
      ],
      [
        'held.payments',
        tied.payments.map((one) => say('held.sum-on', { sum: yuan(one.fen), day: one.on })).join(comma),
      ],
      ['held.signatures', tied.signatures.map((one) => one.on).join(comma)],
      [
        'held.ratings',
        tied.ratings
          .map((one) => [saidCode(locale, 'rating-score', one.score), one.words].filter(Boolean).join(' '))
          .join(comma),
      ],
      [
        'held.materials',
        tied.materials
          .map((one) =>
            say('held.file-on', {
              day: shanghaiDay(millisOf(one.at)),
              size: Math.max(1, Math.round(one.bytes / 1024)),
            }),
          )
          .join(comma),
      ],
      [
        'held.papers',
        tied.papers
          .map((one) =>
            say('held.paper-on', { paper: isPaperKind(one.kind) ? papers[one.kind].title : one.kind, day: one.on }),
          )
          .join(comma),
      ],
      ['held.contacts', tied.contacts.length === 0 ? null : say('held.times', { count: tied.contacts.length })],
      ['held.texts', party.keptState === 'destroyed' ? null : say('held.texts-dispute')],
    ]),
    passedOn: tied.passedOn.map(({ body, on }) => ({ body, on: on ?? '' })),
    until: untilOf(party, today),
  }
}

const roleOf = ({ side, role }: PartyHeld): WordKey =>
  side === 'employer' ? 'held.employer' : role === 'heir' ? 'held.heir' : 'held.worker'

function untilOf({ keptId, keptState, keepUntil }: PartyHeld, today: Day): Holding['until'] {
  if (keptId === null) return { code: 'open', day: null }
  if (keptState === 'destroyed') return { code: 'destroyed', day: null }
  if (keptState === 'listed') return { code: 'listed', day: null }
  if (keepUntil === null) return { code: 'for-good', day: null }
  return { code: hasRunOut(keepUntil, today) ? 'due' : 'until', day: keepUntil }
}

type PersonRow = Pick<PartyHeld, 'ownerId' | 'name' | 'sex' | 'birth_day' | 'ethnicity' | 'occupation' | 'address'>
type Line = [label: WordKey, text: string | null]

const personal = (row: PersonRow, { sealed }: Found, say: Say): Line[] => [
  ['held.name', row.name],
  ['held.sex', row.sex === null ? null : say(wordKey('held-sex', row.sex))],
  ['held.birth', row.birth_day],
  ['held.ethnicity', row.ethnicity],
  ['held.identity', sealed.identity.get(row.ownerId) ?? null],
  ['held.phone', sealed.phone.get(row.ownerId) ?? null],
  ['held.address', row.address],
  ['held.occupation', row.occupation],
]

const facts = (lines: readonly Line[]): Holding['facts'] =>
  lines.flatMap(([label, text]) => (text === null || text === '' ? [] : [{ label, text }]))

/** What hangs on one of his places. */
function tiedTo(partyId: string, tied: Tied): Tied {
  const own = <Row extends { partyId: string | null }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.partyId === partyId)
  return {
    claims: own(tied.claims),
    clauses: own(tied.clauses),
    payments: own(tied.payments),
    signatures: own(tied.signatures),
    ratings: own(tied.ratings),
    materials: own(tied.materials),
    papers: own(tied.papers),
    contacts: own(tied.contacts),
    passedOn: own(tied.passedOn),
  }
}

const yuan = (sum: number): string => formatYuan(fen(sum))

const itemSum = (locale: Locale, one: { item: string; fen: number | null }): string =>
  [saidItem(locale, one.item), one.fen === null ? null : yuan(one.fen)].filter(Boolean).join(' ')

const period = (from: string | null, until: string | null, say: Say): string | null =>
  from === null && until === null ? null : say('held.period', { from: from ?? '--', until: until ?? '--' })
