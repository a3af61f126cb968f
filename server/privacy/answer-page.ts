/** The answer to a person, drawn from what is held now: a page to print and hand over, and the same as JSON; each look is on the trail. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { staffNames, unitNames } from '../../db/repositories/names.ts'
import type { PersonRequestRow } from '../../db/repositories/person-requests.ts'
import { answerPage } from '../../templates/pages/privacy/answer.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { listNumber, saidListNumber } from '../destruction/list-number.ts'
import type { Actor, Desk } from '../desk.ts'
import { file, page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { openRequest, whoAsked, type Who } from './answer-request.ts'
import { findPerson } from './find-person.ts'
import { holdingsOf, type Holding } from './holdings.ts'

type Read = { row: PersonRequestRow; who: Who | null; holdings: Holding[]; units: ReadonlyMap<string, string> }

/** Everything as it is held now, in the part of the tree the request was made for. Throws not-found. */
async function readAnswer(desk: Desk, actor: Actor, locale: Locale, id: string): Promise<Read> {
  const { reader } = desk.db
  const row = await openRequest(reader, actor, id)
  const who = whoAsked(desk, row)
  const shown = { locale, parameters: await knownParameters(reader), today: desk.clock.today() }
  const holdings = who === null ? [] : holdingsOf(await findPerson(desk, reader, who, [row.unit_id]), shown)
  const units = await unitNames(reader, [row.unit_id, ...holdings.map((one) => one.unitId)])
  return { row, who, holdings, units }
}

async function noted(call: SignedInCall, { row, holdings }: Read, action: string): Promise<void> {
  const { desk, actor } = call
  await transact(desk.db, (tx) =>
    appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: actor.staffId,
      action,
      object: { kind: 'person-request', id: row.id, unitId: row.unit_id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { records: holdings.length },
    }),
  )
}

/** The page; throws not-found outside the scope. */
export async function drawAnswer(call: SignedInCall): Promise<Answer> {
  const { desk, locale } = call
  const say = words(locale)
  const read = await readAnswer(desk, call.actor, locale, call.params.requestId ?? '')
  await noted(call, read, 'person:answer-read')
  const { row, who, holdings, units } = read
  const names = await staffNames(desk.db.reader, [row.answered_by])
  const number = saidListNumber(listNumber(row))
  const heading = say(wordKey('person-answer', row.kind), { number })
  const unit = units.get(row.unit_id) ?? ''
  const erasing = row.kind === 'erasure'
  return page(
    answerPage,
    {
      heading,
      back: paths.personRequests,
      json: pathTo(paths.personRequestJson, { requestId: row.id }),
      facts: [
        fact('held.name', who?.name ?? say('person-request.gone')),
        ...(who?.identity ? [fact('held.identity', who.identity)] : []),
        ...(who?.phone ? [fact('held.phone', who.phone)] : []),
        ...(who?.words ? [fact('person-request.words', who.words)] : []),
        fact('person-request.proved', say(wordKey('person-proof', row.proved_by))),
        fact('person-request.asked-on', row.asked_on),
        fact(
          'person-request.answered',
          say('destruction.by-on', { name: names.get(row.answered_by) ?? '', day: row.answered_on }),
        ),
        fact('person-request.reach', unit),
      ],
      nothing:
        holdings.length === 0
          ? phrase(who === null ? 'person-request.erased' : 'person-request.nothing', { unit })
          : null,
      list: row.list_id === null ? null : pathTo(paths.erasureList, { erasureId: row.list_id }),
      holdings: holdings.map((one) => ({
        heading: say('held.heading', { kind: say(wordKey('held-kind', one.kind)), number: one.number, day: one.on }),
        under: [one.role, units.get(one.unitId)].filter(Boolean).join(say('disputes.sentence-comma')),
        facts: one.facts.map(({ label, text }) => fact(label, text)),
        passedOn: one.passedOn.map(({ body, on }) => phrase('held.passed-on', { body, day: on })),
        until: phrase(wordKey('held-until', one.until.code), { day: one.until.day ?? '' }),
        answer: erasing
          ? phrase(
              wordKey(
                'held-answer',
                one.until.code === 'until' && one.kind === 'consultation' ? 'due' : one.until.code,
              ),
            )
          : null,
      })),
      rights: ['copy', 'mend', 'erase', 'reach', 'complain'].map((right) =>
        phrase(wordKey('person-right', right), { unit }),
      ),
    },
    {
      title: heading,
      breadcrumb: [
        { href: paths.personRequests, text: say('person-request.title') },
        { href: null, text: heading },
      ],
    },
  )
}

/** The same for a machine: his own data and nobody else's. */
export async function sendAnswer(call: SignedInCall): Promise<Answer> {
  const { desk, locale } = call
  const say = words(locale)
  const read = await readAnswer(desk, call.actor, locale, call.params.requestId ?? '')
  await noted(call, read, 'person:answer-file')
  const { row, who, holdings, units } = read
  const value = {
    number: listNumber(row),
    kind: row.kind,
    askedOn: row.asked_on,
    unit: units.get(row.unit_id) ?? '',
    drawnOn: desk.clock.today(),
    person: who === null ? null : { name: who.name, identity: who.identity, phone: who.phone },
    records: holdings.map(({ kind, id, number, unitId, on, role, facts, passedOn, until }) => ({
      kind,
      id,
      number,
      unit: units.get(unitId) ?? '',
      on,
      role,
      data: Object.fromEntries(facts.map(({ label, text }) => [say(label), text])),
      passedOn,
      keptUntil: { how: until.code, day: until.day },
    })),
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  return file(bytes, 'application/json', `${say(wordKey('person-answer', row.kind), { number: listNumber(row) })}.json`)
}

const fact = (label: WordKey, text: string): Facts[number] => ({ label, text, fen: null, day: null, href: null })
