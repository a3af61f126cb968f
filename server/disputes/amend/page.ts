/** Draws the amendment form from the file, or again from what was typed. */
import { amendPage, type AmendModel } from '../../../templates/pages/disputes/amend.ts'
import type { Conflict } from '../../../templates/parts/conflict.ts'
import { codeChoices, formFields, type FormFields, type Typed } from '../../../templates/parts/form-fields.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { claimItems } from '../../../workflows/law/claim-items.ts'
import { fen, plainYuan } from '../../../workflows/values/fen.ts'
import { page, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { employerKinds, employerRoles } from '../../intake/counter-codes.ts'
import { crumbsOf } from '../case/crumbs.ts'
import { identityOf } from '../case/identity.ts'
import { partyActs } from '../case/party-acts.ts'
import { numbersOf, type Numbers } from '../case/numbers.ts'
import { answersBeside, conflictOf } from '../conflict.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { caseSection, employerSections, isAsked, MOST_OPEN, workerSections } from './sections.ts'
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
  const fields =
    trouble.kind === 'faults'
      ? formFields(typed ?? standing(file, today), trouble.faults, trouble.doubts ?? [])
      : formFields(typed ?? standing(file, today))
  const numbers = await numbersOf(desk, file)
  const title = words(locale)('disputes.amend')
  const sections = [
    caseSection(fields),
    ...workerSections(file, fields, numbers, call.query.party ?? null),
    ...employerSections(file, fields, numbers),
  ]
  const groups = groupsOf(locale, file, fields, typed)
  const model: AmendModel = {
    identity: await identityOf(desk.db.reader, locale, file, today),
    title: 'disputes.amend',
    article: null,
    back: pathTo(paths.dispute, { id: file.row.id }),
    errors: fields.summary(),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    conflict: trouble.kind === 'stale' ? await bothVersions(call, file, typed) : null,
    action: pathTo(paths.amend, { id: file.row.id }),
    keys: { key: newToken(), revision: file.row.revision },
    seen: String(file.journal.at(-1)?.seq ?? 0),
    acts: partyActs(file, call.actor),
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

/** Numbers that stay covered say nothing beside each other. */
const COVERED = /\.(?:identityNumber|phone)$/u

/** Every answer that differs; one that the form typed did not hold is not called emptied. */
async function bothVersions(call: SignedInCall, file: DisputeFile, typed: Typed | null): Promise<Conflict> {
  const happened = await conflictOf(call, file, typed)
  const now = standing(file, call.desk.clock.today())
  const answers = typed ?? {}
  const fieldsIn = (values: Typed, shown: Typed | null): Field[] => {
    const fields = formFields(values)
    const none: Numbers = { identity: new Map(), phone: new Map() }
    const sections = [
      caseSection(fields),
      ...workerSections(file, fields, none, null),
      ...employerSections(file, fields, none),
    ]
    const rows = groupsOf(call.locale, file, fields, shown).flatMap(({ group }) => group.rows)
    return [...sections, ...rows].flatMap((part) => part.fields).filter((field) => !COVERED.test(field.name))
  }
  const yours = fieldsIn(answers, answers).filter((field) => answers[field.name] !== undefined)
  const rows = answersBeside(call.locale, yours, fieldsIn(now, null))
  return { ...happened, rows: rows.filter((row) => row.differs) }
}

/** What stands, as a form would have typed it; covered numbers stay out. */
export function standing(file: DisputeFile, today: string): Typed {
  const typed: Record<string, string> = {
    on: today,
    summary: file.row.summary,
    knewOn: file.row.knew_on ?? '',
    employmentEndedOn: file.row.employment_ended_on ?? '',
    employmentContinues: file.row.employment_continues === 1 ? 'on' : '',
  }
  const put = (list: string, at: number, row: Record<string, string | null | undefined>): void => {
    for (const [name, value] of Object.entries(row)) typed[`${list}.${at}.${name}`] = value ?? ''
  }
  for (const [at, worker] of file.workers.entries())
    put('workers', at, {
      name: worker.person?.name,
      identityKind: worker.person?.identity_kind,
      address: worker.person?.address,
      occupation: worker.person?.occupation,
      employedFrom: worker.employed_from,
      employedUntil: worker.employed_until,
      wage: worker.wage_fen === null ? '' : plainYuan(fen(worker.wage_fen)),
      agentName: worker.agent_name,
      agentAuthority: worker.agent_authority,
    })
  for (const [at, { employer, ...party }] of file.employers.entries())
    put('employers', at, {
      agentName: party.agent_name,
      agentAuthority: party.agent_authority,
      name: employer?.name,
      creditCode: employer?.credit_code,
      site: employer?.site,
      address: employer?.address,
      representativeName: employer?.representative_name,
      representativeTitle: employer?.representative_title,
      bankruptcyAcceptedOn: employer?.bankruptcy_accepted_on,
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

function groupsOf(locale: Locale, file: DisputeFile, fields: FormFields, typed: Typed | null): AmendModel['groups'] {
  const choose = { value: '', label: 'disputes.choose' } as const
  const items = claimItems.map((item) => ({ value: item.code, text: locale === 'en' ? item.en : item.zh }))
  const claimRows = typed === null ? file.claims.length : rowsTyped(typed, 'claims')
  const claims = rowGroupOf(
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
  )
  const further = rowGroupOf(
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
  )
  const many = file.workers.length > MOST_OPEN
  return [
    {
      fold: many
        ? {
            title: phrase('disputes.claims-folded', { count: claimRows }),
            open: claims.rows.some((row) => row.fields.some(isAsked)),
          }
        : null,
      group: claims,
    },
    { fold: null, group: further },
  ]
}
