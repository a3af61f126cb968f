/** Reads an application for legal aid: from a dispute a few answers, at the counter who, against whom and what for. */
import { z } from 'zod'
import { isPayment, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { aidGrounds, meansWays } from '../../workflows/legal-aid/codes.ts'
import { aidSchemes } from '../../workflows/legal-aid/context.ts'
import { fen } from '../../workflows/values/fen.ts'
import {
  choice,
  choices,
  dayField,
  maybeChoice,
  maybeDay,
  maybeId,
  maybePhone,
  maybeText,
  maybeYuan,
  personName,
  text,
} from '../http/fields.ts'
import { employerKinds } from '../intake/counter-codes.ts'
import { amountField, identity, itemCodes } from '../intake/form.ts'

const common = {
  scheme: choice(aidSchemes),
  ground: maybeChoice(aidGrounds),
  means: maybeChoice(meansWays),
  proof: maybeText(120),
  limitationOn: maybeDay,
  appliedOn: dayField,
  summary: text(500, { lines: true }),
}

const partyIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value, context) => {
    const ids = [value ?? []].flat()
    if (ids.length > 0) return [...new Set(ids)]
    context.addIssue({ code: 'custom', message: 'parties-needed' })
    return z.NEVER
  })

export const fromDisputeForm = z.strictObject({ ...common, partyIds })

const amounts = Object.fromEntries(itemCodes.filter(isPayment).map((item) => [amountField(item), maybeYuan]))

export const directForm = z
  .object({
    ...common,
    ...amounts,
    consultation: maybeId,
    name: personName,
    phone: maybePhone,
    identityNumber: identity,
    employerName: text(60),
    employerKind: maybeChoice(employerKinds),
    site: maybeText(60),
    items: choices<ClaimItemCode>(itemCodes),
  })
  .transform((typed) => {
    const given = typed as typeof typed & Record<string, unknown>
    return {
      scheme: typed.scheme,
      ground: typed.ground,
      means: typed.means,
      proof: typed.proof,
      limitationOn: typed.limitationOn,
      appliedOn: typed.appliedOn,
      summary: typed.summary,
      consultationId: typed.consultation,
      person: {
        name: typed.name,
        sex: null,
        birthDay: null,
        ethnicity: null,
        address: null,
        occupation: null,
        identityKind: 'resident' as const,
        identityNumber: typed.identityNumber,
        phone: typed.phone,
        phoneOwner: 'self',
      },
      employer: {
        kind: typed.employerKind ?? ('company' as const),
        name: typed.employerName,
        creditCode: null,
        site: typed.site,
        address: null,
        representativeName: null,
        representativeTitle: null,
        phone: null,
      },
      claims: typed.items.map((item) => {
        const sum = given[amountField(item)]
        return { item, amountFen: typeof sum === 'number' ? fen(sum) : null }
      }),
    }
  })
