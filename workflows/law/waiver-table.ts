/** What an agreement must not say, as it is usually typed, with the article it runs against; a finding asks, it forbids nothing. */
import type { ArticleCode } from './articles.ts'

export type WaiverRow = { code: string; article: ArticleCode; says: RegExp }

/** Giving something up, but not the refusal to give it up. */
const GIVE_UP =
  '(?:(?<![不未得])放弃|不再(?:要求|主张|追究|追索)|不(?:要求|主张|得要求|得主张|得再|需要?|用)|自愿不|无需|免除)'
const INSURANCE = '(?:社会保险|社保|五险|养老保险|医疗保险|失业保险|工伤保险|生育保险)'
const WITHIN = '[^。；;\\n]{0,16}'

export const waiverTable = [
  {
    code: 'waives-social-insurance',
    article: 'JS2-19',
    says: new RegExp(
      `${GIVE_UP}${WITHIN}${INSURANCE}(?!待遇)|${INSURANCE}(?!待遇)${WITHIN}(?:${GIVE_UP}|自行(?:承担|负责|缴纳)|折(?:算|现)|不予?(?:缴纳|办理|补缴))`,
      'u',
    ),
  },
  {
    code: 'waives-injury-benefits',
    article: 'JS1-35',
    says: new RegExp(
      `${GIVE_UP}${WITHIN}(?:工伤|伤残|工亡)|(?:工伤|伤残|工亡)${WITHIN}(?:${GIVE_UP}|一次性(?:了结|买断|了断)|再无(?:任何)?关系|概不负责)`,
      'u',
    ),
  },
  {
    code: 'waives-remedies',
    article: 'RMTJ-3',
    says: new RegExp(
      `(?:(?<![不未得])放弃|不得|不再|不可|不能)${WITHIN}(?:申请仲裁|劳动仲裁|仲裁|起诉|诉讼|投诉|举报|信访|法律途径)`,
      'u',
    ),
  },
  {
    code: 'waives-everything',
    article: 'LHT-26',
    says: new RegExp(
      `(?:(?<![不未得])放弃|不得|不再)${WITHIN}(?:任何|一切|全部|所有)(?:其他|其它)?(?:的)?(?:权利|权益|主张|请求|要求|费用|赔偿|补偿|责任|理由)|再无(?:其他|其它)?(?:任何|一切)${WITHIN}(?:争议|纠纷|关系|瓜葛)|一次性(?:了结|买断|了断)`,
      'u',
    ),
  },
] as const satisfies readonly WaiverRow[]

export type WaiverCode = (typeof waiverTable)[number]['code']

/** A wage promised by the month, its figure in yuan. */
export const monthlyWage =
  /(?:每月|月)(?:基本)?(?:工资|薪资|薪酬)[^。；;\n\d]{0,10}(\d[\d,]{0,14}(?:\.\d{1,2})?)\s{0,5}元/gu

/** Where one sentence ends and the next begins. */
export const sentenceEnds = /[。；;\n]/u
