/** What a warning tells of the case that is made of it, so that nothing is typed twice. */
import { wordKey, words } from '../../../templates/words/index.ts'
import type { ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { plainYuan, formatYuan, fen } from '../../../workflows/values/fen.ts'
import type { Typed } from '../../drafts.ts'
import { amountField } from '../../intake/form.ts'
import { codesIn, warningCode, type WarningFile } from '../warning-file.ts'

/** What a worker would claim for each matter; a matter that asks for no money names none. */
const CLAIMS: Readonly<Record<string, ClaimItemCode>> = {
  'unpaid-wages': 'unpaid-wages',
  layoff: 'severance',
  'moving-closing': 'severance',
  'social-insurance': 'social-insurance-loss',
  'overtime-rest': 'overtime-pay',
  'injury-safety': 'injury-benefits',
  contract: 'double-wage',
}
/** The longest summary of a case. */
const MOST_SUMMARY = 500

/** The claims a warning names, each once. */
export const claimsOf = ({ row }: WarningFile): ClaimItemCode[] => [
  ...new Set(codesIn(row.kinds).flatMap((kind) => CLAIMS[kind] ?? [])),
]

/** Fields of the case itself, as the counter's form names them. */
export const caseTyped = (file: WarningFile): Typed => ({
  employerName: file.row.employer_name,
  summary: summaryOf(file),
  ...(file.row.place === null ? {} : { site: file.row.place.slice(0, 60) }),
})

/** The counter's form for one worker. */
export function counterTyped(file: WarningFile): Typed {
  const { row } = file
  // The sum of a report is everybody's; of one worker it is his own.
  const own = row.people === 1 && row.arrears_fen > 0 && claimsOf(file).includes('unpaid-wages')
  return {
    ...caseTyped(file),
    items: claimsOf(file),
    ...(own ? { [amountField('unpaid-wages')]: plainYuan(fen(row.arrears_fen)) } : {}),
  }
}

/** The sentence of the case: matter, people, arrears and demand as they were reported. Papers are Chinese, so is this. */
function summaryOf({ row }: WarningFile): string {
  const say = words('zh-CN')
  const kinds = codesIn(row.kinds).map((kind) => say(wordKey('warning-kind', kind)))
  const parts = [
    say('warnings.summary-begin', { code: warningCode(row), kinds: kinds.join(say('warnings.separator')) }),
    ...(row.people > 0 ? [say('warnings.summary-people', { count: row.people })] : []),
    ...(row.arrears_months > 0 ? [say('warnings.summary-months', { count: row.arrears_months })] : []),
    ...(row.arrears_fen > 0 ? [say('warnings.summary-sum', { amount: formatYuan(fen(row.arrears_fen)) })] : []),
    ...(row.demand === null ? [] : [say('warnings.summary-demand', { demand: row.demand })]),
  ]
  return [...`${parts.join(say('warnings.summary-comma'))}${say('warnings.summary-stop')}`]
    .slice(0, MOST_SUMMARY)
    .join('')
}
