/** Who stands in the case, what each worker claims, and who mediates. */
import type { z } from 'zod'
import type { AssignmentRow } from '../../../db/repositories/assignments.ts'
import type { HeirRow } from '../../../db/repositories/heirs.ts'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import type { partiesSection } from '../../../templates/pages/disputes/case-sections.ts'
import type { DataTable } from '../../../templates/parts/data-table.ts'
import type { Facts } from '../../../templates/parts/facts.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  sumRow,
  tableRow,
  textCell,
  wordCell,
} from '../../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { readCreditCode } from '../../../workflows/values/credit-code.ts'
import { carriesCheckDigit } from '../../../workflows/values/identity-kinds.ts'
import { mayEver } from '../../../workflows/permissions.ts'
import { maskIdentityNumber, readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { presentHeirs } from '../heirs.ts'
import { MOST_OPEN } from '../amend/sections.ts'
import { coveredNumber, holderOf, type Numbers, type Shown } from './numbers.ts'
import { partyActs } from './party-acts.ts'
import { saidCode, saidItem } from './said.ts'

type PartiesModel = z.input<typeof partiesSection>
type Drawing = { locale: Locale; file: DisputeFile; actor: Actor; numbers: Numbers; shown: Shown | null }

/** Workers whose particulars one page shows. */
const MOST_SHOWN = 50

/** The parties tab. */
export function partiesOf(drawing: Drawing, canAmend: boolean): PartiesModel {
  const { file, actor } = drawing
  const amend = canAmend && mayOn(file, actor, 'dispute:amend') ? pathTo(paths.amend, { id: file.row.id }) : null
  // In a group the form is long: each worker leads to his own part of it.
  const many = file.workers.length > MOST_OPEN
  return {
    acts: partyActs(file, actor),
    workers: file.workers.slice(0, MOST_SHOWN).flatMap((worker, at) => [
      {
        ...workerModel(drawing, worker),
        amend: amend !== null && many ? `${amend}?party=${worker.id}#amend-worker-${at}` : null,
      },
      ...presentHeirs(file, worker.id).map((heir) => ({ ...heirModel(drawing, worker, heir), amend: null })),
    ]),
    employers: file.employers.map((employer) => ({ ...employerModel(drawing, employer), amend: null })),
    // Whoever is not shown here stands in the table.
    table: file.workers.length > 1 ? pathTo(paths.grid, { id: file.row.id }) : null,
    workersLeft: file.workers.length > MOST_SHOWN ? file.workers.length - MOST_SHOWN : null,
    claims: many ? claimsByItem(drawing) : claimTable(drawing),
    mediators: mediatorTable(drawing),
    amend,
    calculate: pathTo(paths.caseCalculators, { id: file.row.id }),
  }
}

const fact = (label: WordKey, text: string | null, day: string | null = null): Facts[number] => ({
  label,
  text,
  fen: null,
  day,
  href: null,
})

function workerModel(drawing: Drawing, worker: PartyRow): Omit<PartiesModel['workers'][number], 'amend'> {
  const { locale, file, actor, numbers, shown } = drawing
  const { person } = worker
  const holder = holderOf(worker)
  const identity = numbers.identity.get(holder)
  const kind = person?.identity_kind ?? 'resident'
  const doubtful = identity !== undefined && carriesCheckDigit(kind) && !readIdentityNumber(identity).valid
  return {
    name: partyName(worker),
    href: null,
    tags: [
      outcomeTag(worker),
      ...(worker.is_representative === 1 ? [tagOf(phrase('disputes.is-representative'), 'accent')] : []),
      ...(doubtful ? [tagOf(phrase('disputes.identity-doubtful'), 'soon')] : []),
    ],
    facts: [
      fact('disputes.sex', saidCode(locale, 'value', person?.sex)),
      fact('disputes.birth-day', null, person?.birth_day ?? null),
      ...(kind === 'resident' ? [] : [fact('disputes.identity-kind', saidCode(locale, 'identity-kind', kind))]),
      fact('disputes.occupation', person?.occupation ?? null),
      fact('disputes.address', person?.address ?? null),
      fact('disputes.phone-owner', saidCode(locale, 'phone-owner', person?.phone_owner)),
      fact('disputes.employed-from', null, worker.employed_from),
      fact('disputes.employed-until', null, worker.employed_until ?? file.row.employment_ended_on),
      { ...fact('disputes.monthly-wage', null), fen: worker.wage_fen },
      ...agentFacts(drawing, worker),
    ],
    identity: coveredNumber(file, actor, worker, 'identity', identity, shown),
    phone: coveredNumber(file, actor, worker, 'phone', numbers.phone.get(holder), shown),
  }
}

/** Whoever inherits stands below the worker in whose place he acts. */
function heirModel(drawing: Drawing, worker: PartyRow, heir: HeirRow): Omit<PartiesModel['workers'][number], 'amend'> {
  const { locale, file, actor, numbers, shown } = drawing
  const say = words(locale)
  const parts = presentHeirs(file, worker.id).map((one) => one.heir.share)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const holder = holderOf(heir)
  const place = { worker: partyName(worker), relation: say(wordKey('heir-relation', heir.heir.relation)) }
  return {
    name: partyName(heir),
    href: null,
    tags: [tagOf(phrase('heirs.heir'), 'accent')],
    facts: [
      fact('heirs.place', say('heirs.in-place-of', place)),
      fact('heirs.part', say('heirs.share-of', { part: heir.heir.share, whole })),
      fact('heirs.proof', heir.heir.proof),
      fact('disputes.from', null, heir.heir.since_on),
    ],
    identity: coveredNumber(file, actor, heir, 'identity', numbers.identity.get(holder), shown),
    phone: coveredNumber(file, actor, heir, 'phone', numbers.phone.get(holder), shown),
  }
}

function employerModel(drawing: Drawing, party: PartyRow): Omit<PartiesModel['employers'][number], 'amend'> {
  const { file, actor, numbers, shown } = drawing
  const { employer } = party
  const role = `employer-role.${party.role}`
  const code = employer?.credit_code ?? null
  const doubtful = code !== null && !readCreditCode(code).valid
  return {
    name: partyName(party),
    href:
      employer !== null && mayEver(actor.grants, 'employer:read')
        ? pathTo(paths.employer, { employerId: employer.id })
        : null,
    tags: [
      ...(isWordKey(role) ? [tagOf(phrase(role))] : []),
      tagOf(phrase(wordKey('stance', party.stance)), stanceTone(party.stance)),
      ...(doubtful ? [tagOf(phrase('disputes.credit-code-doubtful'), 'soon')] : []),
    ],
    facts: [
      fact('disputes.credit-code', code),
      fact('disputes.site', employer?.site ?? null),
      fact('disputes.address', employer?.address ?? null),
      fact('disputes.representative', employer?.representative_name ?? null),
      fact('disputes.representative-title', employer?.representative_title ?? null),
      ...agentFacts(drawing, party),
    ],
    identity: null,
    phone: coveredNumber(file, actor, party, 'phone', numbers.phone.get(holderOf(party)), shown),
  }
}

/** Who acts for a party, his number covered; nothing where nobody does. */
function agentFacts({ locale, numbers }: Drawing, party: PartyRow): Facts {
  if (party.agent_name === null) return []
  const identity = numbers.identity.get(party.id)
  const authority = saidCode(locale, 'agent-authority', party.agent_authority)
  return [
    fact('disputes.agent', [party.agent_name, authority].filter((part) => part !== null).join(' · ')),
    fact('disputes.agent-identity', identity === undefined ? null : maskIdentityNumber(identity)),
  ]
}

const stanceTone = (stance: PartyRow['stance']): Tag['tone'] =>
  stance === 'consents' ? 'good' : stance === 'refuses' ? 'late' : 'plain'

const outcomeTag = (worker: PartyRow): Tag =>
  worker.outcome === null
    ? tagOf(phrase('disputes.still-open'), 'accent')
    : tagOf(phrase(wordKey('outcome', worker.outcome)), worker.outcome === 'settled' ? 'good' : 'quiet')

function claimTable({ locale, file }: Drawing): DataTable {
  const names = new Map(file.workers.map((worker) => [worker.id, partyName(worker)]))
  const sums = file.claims.flatMap((claim) => claim.amount_fen ?? [])
  return {
    caption: 'disputes.claims',
    columns: [
      column('disputes.name'),
      column('disputes.claim'),
      figureColumn('disputes.amount'),
      column('disputes.remark'),
    ],
    rows: [
      ...file.claims.map((claim) =>
        tableRow([
          textCell(names.get(claim.party_id) ?? null),
          textCell(saidItem(locale, claim.item)),
          fenCell(claim.amount_fen),
          textCell(claim.note),
        ]),
      ),
      ...(sums.length > 1
        ? [
            sumRow(phrase('disputes.claim-total'), 2, [
              fenCell(sums.reduce((total, sum) => total + sum, 0)),
              textCell(' '),
            ]),
          ]
        : []),
    ],
    pickForm: null,
    empty: 'disputes.no-claims',
    pager: null,
    note: null,
  }
}

/** In a group the claims of each stand in the table of workers; here one line an item tells how many and how much. */
function claimsByItem({ locale, file }: Drawing): DataTable {
  const items = [...new Set(file.claims.map((claim) => claim.item))]
  return {
    caption: 'disputes.claims',
    columns: [column('disputes.claim'), figureColumn('groups.people'), figureColumn('disputes.amount')],
    rows: items.map((item) => {
      const own = file.claims.filter((claim) => claim.item === item)
      return tableRow([
        textCell(saidItem(locale, item)),
        countCell(new Set(own.map((claim) => claim.party_id)).size),
        fenCell(own.reduce((total, claim) => total + (claim.amount_fen ?? 0), 0)),
      ])
    }),
    pickForm: null,
    empty: 'disputes.no-claims',
    pager: null,
    note: null,
  }
}

const recusalCell = (assignment: AssignmentRow, locale: Locale) =>
  textCell(words(locale)(wordKey('recusal', assignment.conflict)), assignment.conflict_note)

function mediatorTable({ locale, file }: Drawing): DataTable {
  return {
    caption: 'disputes.mediators-on-case',
    columns: [
      column('disputes.mediator'),
      column('disputes.part'),
      column('disputes.recusal-declared'),
      column('disputes.from'),
      column('disputes.to'),
    ],
    rows: file.assignments.map((assignment) =>
      tableRow([
        textCell(assignment.name),
        wordCell(phrase(wordKey('part', assignment.part))),
        recusalCell(assignment, locale),
        dayCell(assignment.from_day),
        dayCell(assignment.to_day),
      ]),
    ),
    pickForm: null,
    empty: 'disputes.no-mediators',
    pager: null,
    note: null,
  }
}
