/** The week's follow-up: lists, each line one click from its case; whoever answers for people also sees which covered numbers were shown to whom. */
import { z } from 'zod'
import { taskList } from '../../parts/task-list.ts'
import { definePage } from '../define-page.ts'

export const weeklyPage = definePage({
  name: 'reports/weekly',
  context: z.strictObject({
    unit: z.string(),
    today: z.string(),
    /** Where one list shown alone leads back to. */
    back: z.string().nullable(),
    radar: z.string(),
    strips: z.array(taskList.context),
  }),
})
