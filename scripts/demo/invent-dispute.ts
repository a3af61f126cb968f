/** Invents what is logged at the counter: who, against whom, for what, in which words. */
import type { ClaimGiven, CommissionGiven, DisputeGiven, WorkerGiven } from '../../server/intake/dispute-given.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { Chance } from './chance.ts'
import type { OfficeRow } from './city-map.ts'
import { grievances, groupSentences, type Grievance } from './grievances.ts'
import { companyFor, inventEmployers } from './invent-employer.ts'
import { inventPerson } from './invent-person.ts'

export type Wanted = {
  unitId: string
  receivedOn: Day
  receivedAt: string
  row: OfficeRow
  /** More than one makes a group against one employer. */
  workers: number
  commission: CommissionGiven | null
  channel: string
}

/** A whole dispute, ready for the counter. */
export function inventDispute(chance: Chance, wanted: Wanted): DisputeGiven {
  const county = countyOf(wanted.row)
  const isGroup = wanted.workers > 2
  const { industry, respondents } = isGroup
    ? companyFor(chance, county, chance.pick(['construction', 'manufacturing', 'hospitality', 'business-services']))
    : inventEmployers(chance, county)
  const grievance = pickGrievance(chance, industry, isGroup)
  const ended = grievance.ended === true || isGroup
  const leftOn = addDays(wanted.receivedOn, -chance.whole(6, 90))
  return {
    unitId: wanted.unitId,
    receivedOn: wanted.receivedOn,
    receivedAt: wanted.receivedAt,
    summary: spoken(chance, isGroup ? chance.pick(groupSentences) : grievance.sentence),
    channel: wanted.channel,
    wayIn: wanted.commission
      ? 'letter'
      : chance.pick(['counter', 'counter', 'counter', 'counter', 'phone', 'online', 'on-site']),
    industry,
    workers: Array.from({ length: wanted.workers }, (_, at) => inventWorker(chance, wanted, grievance, at)),
    respondents,
    knewOn: chance.happens(0.5) ? addDays(wanted.receivedOn, -chance.whole(3, 70)) : null,
    employmentEndedOn: ended ? leftOn : null,
    commission: wanted.commission,
    followsDisputeId: null,
  }
}

/** The county as it stands in an address. */
const countyOf = (row: OfficeRow): string =>
  `重庆市${row.court.replace('重庆市', '').replace('重庆', '').replace('人民法院', '')}`

function pickGrievance(chance: Chance, industry: string, isGroup: boolean): Grievance {
  const fitting = grievances.filter(
    ({ industries, items }) =>
      (industries === undefined || industries.includes(industry)) &&
      (!isGroup || items.some(([item]) => item === 'unpaid-wages')),
  )
  return chance.pick(fitting.flatMap((grievance) => Array.from({ length: grievance.weight }, () => grievance)))
}

function inventWorker(chance: Chance, wanted: Wanted, grievance: Grievance, at: number): WorkerGiven {
  return {
    person: inventPerson(
      chance,
      wanted.row.streets.map((street) => `${countyOf(wanted.row).slice(3)}${street}`),
      wanted.receivedOn,
    ),
    employment: {
      from: addDays(wanted.receivedOn, -400 - 31 * (at % 12)),
      until: null,
      wageFen: fen(500_000 + Number(wanted.receivedOn.slice(8)) * 6_000),
    },
    isRepresentative: wanted.workers >= 10 && at < 3,
    claims: grievance.items.map((range) => claimOf(chance, range)),
  }
}

function claimOf(chance: Chance, [item, from, to]: Grievance['items'][number]): ClaimGiven {
  if (from === undefined || to === undefined) return { item, amountFen: null, note: null }
  const yuan = chance.whole(from, to)
  const round = chance.happens(0.7) ? yuan - (yuan % 50) : yuan
  return { item, amountFen: fen(round * 100 + (chance.happens(0.15) ? chance.whole(1, 99) : 0)), note: null }
}

const spoken = (chance: Chance, sentence: string): string =>
  sentence.replace('{n}', String(chance.whole(2, 6))).replace('{m}', String(chance.whole(1, 12)))
