/** Takes the outcomes of legal aid out as a file: by cause and by firm, and nobody's name. */
import { words } from '../../templates/words/index.ts'
import type { Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import { sendTable, type TableFormat } from '../tables/send-table.ts'
import type { Asked } from './asked.ts'
import type { Forms } from './statistics.ts'

/** The workbook holds causes and firms; the CSV the causes. Throws unavailable where the thread fails. */
export function exportAid(call: SignedInCall, asked: Asked, forms: Forms, format: TableFormat): Promise<Answer> {
  const say = words(call.locale)
  const { month, tree } = asked
  const title = say('statistics.aid-file')
  return sendTable(call, {
    format,
    sheets: [forms.aid, forms['aid-firms']],
    name: `${title}-${tree.name}-${month}`,
    title,
    lines: [say('reports.of', { unit: tree.name, month }), say('statistics-note.aid')],
    trail: {
      action: 'aid-statistics:export',
      object: { kind: 'report', id: tree.id, unitId: tree.id },
      details: { month },
    },
  })
}
