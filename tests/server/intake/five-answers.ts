/** What the counter must be told, sent as its form is drawn. */
import type { Visitor } from '../../desk/visitor.ts'

export type Fields = Record<string, string | string[]>

/** The five required answers and what the form on the visitor's page brings by itself. */
export const fiveAnswers = (visitor: Visitor): Fields => ({
  name: '王小芳',
  phone: '138 0000 5678',
  employerName: '山城宏达服装有限公司',
  items: ['unpaid-wages'],
  summary: '三个月工资未发',
  receivedOn: '2026-11-22',
  draftId: visitor.hidden('draftId') ?? '',
})

/** Opens the counter and sends it, with the answers told in place of the usual ones. */
export async function register(visitor: Visitor, change: Fields = {}) {
  await visitor.get('/intake')
  return visitor.post('/intake', { ...fiveAnswers(visitor), ...change })
}
