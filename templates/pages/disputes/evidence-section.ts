/** The face of a case that shows its materials: each file with its hash, and the form that takes one in. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { wordKeySchema } from '../../words/phrase.ts'

const material = z.strictObject({
  title: z.string(),
  fileName: z.string(),
  /** The download; null for those who may only see that there is one. */
  open: z.string().nullable(),
  /** The picture to look at; null for other files. */
  picture: z.string().nullable(),
  /** Small enough to be shown in the list. */
  shown: z.boolean(),
  kind: wordKeySchema,
  /** Which paper a scan is. */
  row: wordKeySchema.nullable(),
  tags: z.array(tag.context),
  /** Null for what the desk itself collected. */
  offeredBy: z.string().nullable(),
  type: wordKeySchema,
  size: z.string(),
  uploader: z.string(),
  uploadedAt: z.string(),
  sha256: z.string(),
  struck: z.strictObject({ why: wordKeySchema, who: z.string(), at: z.string() }).nullable(),
  strike: z.string().nullable(),
})

export const evidenceSection = z.strictObject({
  files: z.array(material),
  /** Why a file was not taken. */
  reasons: reasons.context,
  form: z
    .strictObject({
      action: z.string(),
      keys: formKeys.context,
      errors: errorSummary.context.nullable(),
      upload: field.context,
      /** Opens the camera of a phone. */
      photo: field.context,
      fields: z.array(field.context),
    })
    .nullable(),
})
