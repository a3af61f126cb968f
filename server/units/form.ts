/** Reads the forms of a unit. */
import { z } from 'zod'
import { dayField, id, maybeId, maybeText, revision, text, ticked } from '../http/fields.ts'

const details = {
  name: text(60),
  shortName: text(20),
  address: maybeText(100),
  phone: maybeText(40),
  numberPrefix: maybeText(20),
  arbitrationName: maybeText(60),
  arbitrationAddress: maybeText(100),
  arbitrationPhone: maybeText(40),
  courtName: maybeText(60),
  acceptsByDelegation: ticked,
}

export const addUnitForm = z.strictObject({ ...details, parentId: id, areaCode: maybeText(6), validFrom: dayField })
export const changeUnitForm = z.strictObject({ ...details, singlePerson: ticked, revision })
export const endUnitForm = z.strictObject({ on: dayField, successorId: maybeId })

export type AddUnit = z.output<typeof addUnitForm>
export type ChangeUnit = z.output<typeof changeUnitForm>
export type EndUnit = z.output<typeof endUnitForm>
