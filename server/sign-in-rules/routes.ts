/** Routes of the rules by which people sign in. */
import type { z } from 'zod'
import { z as schema } from 'zod'
import { formPage } from '../../templates/pages/system/form-page.ts'
import { codeChoices, formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { words } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { passwordProfiles } from '../../workflows/password-rules.ts'
import { roles } from '../../workflows/permissions.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { choice, choices, readForm } from '../http/fields.ts'
import { paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { signInRules } from './rules.ts'
import { setSignInRules } from './set-rules.ts'

const rulesForm = schema.strictObject({ profile: choice(passwordProfiles), secondFactor: choices(roles) })

export const signInRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.signInRules,
    permission: 'people:manage',
    audit: 'none:read',
    handle: async (call) => draw(call, await signInRules(call.desk.db.reader), []),
  },
  {
    method: 'POST',
    path: paths.signInRules,
    permission: 'people:manage',
    audit: 'sign-in-rules:set',
    handle: async (call) => {
      const form = readForm(rulesForm, call.body)
      if (!form.ok) return draw(call, call.body, form.faults)
      await setSignInRules(call.desk, call.act, form.value)
      return redirect(paths.access, { kind: 'done', key: 'sign-in-rules.set' })
    },
  },
]

function draw({ locale }: SignedInCall, typed: Typed, faults: readonly FieldFault[]): Answer {
  const fields = formFields(typed, faults)
  const model: z.input<typeof formPage.context> = {
    heading: words(locale)('sign-in-rules.title'),
    lead: words(locale)('sign-in-rules.lead'),
    errors: fields.summary(),
    action: paths.signInRules,
    keys: { key: newToken(), revision: null },
    fields: [
      fields.radios(
        { name: 'profile', label: 'sign-in-rules.profile', required: true, width: 'full' },
        codeChoices('password-profile', passwordProfiles),
      ),
      fields.chips(
        {
          name: 'secondFactor',
          label: 'sign-in-rules.second-factor',
          hint: phrase('sign-in-rules.second-factor-hint'),
        },
        codeChoices('role', roles),
      ),
    ],
    submit: 'form.save',
    back: paths.access,
  }
  return page(formPage, model, { title: model.heading, status: faults.length > 0 ? 422 : 200 })
}
