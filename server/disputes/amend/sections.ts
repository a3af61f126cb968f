/** The questions of the amendment form: the case, each worker, each employer. */
import { partyName } from '../../../db/repositories/parties.ts'
import type { AmendModel } from '../../../templates/pages/disputes/amend.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { codeChoices, type FormFields } from '../../../templates/parts/form-fields.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { identityKinds } from '../../../workflows/values/identity-kinds.ts'
import { maskIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { maskPhone } from '../../../workflows/values/phone.ts'
import { holderOf, type Numbers } from '../case/numbers.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { agentAuthorities } from './form.ts'

type Section = AmendModel['sections'][number]

export const caseSection = (fields: FormFields): Section => ({
  id: 'amend-case',
  title: 'disputes.overview',
  name: null,
  fold: null,
  hidden: [],
  fields: [
    fields.area({ name: 'summary', label: 'disputes.summary', required: true, rows: 3, max: 500, focus: true }),
    fields.day({ name: 'knewOn', label: 'disputes.knew-on' }),
    fields.day({ name: 'employmentEndedOn', label: 'disputes.employment-ended-on' }),
    fields.tick({ name: 'employmentContinues', label: 'rights.employment-continues' }),
    fields.day({ name: 'on', label: 'disputes.amended-on', required: true }),
  ],
})

const coveredHint = (covered: string | undefined) =>
  covered === undefined ? null : phrase('disputes.keeps-covered', { covered })

/** In a group each worker is folded but the one asked for and those with something to mend or to look at again. */
export const MOST_OPEN = 3

/** Whether a field has something to mend or to look at again. */
export const isAsked = (field: Field): boolean => field.error !== null || (field.ask !== null && !field.ask.ticked)

export function workerSections(
  file: DisputeFile,
  fields: FormFields,
  numbers: Numbers,
  partyId: string | null,
): Section[] {
  const many = file.workers.length > MOST_OPEN
  return file.workers.map((worker, at) => {
    const name = (field: string): string => `workers.${at}.${field}`
    const identity = numbers.identity.get(holderOf(worker))
    const phone = numbers.phone.get(holderOf(worker))
    const questions = [
      fields.text({ name: name('name'), label: 'disputes.name', required: true, max: 50 }),
      fields.select(
        { name: name('identityKind'), label: 'disputes.identity-kind' },
        codeChoices('identity-kind', identityKinds),
      ),
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
      fields.day({ name: name('employedFrom'), label: 'disputes.employed-from' }),
      // For a worker alone the case's own day is his.
      ...(file.workers.length > 1
        ? [fields.day({ name: name('employedUntil'), label: 'disputes.employed-until' })]
        : []),
      fields.amount({ name: name('wage'), label: 'disputes.monthly-wage', max: 24 }),
      ...agentQuestions(fields, name, numbers.identity.get(worker.id)),
    ]
    return {
      id: `amend-worker-${at}`,
      title: 'disputes.worker-side',
      name: partyName(worker),
      fold: many ? { open: worker.id === partyId || questions.some(isAsked) } : null,
      hidden: [{ name: name('id'), value: worker.id }],
      fields: questions,
    }
  })
}

/** Who acts for the party: name, number and whether he may settle. */
const agentQuestions = (fields: FormFields, name: (field: string) => string, identity: string | undefined): Field[] => [
  fields.text({ name: name('agentName'), label: 'disputes.agent', max: 50, hint: phrase('disputes.agent-hint') }),
  fields.select({ name: name('agentAuthority'), label: 'disputes.agent-authority' }, [
    { value: '', label: 'disputes.choose' },
    ...codeChoices('agent-authority', agentAuthorities),
  ]),
  fields.identity({
    name: name('agentIdentity'),
    label: 'disputes.agent-identity',
    hint: coveredHint(identity && maskIdentityNumber(identity)),
  }),
]

export function employerSections(file: DisputeFile, fields: FormFields, numbers: Numbers): Section[] {
  return file.employers.map((employer, at) => {
    const name = (field: string): string => `employers.${at}.${field}`
    const phone = numbers.phone.get(holderOf(employer))
    return {
      id: `amend-employer-${at}`,
      title: 'disputes.employer-side',
      name: partyName(employer),
      fold: null,
      hidden: [{ name: name('id'), value: employer.id }],
      fields: [
        fields.text({ name: name('name'), label: 'disputes.employer', required: true, width: 'long', max: 100 }),
        fields.text({ name: name('creditCode'), label: 'disputes.credit-code', max: 30 }),
        fields.text({ name: name('site'), label: 'disputes.site', max: 100 }),
        fields.text({ name: name('address'), label: 'disputes.address', width: 'long', max: 200 }),
        fields.text({ name: name('representativeName'), label: 'disputes.representative', max: 50 }),
        fields.text({ name: name('representativeTitle'), label: 'disputes.representative-title', max: 50 }),
        fields.day({
          name: name('bankruptcyAcceptedOn'),
          label: 'rights.bankruptcy-accepted-on',
          hint: { key: 'rights.bankruptcy-hint', values: {} },
        }),
        fields.phone({
          name: name('phone'),
          label: 'disputes.phone',
          hint: coveredHint(phone && maskPhone(phone)),
        }),
        ...agentQuestions(fields, name, numbers.identity.get(employer.id)),
      ],
    }
  })
}
