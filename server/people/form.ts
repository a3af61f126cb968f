/** Reads the forms of signing in and of the first administrator. */
import { z } from 'zod'
import { text } from '../http/fields.ts'

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
  })
  .superRefine((form, context) => {
    if (form.password !== form.passwordAgain)
      context.addIssue({ code: 'custom', message: 'password-differs', path: ['passwordAgain'] })
  })

export type SetupForm = z.output<typeof setupForm>
