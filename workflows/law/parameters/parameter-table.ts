/**
 * The values this release knows, each with the day it begins and where it was read. `verified`: the text was read;
 * `knowledge`: well known, its text was not at hand, so every calculation that uses it says so; `design`: our own
 * proposal where no rule is known. An administrator's later
 * row for the same day takes its place. What is not here, such as the city's average wage, is asked for and never guessed.
 */
import type { ParameterCode } from './parameter-codes.ts'

export type ShippedMark = 'verified' | 'knowledge' | 'design'
export type ShippedParameter = readonly [
  code: ParameterCode,
  from: string,
  value: number,
  mark: ShippedMark,
  source: string,
]

const MINIMUM = '重庆市最低工资标准（市政府公布，原文待核对）'
const BULLETIN = '国家统计局国民经济和社会发展统计公报（原文待核对）'
const CQ2003 = '渝府发〔2003〕82号（二手摘录；渝府发〔2012〕22号待核对）'
const CQ2012 = '渝府发〔2012〕22号（原文待核对）'
const RST354 = '劳部发〔1996〕354号第22条'
const ECM481 = '劳部发〔1994〕481号第6条（2017年废止，参照；原文待核对）'

const KEEPING = '全国无统一规定，由各调委会自定；参照劳动人事争议仲裁案卷（调解结案不少于5年、裁决结案不少于10年）'
const KEPT_LONG = '全国无统一规定，由各调委会自定；群体、工伤、死亡案卷从长'
const KEEPING_AID = '全国无统一规定，由各级工会自定；参照劳动人事争议仲裁案卷（裁决结案不少于10年）'
const KEPT_AS_PROOF = '全国无统一规定，由各级工会自定；个人信息保护法第19条、第50条，参照民法典第188条（三年诉讼时效）'
const KEPT_SHORT =
  '全国无统一规定，由各级工会自定；个人信息保护法第19条（实现目的所必要的最短时间），参照劳动保障监察条例第20条（二年内）'
const RADAR = '系统设定：用人单位雷达阈值，国家没有统一标准'
const WARNING =
  '全国总工会无统一分级标准，由各级工会自定；参照各地群体性事件应急预案（10人起）和劳动争议调解仲裁法第7条'
const LAYOFF = '劳动合同法第41条（裁减20人以上或占职工总数10%以上）'
const ANSWER = '工会法第23条要求用人单位研究处理并答复，未定期限，由发函工会自定'

const UNION_AID = '工会法律援助期限由工会自定；参照法律援助法第43条（七日、三日）'

export const shippedParameters: readonly ShippedParameter[] = [
  ['minimum-wage-1', '2019-01-01', 180_000, 'knowledge', MINIMUM],
  ['minimum-wage-1', '2022-04-01', 210_000, 'knowledge', MINIMUM],
  ['minimum-wage-1', '2025-01-01', 233_000, 'knowledge', MINIMUM],
  ['minimum-wage-2', '2019-01-01', 170_000, 'knowledge', MINIMUM],
  ['minimum-wage-2', '2022-04-01', 200_000, 'knowledge', MINIMUM],
  ['minimum-wage-2', '2025-01-01', 220_000, 'knowledge', MINIMUM],
  ['national-urban-income', '2022-01-01', 4_928_300, 'knowledge', BULLETIN],
  ['national-urban-income', '2023-01-01', 5_182_100, 'knowledge', BULLETIN],
  ['national-urban-income', '2024-01-01', 5_418_800, 'knowledge', BULLETIN],
  ['paid-days', '2008-01-03', 2_175, 'knowledge', '劳社部发〔2008〕3号（原文待核对）'],
  ['paid-days', '2025-01-01', 2_175, 'verified', '人社部发〔2025〕2号'],
  ['sick-pay-floor', '1995-08-04', 80, 'verified', '劳部发〔1995〕309号第59条'],
  ['medical-subsidy', '1996-10-31', 6, 'verified', RST354],
  ['medical-subsidy-serious', '1994-12-03', 50, 'knowledge', ECM481],
  ['medical-subsidy-terminal', '1994-12-03', 100, 'knowledge', ECM481],
  ['injury-medical-5', '2004-01-01', 12, 'knowledge', CQ2003],
  ['injury-medical-6', '2004-01-01', 10, 'knowledge', CQ2003],
  ['injury-medical-7', '2004-01-01', 8, 'knowledge', CQ2003],
  ['injury-medical-8', '2004-01-01', 6, 'knowledge', CQ2003],
  ['injury-medical-9', '2004-01-01', 4, 'knowledge', CQ2003],
  ['injury-medical-10', '2004-01-01', 2, 'knowledge', CQ2003],
  ['injury-employment-5', '2012-01-01', 60, 'knowledge', CQ2012],
  ['injury-employment-6', '2012-01-01', 48, 'knowledge', CQ2012],
  ['injury-employment-7', '2004-01-01', 15, 'knowledge', CQ2003],
  ['injury-employment-8', '2004-01-01', 12, 'knowledge', CQ2003],
  ['injury-employment-9', '2004-01-01', 9, 'knowledge', CQ2003],
  ['injury-employment-10', '2004-01-01', 6, 'knowledge', CQ2003],
  ['injury-retirement-step', '2004-01-01', 10, 'knowledge', CQ2003],
  ['retention-agreement', '2011-01-01', 10, 'design', KEEPING],
  ['retention-ending', '2011-01-01', 5, 'design', KEEPING],
  ['retention-group', '2011-01-01', 30, 'design', KEPT_LONG],
  ['retention-injury', '2011-01-01', 30, 'design', KEPT_LONG],
  ['retention-consultation', '2021-11-01', 2, 'design', KEPT_SHORT],
  ['retention-warning', '2021-11-01', 2, 'design', KEPT_SHORT],
  ['retention-aid', '2021-11-01', 10, 'design', KEEPING_AID],
  ['retention-aid-refused', '2021-11-01', 2, 'design', KEPT_SHORT],
  ['retention-outreach', '2021-11-01', 2, 'design', KEPT_SHORT],
  ['retention-history', '2021-11-01', 10, 'design', KEEPING],
  ['retention-bank-line', '2021-11-01', 2, 'design', KEPT_SHORT],
  ['retention-person-request', '2021-11-01', 3, 'design', KEPT_AS_PROOF],
  ['warning-yellow-people', '2011-01-01', 3, 'design', WARNING],
  ['warning-yellow-days', '2011-01-01', 30, 'design', WARNING],
  ['warning-yellow-arrears', '2011-01-01', 1, 'design', WARNING],
  ['warning-yellow-term', '2011-01-01', 3, 'design', WARNING],
  ['warning-orange-people', '2011-01-01', 10, 'design', WARNING],
  ['warning-orange-arrears', '2011-01-01', 2, 'design', WARNING],
  ['warning-orange-layoff', '2008-01-01', 20, 'verified', LAYOFF],
  ['warning-orange-layoff-share', '2008-01-01', 10, 'verified', LAYOFF],
  ['warning-orange-term', '2011-01-01', 24, 'design', WARNING],
  ['warning-red-people', '2011-01-01', 30, 'design', WARNING],
  ['warning-red-term', '2011-01-01', 2, 'design', WARNING],
  ['warning-answer-term', '2011-01-01', 15, 'design', ANSWER],
  ['radar-workers', '2011-01-01', 3, 'design', RADAR],
  ['radar-workers-days', '2011-01-01', 30, 'design', RADAR],
  ['radar-consultations', '2011-01-01', 5, 'design', RADAR],
  ['radar-arrears', '2011-01-01', 20_000_000, 'design', RADAR],
  ['radar-missed', '2011-01-01', 3, 'design', RADAR],
  ['radar-defaults', '2011-01-01', 2, 'design', RADAR],
  ['radar-warnings', '2011-01-01', 2, 'design', RADAR],
  ['radar-days', '2011-01-01', 90, 'design', RADAR],
  ['aid-decision', '2022-01-01', 7, 'design', UNION_AID],
  ['aid-assignment', '2022-01-01', 3, 'design', UNION_AID],
  ['aid-review', '2022-01-01', 5, 'design', UNION_AID],
]
