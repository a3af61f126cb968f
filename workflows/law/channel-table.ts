/** Where cases come from, as the nine departments name it (CQ553), how people get in, and the justice bureau's sources. */
import type { ArticleCode } from './articles.ts'

export type ChannelRow = {
  zh: string
  en: string
  /** The body whose paper brings the case and to which the result goes back; null where the worker comes alone. */
  sender: string | null
  /** `commission`: arrives with a paper, a number and a clock of its own; `joint`: several bodies mediate together. */
  kind: 'direct' | 'commission' | 'joint'
  article: ArticleCode
}

export const channelTable = {
  direct: { zh: '直调', en: 'Direct', sender: null, kind: 'direct', article: 'RMTJ-17' },
  arbitration: {
    zh: '仲调',
    en: 'From arbitration',
    sender: 'arbitration-commission',
    kind: 'commission',
    article: 'CQ553',
  },
  litigation: { zh: '诉调', en: 'From the court', sender: 'court', kind: 'commission', article: 'MSS-125' },
  petition: { zh: '访调', en: 'From petitions', sender: 'petition-office', kind: 'commission', article: 'CQ553' },
  'legal-aid': { zh: '援调', en: 'From legal aid', sender: 'legal-aid-centre', kind: 'commission', article: 'CQ553' },
  'social-insurance': {
    zh: '社保争议联合调',
    en: 'Joint social insurance mediation',
    sender: 'social-insurance-agency',
    kind: 'joint',
    article: 'CQ553',
  },
  'public-interest': {
    zh: '公益诉讼调',
    en: 'Public-interest litigation',
    sender: 'procuratorate',
    kind: 'joint',
    article: 'CQ553',
  },
  police: { zh: '警调', en: 'From the police', sender: 'police', kind: 'commission', article: 'RMTJ-18' },
  other: { zh: '其他移送', en: 'Other referral', sender: 'other-body', kind: 'commission', article: 'CQ553' },
} as const satisfies Record<string, ChannelRow>

/** How the request physically reached the desk; independent of the channel. */
export const waysIn = [
  { code: 'counter', zh: '来访', en: 'At the counter' },
  { code: 'phone', zh: '电话（12351）', en: 'Telephone (12351)' },
  { code: 'online', zh: '网上', en: 'Online' },
  { code: 'informant', zh: '信息员上报', en: 'Informant' },
  { code: 'on-site', zh: '上门、现场', en: 'On site' },
  { code: 'letter', zh: '来函', en: 'By letter' },
] as const

/** The three sources of the justice bureau's form; together they must equal the accepted cases. */
export const caseSources = [
  { code: 'application', zh: '当事人申请', en: 'Application' },
  { code: 'own-initiative', zh: '主动调解', en: "Committee's own initiative" },
  { code: 'commission', zh: '接受委托移送调解', en: 'Commission or transfer' },
] as const
