/** A form shows again what was typed, says what is wrong beside the field, and lists it on top in the order of the form. */

import { describe, expect, it } from 'vitest'
import { codeChoices, formFields } from '../../../templates/parts/form-fields.ts'
import { rowGroupOf } from '../../../templates/parts/row-group.ts'
import { phrase } from '../../../templates/words/phrase.ts'

const name = { name: 'name', label: 'samples.field-name' } as const
const amount = { name: 'amount', label: 'samples.field-amount' } as const

const chosen = (field: { options: { chosen: boolean }[] }) => field.options.map((option) => option.chosen)
const names = (rows: { fields: { name: string }[] }[]) => rows.map((row) => row.fields[0]?.name)

describe('formFields', () => {
  it('keeps what was typed and starts the rest empty', () => {
    const form = formFields({ name: ' 王 ', phone: null })
    expect(form.text(name).value).toBe(' 王 ')
    expect(form.phone({ name: 'phone', label: 'samples.field-phone' }).value).toBe('')
    expect(form.day({ name: 'since', label: 'samples.field-day' }).value).toBe('')
  })

  it('never shows a password again', () => {
    const form = formFields({ secret: 'hunter2hunter2' })
    expect(form.password({ name: 'secret', label: 'samples.field-name' }).value).toBe('')
  })

  it('marks the choices made, one or several', () => {
    const form = formFields({ role: 'clerk', roles: ['clerk', 'auditor'] })
    const codes = codeChoices('role', ['mediator', 'clerk', 'auditor'])
    expect(chosen(form.select({ name: 'role', label: 'samples.field-unit' }, codes))).toEqual([false, true, false])
    expect(chosen(form.chips({ name: 'roles', label: 'samples.field-unit' }, codes))).toEqual([false, true, true])
    expect(() => codeChoices('role', ['emperor'])).toThrow('role.emperor')
  })

  it('puts a fault beside its field and in the summary in the order asked', () => {
    const form = formFields({}, [
      { field: 'amount', code: 'amount-zero' },
      { field: '', code: 'form-damaged' },
      { field: 'name', code: 'too-long', values: { max: 50 } },
    ])
    expect(form.text(name).error).toEqual(phrase('fault.too-long', { max: 50 }))
    expect(form.amount(amount).error).toEqual(phrase('fault.amount-zero'))
    expect(form.summary()?.faults).toEqual([
      { href: '#f-name', label: phrase('samples.field-name'), what: phrase('fault.too-long', { max: 50 }) },
      { href: '#f-amount', label: phrase('samples.field-amount'), what: phrase('fault.amount-zero') },
      { href: null, label: null, what: phrase('fault.form-damaged') },
    ])
    expect(formFields({}).summary()).toBeNull()
  })

  it('names every line that explains a control', () => {
    const form = formFields({}, [{ field: 'amount', code: 'amount-zero' }])
    const field = form.amount({ ...amount, hint: phrase('samples.hint-phone'), warning: phrase('identity.check') })
    expect(field.describedBy).toBe('f-amount-hint f-amount-warning f-amount-error f-amount-echo')
    expect(form.text(name).describedBy).toBe('')
  })

  it('numbers the rows of a group and leaves the place of the blank row open', () => {
    const form = formFields({ 'workers.1.name': '刘玉兰' })
    const group = rowGroupOf(
      { legend: 'samples.row-workers', each: 'samples.row-worker', add: 'samples.row-add' },
      (place) => [form.text({ name: `workers.${place}.name`, label: 'samples.field-name' })],
      2,
    )
    expect(names(group.rows)).toEqual(['workers.0.name', 'workers.1.name'])
    expect(group.rows[1]?.fields[0]?.value).toBe('刘玉兰')
    expect(names(group.spare)).toEqual(['workers.2.name', 'workers.3.name'])
    expect(names([group.blank])).toEqual(['workers.__.name'])
  })
})
