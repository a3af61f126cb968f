/** What hinders performance: noted with its proof, moved on its own way, ended; money deposited, fetched or given up with it. */
import { changeHindrance, insertHindrance, type HindranceRow } from '../../../db/repositories/hindrances.ts'
import { changeEmployer, partyName } from '../../../db/repositories/parties.ts'
import { namesTogether } from '../../../templates/papers/formats.ts'
import type { Choice } from '../../../templates/parts/form-fields.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { hindranceKinds, isOfPayee } from '../../../workflows/hindrance/context.ts'
import type { HindranceStep } from '../../../workflows/hindrance/events.ts'
import { hindranceWorkflow } from '../../../workflows/hindrance/index.ts'
import { advance, begin } from '../../../workflows/kernel/advance.ts'
import { options } from '../../../workflows/kernel/options.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { fen, type Fen } from '../../../workflows/values/fen.ts'
import { choice, maybeChoice, maybeText, maybeYuan, text } from '../../http/fields.ts'
import { agreementsInForce, reopenFile, type DisputeFile } from '../dispute-file.ts'
import { presentHeirs } from '../heirs.ts'
import { hindranceFacts, kindOf, openHindrances, storedHindrance } from '../hindrances.ts'
import { balanceFen, hasWrittenOff, overdueFen } from '../money.ts'
import { must } from '../must.ts'
import { takeLastStep, takeStep } from '../take-step.ts'
import { dated, defineStep, type Asking, type Taking } from './define-step.ts'
import { moveMoney, movesMoney, sumOf } from './hindered-money.ts'
import { askCode, idsOf, oneOf, partyChoices } from './questions.ts'

const everybody = (file: DisputeFile) => [...file.workers, ...file.employers]

/** Payees of agreements in force and the employers: nobody else's troubles keep money back. */
const concerned = (file: DisputeFile) => {
  const payees = new Set(agreementsInForce(file).flatMap((one) => one.clauses.map((clause) => clause.payee_party_id)))
  return [...file.workers.filter((worker) => payees.has(worker.id)), ...file.employers]
}

export const hindranceNoted = defineStep({
  event: 'hindrance-noted',
  form: ({ file }) =>
    dated({
      kind: choice(hindranceKinds),
      party: oneOf(concerned(file)),
      who: maybeText(200),
      proof: text(500, { lines: true }),
    }).superRefine(({ kind, party }, context) => {
      const isWorker = file.workers.some((worker) => worker.id === party)
      if (isWorker !== isOfPayee(kind))
        context.addIssue({ code: 'custom', path: ['party'], message: isWorker ? 'kind-of-employer' : 'kind-of-worker' })
    }),
  questions: ({ file }, fields) => [
    askCode(fields, { name: 'kind', label: 'hindrance.kind' }, 'hindrance-kind', hindranceKinds),
    fields.radios({ name: 'party', label: 'hindrance.party', required: true }, partyChoices(concerned(file))),
    fields.text({
      name: 'who',
      label: 'hindrance.who',
      width: 'long',
      max: 200,
      hint: { key: 'hindrance.who-hint', values: {} },
    }),
    fields.area({
      name: 'proof',
      label: 'hindrance.proof',
      required: true,
      max: 500,
      rows: 2,
      hint: { key: 'hindrance.proof-hint', values: {} },
    }),
  ],
  async take({ desk, tx, stamp, actor, file }, given) {
    const id = desk.newId()
    const { kind, party: partyId, on } = given
    const decision = begin(
      hindranceWorkflow,
      {
        type: 'noted',
        occurredOn: on,
        facts: hindranceFacts(file, { kind, partyId }, stamp.today),
        data: { kind, partyId },
      },
      { kind },
    )
    if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
    await insertHindrance(tx, {
      id,
      dispute_id: file.row.id,
      party_id: partyId,
      kind,
      stage: decision.next.stage,
      machine_version: decision.next.version,
      since_on: on,
      last_on: on,
      who: given.who,
      proof: given.proof,
      recorded_by: actor.staffId,
      recorded_at: stamp.at,
    })
    // The courts' ways close with it: payment order and enforcement (PCF 16, 19).
    const employer = file.employers.find((one) => one.id === partyId)?.employer
    if (kind === 'payer-bankrupt' && employer && employer.bankruptcy_accepted_on === null)
      await changeEmployer(tx, employer.id, { bankruptcy_accepted_on: on })
    const hindrances = [
      ...file.hindrances,
      { id, party_id: partyId, kind, ended_on: null, by_party_id: null } as HindranceRow,
    ]
    await takeLastStep(desk, tx, stamp, actor, file, {
      type: 'hindrance-noted',
      occurredOn: on,
      data: { hindranceId: id, kind, partyId },
      said: { overdueAfterFen: fen(overdueFen({ ...file, hindrances }, stamp.today)) },
    })
    return null
  },
})

/** Every step the open hindrances of a case know, those that lead to an end or those that do not. */
function movesOf(
  file: DisputeFile,
  today: Day,
  ending: boolean,
): { value: string; row: HindranceRow; step: HindranceStep }[] {
  return openHindrances(file).flatMap((row) =>
    options(hindranceWorkflow, storedHindrance(row), () => ({
      facts: hindranceFacts(file, { kind: kindOf(row), partyId: row.party_id, self: row }, today),
      occurredOn: today,
    }))
      .filter((option) => option.possible)
      .map(({ event }) => event as HindranceStep)
      .filter((step) => leadsToEnd(row, step) === ending)
      .map((step) => ({ value: `${row.id}.${step}`, row, step })),
  )
}

const ENDING: ReadonlySet<HindranceStep> = new Set([
  'fetched',
  'payee-found',
  'distributed',
  'proceedings-ended',
  'liable-named',
  'nobody-liable',
])

/** Heirs proved end the search for them; where money was deposited meanwhile it is still to be fetched. */
const leadsToEnd = (row: HindranceRow, step: HindranceStep): boolean =>
  ENDING.has(step) || (step === 'heirs-proved' && row.stage !== 'deposited')

/** Receipts name the heir who receives in the place of the dead. */
const isTakenByHeir = (file: DisputeFile, move: string): boolean =>
  file.hindrances.some((row) => row.kind === 'payee-deceased' && move.startsWith(`${row.id}.`))

/** The heirs entered as parties for the worker a move is about. */
const heirsOfMove = (file: DisputeFile, move: string) =>
  presentHeirs(file, file.hindrances.find((row) => move.startsWith(`${row.id}.`))?.party_id ?? '')

function moveChoices(asking: Asking, ending: boolean): Choice[] {
  const { file, today, locale } = asking
  return movesOf(file, today, ending).map(({ value, row, step }) => ({
    value,
    text: saidMove(locale, file, row, step),
  }))
}

function saidMove(locale: Locale, file: DisputeFile, row: HindranceRow, step: HindranceStep): string {
  const say = words(locale)
  const party = everybody(file).find((one) => one.id === row.party_id)
  return say('hindrance.move-line', {
    party: party ? partyName(party) : '',
    kind: say(wordKey('hindrance-kind', row.kind)),
    step: say(wordKey('hindrance-event', step)),
  })
}

const moveStep = (event: 'hindrance-advanced' | 'hindrance-ended') => {
  const ending = event === 'hindrance-ended'
  return defineStep({
    event,
    consequences: ending ? ['consequence.hindrance-ended'] : [],
    form: ({ file, today }) =>
      dated({
        move: choice(movesOf(file, today, ending).map((one) => one.value)),
        sum: maybeYuan,
        follower: maybeChoice(idsOf(file.employers)),
        who: maybeText(200),
        proof: text(500, { lines: true }),
      }).superRefine(({ move, follower, who }, context) => {
        if (who === null && ending && isTakenByHeir(file, move) && heirsOfMove(file, move).length === 0)
          context.addIssue({ code: 'custom', path: ['who'], message: 'heir-needed' })
        if (move.endsWith('.liable-named') && follower === null)
          context.addIssue({ code: 'custom', path: ['follower'], message: 'follower-needed' })
      }),
    questions: (asking, fields) => [
      fields.radios({ name: 'move', label: 'hindrance.move', required: true }, moveChoices(asking, ending)),
      ...(ending
        ? [
            fields.select({ name: 'follower', label: 'hindrance.follower', width: 'long' }, [
              { value: '', label: 'hindrance.no-follower' },
              ...partyChoices(asking.file.employers),
            ]),
          ]
        : [
            fields.amount({
              name: 'sum',
              label: 'hindrance.sum',
              max: 20,
              hint: { key: 'hindrance.sum-hint', values: {} },
            }),
          ]),
      fields.text({
        name: 'who',
        label: 'hindrance.who',
        width: 'long',
        max: 200,
        hint: { key: 'hindrance.who-hint', values: {} },
      }),
      fields.area({ name: 'proof', label: 'hindrance.proof', required: true, max: 500, rows: 2 }),
    ],
    async take(taking, given) {
      const { file, stamp } = taking
      const [id, step] = given.move.split('.') as [string, HindranceStep]
      const row = must(openHindrances(file).find((one) => one.id === id))
      const kind = kindOf(row)
      const sum = sumOf(file, row, step, given.sum, given.on)
      const decision = advance(hindranceWorkflow, storedHindrance(row), {
        type: step,
        occurredOn: given.on,
        facts: hindranceFacts(file, { kind, partyId: row.party_id, self: row }, stamp.today),
        data: movesMoney(step) ? { fen: sum } : {},
      })
      if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
      const ended = decision.next.stage === 'ended'
      const heirs = kind === 'payee-deceased' ? heirsOfMove(file, given.move) : []
      const who = given.who ?? (heirs.length > 0 ? namesTogether(heirs.map(partyName)) : null)
      const keeps = step === 'heirs-proved' && !ended
      const changed = await changeHindrance(taking.tx, row, {
        stage: decision.next.stage,
        machine_version: decision.next.version,
        last_on: given.on,
        // While money lies deposited its keeper stands there; whoever fetches it takes that place.
        proof: [row.proof, ...(keeps && given.who !== null ? [given.who] : []), given.proof].join('\n'),
        ...(who === null || keeps ? {} : { who }),
        ...(given.follower === null ? {} : { by_party_id: given.follower }),
        ...(ended ? { ended_on: given.on, result: step } : {}),
      })
      if (!changed) throw new DomainError('stale', 'dispute-changed')
      await moveMoney(taking, row, step, sum, given.on)
      await tell(taking, event, { row, step, sum, on: given.on })
      return null
    },
  })
}

export const hindranceAdvanced = moveStep('hindrance-advanced')
export const hindranceEnded = moveStep('hindrance-ended')

/** One line of the history for what happened. */
async function tell(
  { desk, tx, stamp, actor, file }: Taking,
  event: 'hindrance-advanced' | 'hindrance-ended',
  { row, step, sum, on }: { row: HindranceRow; step: HindranceStep; sum: Fen; on: Day },
): Promise<void> {
  const after = await reopenFile(tx, file.row.id)
  await takeStep(desk, tx, stamp, actor, after, {
    type: event,
    occurredOn: on,
    data: { hindranceId: row.id, kind: row.kind, step, fen: sum },
    said: {
      hindrancesOpen: openHindrances(file).length,
      balanceAfterFen: fen(balanceFen(after)),
      overdueAfterFen: fen(overdueFen(after, stamp.today)),
      writtenOffAfter: hasWrittenOff(after),
    },
  })
}
