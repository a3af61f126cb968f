/** The signed definitions behind the recovered totals, R1-R10, as a dated version: every report prints the one it used. */
import type { ArticleCode } from './articles.ts'

export type RecoveryRule = { rule: string; article: ArticleCode; zh: string; en: string }
export type RecoveryDefinitions = { version: string; from: string; to: string | null; rules: readonly RecoveryRule[] }

export const recoveryDefinitions: readonly RecoveryDefinitions[] = [
  {
    version: '2026-1',
    from: '2021-01-01',
    to: null,
    rules: [
      {
        rule: 'R1',
        article: 'REC-1',
        zh: '协议金额：协议确定应当支付给劳动者的金额，按劳动者分别计入协议生效之日；生效之日为各方当事人签名、调解员签名和调委会盖章中最后一项完成之日，口头协议为达成之日。不按请求金额计算；非金钱事项、缴入社会保险基金的款项以及劳动者应付给用人单位的款项不计入。',
        en: 'Agreed: money payable to workers under an agreement, for each worker, on the day it takes effect (the last of all parties’ signatures, the mediator’s and the committee’s seal; an oral agreement: the day it is reached). Never the claimed sum; no non-money clauses, no contributions to the social insurance fund, no money the worker owes.',
      },
      {
        rule: 'R2',
        article: 'REC-2',
        zh: '到账金额：有证据证明劳动者已经实际收到的款项，不论由用人单位、连带责任单位、总承包单位、政府垫付、破产财产或者强制执行支付，计入付款之日。依法代扣的税款和社会保险费视为已付，单独列示。协议金额与到账金额并列，不相加；挽回经济损失等于协议金额，到账金额列于其旁。',
        en: 'Received: money proven to have reached a worker, whoever paid it, on the day of payment. Tax and insurance withheld by law count as paid and are shown apart. Agreed and received stand side by side and are never added; the recovered loss is the agreed sum, with the received sum beside it.',
      },
      {
        rule: 'R3',
        article: 'REC-3',
        zh: '核实金额：到账金额中，由登记人以外的人凭银行回单、签收的收条或者劳动者本人确认核实的部分，计入核实之日。更正到账金额时同时更正核实金额。',
        en: 'Verified: the part of the received sum that someone other than its recorder has confirmed by bank slip, signed receipt or the worker’s word, on the day of verification. Correcting a received sum corrects the verified one.',
      },
      {
        rule: 'R4',
        article: 'REC-4',
        zh: '入账月份：录入时业务发生月份尚未关账的，计入业务发生月份；已经关账的，计入录入当月，首次录入注明“补报”，更正以前数据注明“更正”，并注明原属月份。已关账月份不再变动；全年数等于各月入账数之和。',
        en: 'Posting month: the month of the business day while it is open for the unit; otherwise the month of keying in, marked late entry or correction with the month it belongs to. Closed months never change; the year is the sum of its posted months.',
      },
      {
        rule: 'R5',
        article: 'REC-5',
        zh: '一笔债权只归一处：同一劳动者的同一项债权，归最先以生效文书确定它的业务。之后的文书确定同一债权的，只将超出部分计入取得该文书的业务；付款随债权归属。前一文书失去效力的，当日全额冲减，后一文书全额计入。',
        en: 'One debt, one owner: a debt (worker and item) belongs to the scheme whose effective paper fixed it first. A later paper adds only its excess, to the scheme that obtained it; payments follow the owner. If the first paper loses effect it is countered in full that day and the later one counts in full.',
      },
      {
        rule: 'R6',
        article: 'REC-6',
        zh: '法律援助金额：获准法律援助的案件取得的生效文书确定的金额，计入文书生效之日，而非裁决或者判决作出之日。援助案件以本工会调委会的调解协议结案的，计入调解，法律援助列0.00，并备注“其中：经调解”。',
        en: 'Legal aid: the sum in the effective paper obtained by a granted aid case, on the day it takes effect. If the aid case ends in an agreement of the union’s own committee, mediation takes it and aid shows 0.00 with a memo.',
      },
      {
        rule: 'R7',
        article: 'REC-7',
        zh: '归属单位：协议生效之日承办案件的单位；此后案件移交的，已入账金额及其后续付款仍归原单位。法律援助金额归援助承办部门。机构合并、撤销的，按入账之日的机构统计。',
        en: 'Unit: the one holding the case on the day the agreement takes effect; it keeps that money and later payments on it for good. Aid money goes to the aid desk. After a merger the posted unit is the unit of the posting day.',
      },
      {
        rule: 'R8',
        article: 'REC-8',
        zh: '当事人自行和解后撤回的，只作备注，不计入协议金额、到账金额，也不计为调解成功。',
        en: 'Private settlement followed by withdrawal is a memo line only: neither agreed nor received, and not a success.',
      },
      {
        rule: 'R9',
        article: 'REC-9',
        zh: '件数与人数：一个纠纷在各级均计1件，受理之月计受理；最后一名劳动者有结果之月计办结，全部达成协议为成功，部分达成为部分成功，均未达成为不成功，另列撤回和自行和解。人数按每名劳动者取得结果之月分别计算。有多个用人单位的，件数、人数和金额均不重复计算。',
        en: 'Cases and persons: one dispute is one case at every level, accepted in the month of acceptance, closed in the month its last worker has an outcome: settled (all), partly settled (some), not settled (none), withdrawn. Persons: each worker in the month of his own outcome. Several employers multiply nothing.',
      },
      {
        rule: 'R10',
        article: 'REC-10',
        zh: '平衡关系：每月件数、人数均应满足“期初在办＋受理＝办结＋期末在办”。区县先于全市关账；逾期未关账的区县注明“未报”，以后以补报计入。',
        en: 'Balance: every month, in cases and in persons, opening + accepted = closed + closing. Counties close before the city; a county that is late is printed as not reported and enters later as a late entry.',
      },
    ],
  },
]
