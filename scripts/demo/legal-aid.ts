/** The aid desk of one county: its lawyers, people who came by themselves, and failed mediations that went on with a lawyer. */
import { applyDirectly, applyFromDispute } from '../../server/legal-aid/apply-for-aid.ts'
import { advanceAid } from '../../server/legal-aid/take-aid-step.ts'
import { reopenAid } from '../../server/legal-aid/aid-file.ts'
import type { AidAsk, ClaimAsked } from '../../server/legal-aid/aid-ask.ts'
import type { Actor } from '../../server/desk.ts'
import { addLawyer } from '../../server/lawyers/keep-lawyers.ts'
import { failedDisputes } from '../../db/repositories/aid-lists.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { Telling } from './agenda.ts'
import { aidBodies, aidCases, aidLawyersOfDemo, aidNotes, aidProofs, type AidCaseOfDemo } from './aid-list.ts'
import type { Chance } from './chance.ts'
import type { City } from './city.ts'
import { askedEmployers } from './consultations-list.ts'
import { intent } from './intent.ts'
import { inventPerson } from './invent-person.ts'

type Asked = { [Type in AidAsk['type']]: Extract<AidAsk, { type: Type }>['asked'] }
type Desk = { city: City; chance: Chance; lawyerIds: string[] }

/** The lawyers first, then each case on its own way; it goes no further than its line in the list says, and never beyond today. */
export function aidOfLate(city: City, chance: Chance, today: Day): Telling[] {
  const desk: Desk = { city, chance, lawyerIds: [] }
  const began = addDays(today, -(aidCases[0]?.back ?? 0) - 2)
  return [listed(desk, began), ...aidCases.map((one, at) => told({ ...desk, chance: chance.branch(at) }, one, today))]
}

async function* listed({ city, lawyerIds }: Desk, on: Day): Telling {
  yield { day: on, time: '09:05' }
  const officer = city.person('aid-officer')
  for (const lawyer of aidLawyersOfDemo) {
    const given = {
      ...lawyer,
      expertise: [...lawyer.expertise],
      languages: [...lawyer.languages],
      unitId: officer.unitId,
      from: on,
      phone: null,
      staffId: null,
    }
    lawyerIds.push((await addLawyer(city.desk, intent(officer, 'lawyer-added'), given)).lawyerId)
  }
}

async function asked({ city, chance }: Desk, on: Day, claims: readonly ClaimAsked[]): Promise<string> {
  const officer = city.person('aid-officer')
  return applyDirectly(city.desk, intent(officer, 'aid-applied'), {
    unitId: officer.unitId,
    consultationId: null,
    person: inventPerson(chance, [''], on),
    employer: {
      kind: 'company',
      name: chance.pick(askedEmployers),
      creditCode: null,
      site: null,
      address: null,
      representativeName: null,
      representativeTitle: null,
      phone: null,
    },
    claims,
    ...application(on, chance),
    ...(among(claims, ['injury-benefits']) ? { summary: aidNotes.injury } : {}),
    ...groundOf(claims, chance),
  })
}

/** A mediation that failed lately in the county; null where there is none. */
async function taken({ city, chance }: Desk, on: Day): Promise<string | null> {
  const officer = city.person('aid-officer')
  const [failed] = await failedDisputes(city.desk.db.reader, officer.unitId, on)
  if (!failed) return null
  const given = { ...application(on, chance), summary: failed.summary, partyIds: [failed.partyId] }
  const [id = null] = await applyFromDispute(city.desk, intent(officer, 'aid-applied'), failed.disputeId, given)
  return id
}

const application = (on: Day, chance: Chance) => ({
  scheme: chance.happens(0.8) ? ('union' as const) : ('state' as const),
  // Of a dispute it is looked into with the application.
  ground: null,
  means: null,
  proof: null,
  limitationOn: null,
  appliedOn: on,
  summary: chance.pick(aidNotes.summaries),
})

const among = (claims: readonly { item: string }[], items: readonly string[]): boolean =>
  claims.some(({ item }) => items.includes(item))

/** A ground that the claims bear, with a paper that proves it. */
function groundOf(claims: readonly { item: string }[], chance: Chance) {
  const migrant = among(claims, ['injury-benefits'])
    ? ('migrant-injury' as const)
    : among(claims, ['unpaid-wages', 'overtime-pay'])
      ? ('migrant-pay' as const)
      : null
  const ground =
    migrant !== null && chance.happens(0.7) ? migrant : chance.pick(['special-group', 'relief-recipient'] as const)
  return { ground, proof: chance.pick(aidProofs[ground]) }
}

/** The days from one step to the next. */
const STEPS: readonly (readonly [to: string, days: number])[] = [
  ['granted', 2],
  ['assigned', 1],
  ['proceeding', 6],
  ['awaiting', 30],
  ['decided', 20],
  ['closed', 25],
]

async function* told(desk: Desk, { back, to, fromDispute, claims }: AidCaseOfDemo, today: Day): Telling {
  const { city, chance, lawyerIds } = desk
  const officer = city.person('aid-officer')
  let on = addDays(today, -back)
  const moment = () => ({ day: on, time: `${String(chance.whole(8, 11)).padStart(2, '0')}:${chance.whole(10, 59)}` })
  yield moment()
  const id = fromDispute ? await taken(desk, on) : await asked(desk, on, claims)
  if (id === null || to === 'applied') return
  const take = async <Type extends AidAsk['type']>(type: Type, what: Asked[Type], by = officer): Promise<void> => {
    const { row } = await reopenAid(city.desk.db.reader, id)
    const ask = { type, occurredOn: on, asked: what } as unknown as AidAsk
    await advanceAid(city.desk, intent(by, 'aid-advanced'), id, row.revision, ask)
  }
  const supervisor = city.person('county-supervisor')
  const awardedFen = Math.round((claims.reduce((total, claim) => total + (claim.amountFen ?? 0), 0) || 2_400_000) * 0.8)
  for (const [place, days] of STEPS) {
    on = addDays(on, days)
    yield moment()
    const { row, claims: standing } = await reopenAid(city.desk.db.reader, id)
    if (row.ground === null) await take('ground-noted', { ...groundOf(standing, chance), means: null })
    if (to === 'refused') {
      await take('refused', { reason: 'represented-already' }, supervisor)
      return
    }
    await go[place]?.(take, {
      on,
      awardedFen,
      lawyerId: lawyerIds[chance.whole(0, lawyerIds.length - 1)] ?? '',
      supervisor,
      chance,
    })
    if (place === to) return
  }
}

type Take = <Type extends AidAsk['type']>(type: Type, what: Asked[Type], by?: Actor) => Promise<void>
type Facts = { on: Day; awardedFen: number; lawyerId: string; supervisor: Actor; chance: Chance }

const go: Readonly<Record<string, (take: Take, facts: Facts) => Promise<void>>> = {
  granted: (take, { supervisor }) => take('granted', {}, supervisor),
  assigned: (take, { lawyerId }) => take('lawyer-assigned', { lawyerId }),
  proceeding: async (take, { on }) => {
    await take('proceeding-opened', {
      kind: 'arbitration',
      ground: null,
      body: aidBodies.arbitration,
      theirNumber: null,
    })
    await take('hearing-set', { day: addDays(on, 21) })
  },
  awaiting: (take) => take('heard', {}),
  decided: (take, { awardedFen, chance }) =>
    take('outcome-noted', { result: chance.pick(['won', 'partly', 'partly']), awardedFen, ownAgreement: false }),
  closed: async (take, { awardedFen }) => {
    await take('took-effect', { proceedingId: null, fen: null })
    await take('received', { fen: Math.round(awardedFen / 2) })
    await take('report-filed', {})
    await take('subsidy-noted', { fen: 120_000 })
    await take('closed', {})
  },
}
