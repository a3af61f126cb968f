/** One consultation as its page shows it: the telephone whole for whoever recorded it, covered for everybody else. */
import { countsOfConsultation } from '../../db/repositories/consultations.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import { staffNames } from '../../db/repositories/names.ts'
import type { Reader } from '../../db/database.ts'
import { consultationPage, type ConsultationModel } from '../../templates/pages/consultations/consultation.ts'
import type { Facts } from '../../templates/parts/facts.ts'
import type { Notice } from '../../templates/parts/notice.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import type { TimelineEntry } from '../../templates/parts/timeline.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { whyNoDispute, whyNotAmended } from '../../workflows/consultation/corrections.ts'
import { phrasesAmong, topicsAmong } from '../../workflows/law/consultations.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { maskPhone } from '../../workflows/values/phone.ts'
import { shanghaiTime } from '../clock.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { factsOf, openConsultation, type ConsultationFile } from './open-consultation.ts'
import { mayStrikeOut } from './strike-out-consultation.ts'

/** Throws not-found outside the reader's scope. */
export async function drawConsultation(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const file = await openConsultation(reader, actor, call.params.consultationId ?? '')
  const { row } = file
  const id = { consultationId: row.id }
  const known = factsOf(file, actor, desk.clock.today())
  const names = await staffNames(reader, [row.staff_id, ...file.events.map((event) => event.actor_id)])
  const phone = (await desk.privateValues.read(reader, [row.id], 'phone')).get(row.id)
  const shown = phone === undefined ? null : known.isAuthor ? phone : maskPhone(phone)
  const say = words(locale)
  const saved = call.query.saved !== undefined
  const mayRecord = mayEver(actor.grants, 'consultation:record')
  const mayDispute = mayEver(actor.grants, 'dispute:register') && whyNoDispute(known).length === 0
  const model: ConsultationModel = {
    tags: tagsOf(file),
    notices: await noticesOf(reader, locale, file),
    facts: await factsShown(call, file, { phone: shown, handler: names.get(row.staff_id) ?? null }),
    answers: phrasesAmong(JSON.parse(row.phrases) as string[]).map((entry) => ({
      text: locale === 'en' ? entry.en : entry.zh,
      articles: [...entry.articles],
    })),
    words: row.answer,
    timeline: { entries: file.events.map((event) => happened(locale, event, names)).toReversed(), earlier: null },
    again: mayRecord ? { href: `${paths.newConsultation}?channel=${row.channel}`, focus: saved } : null,
    toDispute: mayDispute
      ? { action: pathTo(paths.consultationDispute, id), keys: { key: newToken(), revision: null } }
      : null,
    toAid:
      mayEver(actor.grants, 'aid:apply') && row.struck_on === null ? `${paths.newAid}?consultation=${row.id}` : null,
    amend: mayRecord && whyNotAmended(known).length === 0 ? pathTo(paths.amendConsultation, id) : null,
    strikeOut: !known.struckOut && mayStrikeOut(file, actor) ? pathTo(paths.strikeOutConsultation, id) : null,
  }
  return page(consultationPage, model, {
    title: say('consultation.title'),
    breadcrumb: [
      { href: paths.consultations, text: say('consultation.list-title') },
      { href: null, text: say('consultation.title') },
    ],
  })
}

/** What has become of an entry. */
export function stateTags(of: { struck: boolean; becameDispute: boolean }): Tag[] {
  return [
    ...(of.struck ? [tagOf(phrase('consultation.struck'), 'late')] : []),
    ...(of.becameDispute ? [tagOf(phrase('consultation.became-dispute'), 'accent')] : []),
  ]
}

const tagsOf = ({ row }: ConsultationFile): Tag[] =>
  stateTags({ struck: row.struck_on !== null, becameDispute: row.dispute_id !== null })

async function noticesOf(reader: Reader, locale: Locale, { row }: ConsultationFile): Promise<Notice[]> {
  if (row.struck_on !== null) {
    const why = words(locale)(wordKey('consultation-strike', row.strike_reason ?? ''))
    return [{ tone: 'late', text: phrase('consultation.struck-because', { reason: why }), link: null }]
  }
  const counted = (await countsOfConsultation(reader, row.id)).findLast((count) => count.consultations > 0)
  if (counted === undefined || counted.mark === 'in-time') return []
  return [{ tone: 'note', text: phrase('consultation.late', { month: counted.booked_month }), link: null }]
}

const fact = (label: WordKey, change: Partial<Facts[number]>): Facts[number] => ({
  label,
  text: null,
  fen: null,
  day: null,
  href: null,
  ...change,
})

async function factsShown(
  { desk, actor, locale }: SignedInCall,
  { row, topics, employer, units }: ConsultationFile,
  told: { phone: string | null; handler: string | null },
): Promise<Facts> {
  const say = words(locale)
  return [
    fact('consultation.day', { day: row.occurred_on }),
    fact('consultation.channel', { text: say(wordKey('consultation-channel', row.channel)) }),
    fact('consultation.topics', {
      text: topicsAmong(topics)
        .map((topic) => (locale === 'en' ? topic.en : topic.zh))
        .join(say('consultation.comma')),
    }),
    fact('consultation.question', { text: row.question }),
    fact('consultation.name', { text: row.name ?? say('consultation.anonymous') }),
    fact('consultation.phone', { text: told.phone }),
    fact('consultation.persons', { text: say('consultation.people-count', { count: row.persons }) }),
    fact('consultation.employer', {
      text: employer?.name ?? null,
      href:
        employer !== null && mayEver(actor.grants, 'employer:read')
          ? pathTo(paths.employer, { employerId: employer.id })
          : null,
    }),
    fact('consultation.unit', { text: units[0]?.name ?? null }),
    fact('consultation.handler', { text: told.handler }),
    ...(row.dispute_id === null ? [] : [await disputeFact(row.dispute_id)]),
  ]

  /** A case of another part of the tree is named to nobody. */
  async function disputeFact(id: string): Promise<Facts[number]> {
    const dispute = await findDispute(desk.db.reader, scopeRoots(actor.grants, 'dispute:read'), id)
    if (dispute === null) return fact('consultation.dispute', { text: say('consultation.dispute-elsewhere') })
    return fact('consultation.dispute', {
      text: dispute.case_number ?? dispute.registration_code,
      href: pathTo(paths.dispute, { id }),
    })
  }
}

function happened(
  locale: Locale,
  event: ConsultationFile['events'][number],
  names: ReadonlyMap<string, string>,
): TimelineEntry {
  const say = words(locale)
  const { changed = [], reason } = JSON.parse(event.payload) as { changed?: string[]; reason?: string }
  const fields = changed.map((field) => say(wordKey('consultation-field', field))).join(say('consultation.comma'))
  const time = shanghaiTime(event.recorded_at)
  const later = !time.startsWith(event.occurred_on)
  return {
    day: event.occurred_on,
    time: later ? null : time.slice(-5),
    enteredLater: later ? time : null,
    title: phrase(wordKey('consultation-event', event.type)),
    who: names.get(event.actor_id) ?? null,
    where: null,
    note:
      reason === undefined
        ? fields === ''
          ? null
          : say('consultation.changed', { fields })
        : say(wordKey('consultation-strike', reason)),
    changes: [],
    links: [],
    weight: event.type === 'became-dispute' ? 'milestone' : 'step',
  }
}
