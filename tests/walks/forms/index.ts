/** Every full form of the desk. */
import { agreedForms } from './agreed-forms.ts'
import { aroundForms } from './around-forms.ts'
import { caseForms } from './case-forms.ts'
import { countyForms } from './county-forms.ts'
import { deskForms } from './desk-forms.ts'
import type { FullForm } from './full-form.ts'

export const fullForms: readonly FullForm[] = [
  ...caseForms,
  ...deskForms,
  ...agreedForms,
  ...aroundForms,
  ...countyForms,
]
