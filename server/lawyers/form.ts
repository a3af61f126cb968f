/** Reads the forms of the lawyers' register. */
import { z } from 'zod'
import { conflictKinds, expertises, lawyerLanguages } from '../../workflows/lawyers/conflicts.ts'
import {
  choice,
  choices,
  dayField,
  fault,
  id,
  maybeId,
  maybePhone,
  personName,
  revision,
  text,
} from '../http/fields.ts'

/** Chinese practice licences have seventeen digits. */
const licence = text(17).transform((value, context) =>
  /^\d{17}$/.test(value) ? value : fault(context, 'licence-digits'),
)

const entry = {
  name: personName,
  firm: text(60),
  licence,
  phone: maybePhone,
  expertise: choices(expertises),
  languages: choices(lawyerLanguages),
  from: dayField,
  staffId: maybeId,
}

export const addLawyerForm = z.strictObject({ unitId: id, ...entry })
export type LawyerGiven = z.output<typeof addLawyerForm>

export const changeLawyerForm = z.strictObject({ ...entry, revision })
export type LawyerChange = z.output<typeof changeLawyerForm>

export const endLawyerForm = z.strictObject({ on: dayField, revision })
export const resumeLawyerForm = z.strictObject({ revision })

export const conflictForm = z.strictObject({ kind: choice(conflictKinds), employer: text(60), revision })
export const endConflictForm = z.strictObject({ conflictId: id, revision })
