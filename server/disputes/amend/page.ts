/** Draws the amendment form from the file, or again from what was typed. */
import { partyName } from '../../../db/repositories/parties.ts'
import { amendPage, type AmendModel } from '../../../templates/pages/disputes/amend.ts'
import type { Conflict } from '../../../templates/parts/conflict.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../../templates/parts/form-fields.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { fen, plainYuan } from '../../../workflows/values/fen.ts'
import { maskIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { maskPhone } from '../../../workflows/values/phone.ts'
import { page, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { employerKinds, employerRoles } from '../../intake/counter-codes.ts'
import { crumbsOf } from '../case/crumbs.ts'
import { identityOf } from '../case/identity.ts'
import { holderOf, numbersOf, type Numbers } from '../case/numbers.ts'
import { conflictOf } from '../conflict.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { differences } from './differences.ts'
import { partyChoices } from '../steps/questions.ts'
import { rowsTyped, STATUS, type Trouble } from '../trouble.ts'

/** The page, empty of faults or with what went wrong. */
export async function drawAmend(
  call: SignedInCall,
  file: DisputeFile,
  typed: Typed | null,
  trouble: Trouble,
): Promise<Answer> {
  const { desk, locale } = call
  const today = desk.clock.today()
  const fields = formFields(typed ?? standing(file, today), trouble.kind === 'faults' ? trouble.faults : [])
  const numbers = await numbersOf(desk, file)
  const title = words(locale)('disputes.amend')
  const sections = [
    caseSection(fields),
    ...workerSections(file, fields, numbers),
    ...employerSections(file, fields, numbers),
  ]
  const groups = groupsOf(locale, file, fields, typed)
  const model: AmendModel = {
    identity: await identityOf(desk.db.reader, locale, file, today),
    back: pathTo(paths.dispute, { id: file.row.id }),
    errors: fields.summary(),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    conflict: trouble.kind === 'stale' ? await bothVersions(call, file, typed) : null,
    action: pathTo(paths.amend, { id: file.row.id }),
    keys: { key: newToken(), revision: file.row.revision },
    seen: String(file.journal.at(-1)?.seq ?? 0),
    sections,
    groups,
  }
  return page(amendPage, model, {
    title,
    status: STATUS[trouble.kind],
    reason: trouble.kind === 'stale' ? 'dispute-changed' : 'step-closed',
    breadcrumb: crumbsOf(locale, file, title),
  })
}

async function bothVersions(call: SignedInCall, file: DisputeFile, typed: Typed | null): Promise<Conflict> {
  const happened = await conflictOf(call, file, typed)
  const rows = differences(standing(file, call.desk.clock.today()), typed ?? {})
  return { ...happened, rows }
}

/** What stands, as a form would have typed it; covered numbers stay out. */
function standing(file: DisputeFile, today: string): Typed {
  const typed: Record<string, string> = {
    on: today,
    summary: file.row.summary,
    knewOn: file.row.knew_on ?? '',
    employmentEndedOn: file.row.employment_ended_on ?? '',
  }
  const put = (list: string, at: number, row: Record<string, string | null | undefined>): void => {
    for (const [name, value] of Object.entries(row)) typed[`${list}.${at}.${name}`] = value ?? ''
  }
  for (const [at, { person }] of file.workers.entries())
    put('workers', at, { name: person?.name, address: person?.address, occupation: person?.occupation })
  for (const [at, { employer }] of file.employers.entries())
    put('employers', at, {
      name: employer?.name,
      creditCode: employer?.credit_code,
      site: employer?.site,
      address: employer?.address,
      representativeName: employer?.representative_name,
      representativeTitle: employer?.representative_title,
    })
  for (const [at, claim] of file.claims.entries())
    put('claims', at, {
      worker: claim.party_id,
      item: claim.item,
      amount: claim.amount_fen === null ? '' : plainYuan(fen(claim.amount_fen)),
      note: claim.note,
    })
  return typed
}

type Section = AmendModel['sections'][number]

const caseSection = (fields: FormFields): Section => ({
  id: 'amend-case',
  title: 'disputes.overview',
  name: null,
  hidden: [],
  fields: [
    fields.area({ name: 'summary', label: 'disputes.summary', required: true, rows: 3, max: 500, focus: true }),
    fields.day({ name: 'knewOn', label: 'disputes.knew-on' }),
    fields.day({ name: 'employmentEndedOn', label: 'disputes.employment-ended-on' }),
    fields.day({ name: 'on', label: 'disputes.amended-on', required: true }),
  ],
})

const coveredHint = (covered: string | undefined) =>
  covered === undefined ? null : phrase('disputes.keeps-covered', { covered })

function workerSections(file: DisputeFile, fields: FormFields, numbers: Numbers): Section[] {
  return file.workers.map((worker, at) => {
    const name = (field: string): string => `workers.${at}.${field}`
    const identity = numbers.identity.get(holderOf(worker))
    const phone = numbers.phone.get(holderOf(worker))
    return {
      id: `amend-worker-${at}`,
      title: 'disputes.worker-side',
      name: partyName(worker),
      hidden: [{ name: name('id'), value: worker.id }],
      fields: [
        fields.text({ name: name('name'), label: 'disputes.name', required: true, max: 50 }),
        fields.identity({
          name: name('identityNumber'),
          label: 'disputes.identity-number',
          hint: coveredHint(identity && maskIdentityNumber(identity)),
        }),
        fields.phone({
          name: name('phone'),
          label: 'disputes.phone',
          hint: coveredHint(phone && maskPhone(phone)),
        }),
        fields.text({ name: name('occupation'), label: 'disputes.occupation', max: 50 }),
        fields.text({ name: name('address'), label: 'disputes.address', width: 'long', max: 200 }),
      ],
    }
  })
}

function employerSections(file: DisputeFile, fields: FormFields, numbers: Numbers): Section[] {
  return file.employers.map((employer, at) => {
    const name = (field: string): string => `employers.${at}.${field}`
    const phone = numbers.phone.get(holderOf(employer))
    return {
      id: `amend-employer-${at}`,
      title: 'disputes.employer-side',
      name: partyName(employer),
      hidden: [{ name: name('id'), value: employer.id }],
      fields: [
        fields.text({ name: name('name'), label: 'disputes.employer', required: true, width: 'long', max: 100 }),
        fields.text({ name: name('creditCode'), label: 'disputes.credit-code', max: 30 }),
        fields.text({ name: name('site'), label: 'disputes.site', max: 100 }),
        fields.text({ name: name('address'), label: 'disputes.address', width: 'long', max: 200 }),
        fields.text({ name: name('representativeName'), label: 'disputes.representative', max: 50 }),
        fields.text({ name: name('representativeTitle'), label: 'disputes.representative-title', max: 50 }),
        fields.phone({
          name: name('phone'),
          label: 'disputes.phone',
          hint: coveredHint(phone && maskPhone(phone)),
        }),
      ],
    }
  })
}

function groupsOf(locale: Locale, file: DisputeFile, fields: FormFields, typed: Typed | null): AmendModel['groups'] {
  const choose = { value: '', label: 'disputes.choose' } as const
  const items = claimItems.map((item) => ({ value: item.code, text: locale === 'en' ? item.en : item.zh }))
  const claimRows = typed === null ? file.claims.length : rowsTyped(typed, 'claims')
  return [
    rowGroupOf(
      { legend: 'disputes.claims', each: 'disputes.claim', add: 'disputes.add-claim' },
      (place) => [
        fields.select({ name: `claims.${place}.worker`, label: 'disputes.name' }, [
          choose,
          ...partyChoices(file.workers),
        ]),
        fields.select({ name: `claims.${place}.item`, label: 'disputes.claim' }, [choose, ...items]),
        fields.amount({ name: `claims.${place}.amount`, label: 'disputes.amount' }),
        fields.text({ name: `claims.${place}.note`, label: 'disputes.remark', max: 200 }),
      ],
      Math.max(1, claimRows),
    ),
    rowGroupOf(
      { legend: 'disputes.further-respondents', each: 'disputes.respondent', add: 'disputes.add-respondent' },
      (place) => [
        fields.text({ name: `further.${place}.name`, label: 'disputes.employer', width: 'long', max: 100 }),
        fields.select({ name: `further.${place}.kind`, label: 'disputes.employer-kind' }, [
          choose,
          ...codeChoices('employer-kind', employerKinds),
        ]),
        fields.select({ name: `further.${place}.role`, label: 'disputes.employer-role' }, [
          choose,
          ...codeChoices('employer-role', employerRoles),
        ]),
      ],
      typed === null ? 0 : rowsTyped(typed, 'further'),
    ),
  ]
}
