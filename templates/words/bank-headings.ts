/** How banks head the columns of their statements, the plainest first. */
import type { HeadingWords } from '../../workflows/money/statement.ts'

export const bankHeadings: HeadingWords = {
  paidOn: ['交易日期', '交易时间', '记账日期', '入账日期', '付款日期', '日期'],
  amount: ['贷方', '收入', '转入', '交易金额', '发生额', '金额'],
  /** The column of an account that pays. */
  paidOut: ['借方', '支出', '转出'],
  payer: ['付款人', '付款方', '付款户名'],
  payee: ['收款人', '收款方', '收款户名'],
  /** One column for whoever stands on the other side. */
  otherSide: ['对方户名', '对方名称', '对手户名', '对方账户名称'],
  account: ['对方账号', '对方帐号', '收款账号', '付款账号', '账号', '帐号'],
  memo: ['附言', '摘要', '用途', '备注'],
  serial: ['流水号', '交易号', '凭证号'],
}
