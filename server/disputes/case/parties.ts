/** Who stands in the case, what each worker claims, and who mediates. */
import type { z } from 'zod'
import type { AssignmentRow } from '../../../db/repositories/assignments.ts'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import type { partiesSection } from '../../../templates/pages/disputes/case-sections.ts'
import type { DataTable } from '../../../templates/parts/data-table.ts'
import type { Facts } from '../../../templates/parts/facts.ts'
import {
  column,
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
import { readIdentityNumber } from '../../../workflows/values/identity-number.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { coveredNumber, holderOf, type Numbers, type Shown } from './numbers.ts'
import { saidCode, saidItem } from './said.ts'

type PartiesModel = z.input<typeof partiesSection>
type Drawing = { locale: Locale; file: DisputeFile; actor: Actor; numbers: Numbers; shown: Shown | null }

/** The parties tab. */
export function partiesOf(drawing: Drawing, canAmend: boolean): PartiesModel {
  const { file, actor } = drawing
  return {
    workers: file.workers.map((worker) => workerModel(drawing, worker)),
    employers: file.employers.map((employer) => employerModel(drawing, employer)),
    claims: claimTable(drawing),
    mediators: mediatorTable(drawing),
    amend: canAmend && mayOn(file, actor, 'dispute:amend') ? pathTo(paths.amend, { id: file.row.id }) : null,
  }
}

const fact = (label: WordKey, text: string | null, day: string | null = null): Facts[number] => ({
  label,
  text,
  fen: null,
  day,
  href: null,
})

function workerModel(drawing: Drawing, worker: PartyRow): PartiesModel['workers'][number] {
  const { locale, file, actor, numbers, shown } = drawing
  const { person } = worker
  const holder = holderOf(worker)
  const identity = numbers.identity.get(holder)
  const doubtful = identity !== undefined && !readIdentityNumber(identity).valid
  return {
    name: partyName(worker),
    tags: [
      outcomeTag(worker),
      ...(worker.is_representative === 1 ? [tagOf(phrase('disputes.is-representative'), 'accent')] : []),
      ...(doubtful ? [tagOf(phrase('disputes.identity-doubtful'), 'soon')] : []),
    ],
    facts: [
      fact('disputes.sex', saidCode(locale, 'value', person?.sex)),
      fact('disputes.birth-day', null, person?.birth_day ?? null),
      fact('disputes.occupation', person?.occupation ?? null),
      fact('disputes.address', person?.address ?? null),
      fact('disputes.phone-owner', saidCode(locale, 'phone-owner', person?.phone_owner)),
    ],
    identity: coveredNumber(file, actor, worker, 'identity', identity, shown),
    phone: coveredNumber(file, actor, worker, 'phone', numbers.phone.get(holder), shown),
  }
}

function employerModel(drawing: Drawing, party: PartyRow): PartiesModel['employers'][number] {
  const { file, actor, numbers, shown } = drawing
  const { employer } = party
  const role = `employer-role.${party.role}`
  return {
    name: partyName(party),
    tags: [
      ...(isWordKey(role) ? [tagOf(phrase(role))] : []),
      tagOf(phrase(wordKey('stance', party.stance)), stanceTone(party.stance)),
    ],
    facts: [
      fact('disputes.credit-code', employer?.credit_code ?? null),
      fact('disputes.site', employer?.site ?? null),
      fact('disputes.address', employer?.address ?? null),
      fact('disputes.representative', employer?.representative_name ?? null),
      fact('disputes.representative-title', employer?.representative_title ?? null),
    ],
    identity: null,
    phone: coveredNumber(file, actor, party, 'phone', numbers.phone.get(holderOf(party)), shown),
  }
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
