import { expect, test } from 'vitest'
import { wagesBelow, waiversIn } from '../../../workflows/law/waivers.ts'
import { fen } from '../../../workflows/values/fen.ts'

/** What parties type, and the article each runs against; null for what may stand. */
const table: [typed: string, code: string | null, article: string | null][] = [
  ['乙方自愿放弃缴纳社会保险。', 'waives-social-insurance', 'JS2-19'],
  ['双方确认社保折算成现金随工资发放', 'waives-social-insurance', 'JS2-19'],
  ['养老保险由乙方自行承担', 'waives-social-insurance', 'JS2-19'],
  ['乙方不再要求甲方补缴五险', 'waives-social-insurance', 'JS2-19'],
  ['公司为王某办理社会保险关系转移手续', null, null],
  ['公司于十五日内补缴社会保险费', null, null],
  ['乙方不放弃社会保险权利', null, null],
  ['乙方放弃工伤待遇', 'waives-injury-benefits', 'JS1-35'],
  ['工伤赔偿一次性了结', 'waives-injury-benefits', 'JS1-35'],
  ['公司协助申请工伤认定', null, null],
  ['乙方不得申请仲裁或者起诉', 'waives-remedies', 'RMTJ-3'],
  ['乙方不再以任何理由向劳动部门投诉', 'waives-remedies', 'RMTJ-3'],
  ['一方不履行的，另一方可以申请仲裁', null, null],
  ['乙方不再主张任何权利', 'waives-everything', 'LHT-26'],
  ['双方再无其他任何争议', 'waives-everything', 'LHT-26'],
  ['乙方放弃其他一切权利', 'waives-everything', 'LHT-26'],
  ['双方就上述加班费再无争议', null, null],
  ['本协议不影响乙方的其他任何权利', null, null],
  ['乙方不得放弃任何法定权利', null, null],
  ['公司于付款之日出具离职证明', null, null],
  ['王小芳交还工牌，公司当面清点', null, null],
]

test.each(table)('%s: %s %s', (typed, code, article) => {
  const [found, ...more] = waiversIn(`双方协商一致。${typed}`)
  expect(more).toEqual([])
  expect(found ? [found.code, found.article, typed.startsWith(found.quote.slice(0, 4))] : [null, null, true]).toEqual([
    code,
    article,
    true,
  ])
})

test.each([
  ['月工资1,800元，按月发放', ['月工资1,800元']],
  ['每月基本工资为2199.99元', ['每月基本工资为2199.99元']],
  ['月工资2200元', []],
  ['公司支付拖欠工资1,500元', []],
])('%s promises below 2,200 yuan a month: %j (LDF 48)', (typed, quotes) => {
  expect(wagesBelow(typed, fen(220_000))).toEqual(quotes)
})
