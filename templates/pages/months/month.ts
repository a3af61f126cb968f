/** The closing of one month: open problems first, then the figures, then the closing and who took part in it. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { figure } from '../../parts/figure.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { taskList } from '../../parts/task-list.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const link = z.strictObject({ href: z.string(), label: wordKeySchema })

export const monthPage = definePage({
  name: 'months/month',
  context: z.strictObject({
    heading: z.string(),
    state: tag.context,
    /** Whose figures close with this month. */
    reach: phraseSchema,
    links: z.array(link),
    /** Who closed it, by which definitions, with which hashes; empty while it is open. */
    facts: facts.context,
    /** The frozen rows to take away. */
    frozen: z.array(link),
    strips: z.array(taskList.context),
    /** Where one kind of problem shown alone leads back to. */
    back: z.string().nullable(),
    /** Kinds of problems that found nothing. */
    clean: z.array(wordKeySchema),
    figures: z.array(figure.context),
    balanced: z.boolean(),
    counties: dataTable.context.nullable(),
    /** The next step, for whoever may take it. */
    act: z
      .strictObject({
        title: wordKeySchema,
        action: z.string(),
        unit: z.string(),
        keys: formKeys.context,
        lead: phraseSchema,
        fields: z.array(field.context),
        errors: errorSummary.context.nullable(),
        buttons: z.array(
          z.strictObject({
            name: z.enum(['what', 'word']),
            value: z.string(),
            label: wordKeySchema,
            primary: z.boolean(),
          }),
        ),
        /** Why it cannot be taken, or not by him. */
        closed: reasons.context,
      })
      .nullable(),
    /** What the last attempt was refused for. */
    refused: reasons.context,
    history: dataTable.context,
  }),
})
