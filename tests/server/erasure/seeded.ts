/** Records of every kind that is no volume, brought to their end by the real use cases, each with words that stand nowhere else. */
import { transact } from '../../../db/database.ts'
import type { ErasableKind } from '../../../db/schema/record-erasure.ts'
import { answerRequest } from '../../../server/privacy/answer-request.ts'
import { recordConsultation } from '../../../server/consultations/record-consultation.ts'
import { reportWarning } from '../../../server/warnings/report-warning.ts'
import { takeWarningStep } from '../../../server/warnings/take-warning-step.ts'
import type { RecordTerm } from '../../../workflows/volume/record-terms.ts'
import { day } from '../../../workflows/values/day.ts'
import { consultation } from '../../desk/consultation.ts'
import { worker } from '../../desk/given.ts'
import { jpeg } from '../../desk/material-files.ts'
import { actOf, type SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'
import { aidStep, direct } from '../legal-aid/story.ts'
import { bankLine, history, nameOf, phoneOf, type Own } from './seeded-rows.ts'

export type Seeded = {
  term: RecordTerm
  kind: ErasableKind
  id: string
  /** What must be found before and nowhere afterwards, in rows or files. */
  secrets: string[]
  phone: string | null
  files: string[]
}

/** One record of a term; `at` makes it another than the rest, `kept` says to keep what is tied to it by other records alive. */
export async function seed(desk: TestDesk, county: SmallCounty, term: RecordTerm, at: number): Promise<Seeded> {
  const mark = `密${at}语`
  const of = (what: string): string => `${what}${mark}`
  const common: Omit<Seeded, 'id' | 'secrets'> = {
    term,
    kind: term === 'aid-refused' ? 'aid' : term,
    phone: null,
    files: [],
  }
  switch (term) {
    case 'consultation': {
      const actor = await county.actor('mediator', 'room')
      const phone = phoneOf(at)
      const { consultationId: id } = await recordConsultation(
        desk,
        actOf(actor),
        consultation(county.units.room, {
          name: nameOf(mark, at),
          phone,
          question: of('问'),
          answer: of('答'),
          employer: { kind: 'person', name: nameOf(`包工${mark}`, at), site: of('工地') },
        }),
      )
      return { ...common, id, phone, secrets: [mark] }
    }
    case 'warning':
      return { ...common, ...(await warning(desk, county, mark, at)) }
    case 'aid':
    case 'aid-refused': {
      const officer = await county.actor('aid-officer', 'county')
      const given = worker(nameOf(mark, at)).person
      const phone = phoneOf(at)
      const id = await direct(desk, officer, {
        person: { ...given, phone, address: of('地址'), occupation: of('工种') },
        summary: of('案情'),
        proof: of('证明'),
      })
      if (term === 'aid-refused') await aidStep(desk, officer, id, withdrawn)
      else
        await transact(desk.db, (tx) =>
          tx
            .updateTable('aid_case')
            .set({ stage: 'closed', phase: 'over', closed_on: '2026-11-22' })
            .where('id', '=', id)
            .execute(),
        )
      return { ...common, id, phone, secrets: [mark] }
    }
    case 'outreach':
      return { ...common, ...(await outreach(desk, county, mark, at)) }
    case 'history':
      return { ...common, ...(await history(desk, county, mark, at)) }
    case 'bank-line':
      return { ...common, ...(await bankLine(desk, county, mark)) }
    case 'person-request': {
      const supervisor = await county.actor('supervisor', 'county')
      const asked = {
        kind: 'access',
        provedBy: 'identity-card',
        person: { name: nameOf(mark, at), identity: null, phone: phoneOf(at) },
        words: of('话'),
        askedOn: day('2026-11-22'),
      } as const
      const { requestId: id } = await answerRequest(desk, actOf(supervisor), asked)
      const row = await desk.db.reader
        .selectFrom('person_request')
        .select('who')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return { ...common, id, secrets: [row.who] }
    }
    default:
      throw new Error(`no story of ${String(term satisfies never)}`)
  }
}

const withdrawn = { type: 'withdrawn', occurredOn: day('2026-11-22'), asked: { reason: 'applicant-asks' } } as const

async function keepPicture(desk: TestDesk, at: number): Promise<{ sha256: string; bytes: number }> {
  const bytes = Buffer.concat([jpeg(), Buffer.from([at % 256, Math.floor(at / 256)])])
  const sha256 = await desk.files.put(bytes)
  await transact(desk.db, (tx) =>
    tx
      .insertInto('stored_file')
      .values({ sha256, bytes: bytes.byteLength, media_type: 'image/jpeg', recorded_at: desk.clock.now() })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute(),
  )
  return { sha256, bytes: bytes.byteLength }
}

async function outreach(desk: TestDesk, county: SmallCounty, mark: string, at: number): Promise<Own> {
  const actor = await county.actor('clerk', 'committee')
  const id = desk.newId()
  const picture = await keepPicture(desk, at)
  await transact(desk.db, async (tx) => {
    await tx
      .insertInto('outreach_event')
      .values({
        id,
        unit_id: county.units.committee,
        title: '普法赶集',
        kind: 'on-site',
        brand: null,
        topics: ',wages,',
        began_on: '2026-11-20',
        ended_on: '2026-11-20',
        place: '广场',
        audience: 120,
        handed_out: 30,
        materials: null,
        partners: null,
        note: `现场记下${mark}`,
        state: 'standing',
        recorded_by: actor.staffId,
        recorded_at: desk.clock.now(),
        struck_by: null,
        struck_on: null,
        strike_reason: null,
      })
      .execute()
    await tx
      .insertInto('outreach_picture')
      .values({
        id: desk.newId(),
        event_id: id,
        sha256: picture.sha256,
        name: `${mark}.jpg`,
        media_type: 'image/jpeg',
        bytes: picture.bytes,
        uploaded_by: actor.staffId,
        recorded_at: desk.clock.now(),
        struck_by: null,
        struck_at: null,
      })
      .execute()
  })
  return { id, secrets: [mark], files: [picture.sha256] }
}

async function warning(desk: TestDesk, county: SmallCounty, mark: string, at: number): Promise<Own> {
  const informant = await county.actor('informant', 'room')
  const director = await county.actor('director', 'committee')
  const picture = Buffer.concat([jpeg(), Buffer.from([1 + (at % 200), 255])])
  const given = {
    clientId: desk.newId(),
    employerName: '山城立信电子有限公司',
    kinds: ['unpaid-wages'] as const,
    signs: [],
    people: 1,
    arrearsMonths: 1,
    arrearsFen: 100,
    layoffPeople: 0,
    staffCount: null,
    ownerReach: 'reachable',
    mood: 'calm',
    demand: `诉求${mark}`,
    actions: `措施${mark}`,
    park: null,
    place: `厂房${mark}`,
    position: null,
    noticedAt: null,
  }
  const { warningId: id } = await reportWarning(desk, actOf(informant), given, [
    { name: '现场.jpg', bytes: picture, type: 'image/jpeg' },
  ])
  const { revision } = await desk.db.reader
    .selectFrom('warning')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await takeWarningStep(desk, actOf(director), id, revision, {
    type: 'dismissed',
    reason: 'untrue',
    on: day('2026-11-22'),
    note: `记事${mark}`,
  })
  const [kept] = await desk.db.reader
    .selectFrom('warning_picture')
    .select('sha256')
    .where('warning_id', '=', id)
    .execute()
  return { id, secrets: [mark], files: kept ? [kept.sha256] : [] }
}
