/** Reads the forms of signing in and of the first administrator. */
import { z } from 'zod'
import { roles } from '../../workflows/permissions.ts'
import { choice, choices, id, text, ticked } from '../http/fields.ts'

/** Where to go after signing in: only an address of our own. */
export const ownAddress = (given: string | undefined): string =>
  given !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(given) ? given : '/'

const password = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (typeof value === 'string' ? value : ''))

export const signInForm = z.strictObject({ name: text(60), password, to: z.string().optional() })

export const setupForm = z
  .strictObject({
    unitName: text(60),
    displayName: text(50),
    signInName: text(30).refine((name) => /^[a-z][a-z0-9.-]{2,29}$/.test(name), { message: 'sign-in-name-form' }),
    password,
    passwordAgain: password,
    /** Whether the three officers need a second factor from the start. */
    secondFactor: ticked.optional(),
  })
  .superRefine((form, context) => {
    if (form.password !== form.passwordAgain)
      context.addIssue({ code: 'custom', message: 'password-differs', path: ['passwordAgain'] })
  })

export type SetupForm = z.output<typeof setupForm>

export const addPersonForm = z.strictObject({
  displayName: text(50),
  signInName: text(30).refine((name) => /^[a-z][a-z0-9.-]{2,29}$/.test(name), { message: 'sign-in-name-form' }),
  unitId: id,
  roles: choices(roles),
})

export const grantForm = z.strictObject({ role: choice(roles), unitId: id })
export const moveForm = z.strictObject({ homeId: id })
export const endRoleForm = z.strictObject({ roleId: id })
export const activeForm = z.strictObject({ active: choice(['yes', 'no']) })
export const noForm = z.strictObject({})

const twice = (form: { password: string; again: string }, context: z.RefinementCtx): void => {
  if (form.password !== form.again) context.addIssue({ code: 'custom', message: 'password-differs', path: ['again'] })
}

export const setPasswordForm = z.strictObject({ password, again: password }).superRefine(twice)
export const ownPasswordForm = z.strictObject({ old: password, password, again: password }).superRefine(twice)
