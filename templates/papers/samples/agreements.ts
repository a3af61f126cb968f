/** Sample contexts of agreements, written and oral, and of the application to confirm them. */
import type { PaperContext } from '../index.ts'
import {
  bareEmployer,
  bareWorker,
  committee,
  employer,
  facts,
  groupPayments,
  longEmployer,
  longWorker,
  many,
  number,
  on,
  onePayment,
  worker,
} from './parties.ts'

const agreement: PaperContext<'agreement'> = {
  number,
  committeeName: committee,
  cause: '205.5',
  workers: [worker],
  employers: [employer],
  facts,
  employmentKnown: true,
  workerPosition: '公司应当一次性付清欠付的工资，并按工作年限支付经济补偿。',
  employerPosition: '对欠付工资的数额没有异议，因资金周转困难请求分期支付；经济补偿应当协商确定。',
  responsibility: '公司未及时足额支付劳动报酬，应当承担支付责任；王建国离场时未办理工具交接，愿意配合办理。',
  payments: onePayment,
  clauses: [
    '双方劳动关系于2026年8月31日解除，公司自本协议签订之日起十五日内为王建国办理档案和社会保险关系转移手续，并出具解除劳动合同的证明。',
    '王建国于2026年11月30日前向公司交还领用的工具，公司当面清点。',
  ],
  onDefault: {
    acceleration: true,
    further: '并自逾期之日起按未付款项的全国银行间同业拆借中心公布的一年期贷款市场报价利率支付利息。',
  },
  settledItems: ['unpaid-wages', 'severance'],
  confirmation: { courtName: '重庆市渝中区人民法院', by: on('2026-12-22') },
  bindsOnly: [],
  place: '重庆市渝中区中山一路85号',
  copies: 3,
  mediators: ['赵明华', '孙丽'],
  recorder: '周婷',
  dated: on('2026-11-22'),
}

const bareAgreement: PaperContext<'agreement'> = {
  ...agreement,
  workers: [bareWorker],
  employers: [bareEmployer],
  facts: '拖欠工资。',
  employmentKnown: false,
  workerPosition: null,
  employerPosition: null,
  responsibility: null,
  payments: null,
  clauses: ['张老板（某工地）向李当面道歉，并出具在工地工作的证明。'],
  onDefault: null,
  settledItems: [],
  confirmation: null,
  place: null,
  mediators: ['赵明华'],
  recorder: null,
  dated: null,
}

const oral: PaperContext<'oral-agreement-register'> = {
  number,
  committeeName: committee,
  cause: '205.5',
  workers: [worker],
  employers: [employer],
  facts: '王建国在工地做临时工五天，公司欠付工资1,500.00元。',
  responsibility: null,
  agreed: '公司当场付清所欠工资，双方再无争议。',
  payments: {
    ...onePayment,
    total: 150_000,
    payees: [
      {
        name: '王建国',
        total: 150_000,
        items: [{ item: 'unpaid-wages', amount: 150_000 }],
        instalments: [{ amount: 150_000, dueOn: on('2026-11-22'), manner: 'cash' }],
        account: null,
      },
    ],
  },
  paidOnTheSpot: true,
  reachedOn: on('2026-11-22'),
  place: '解放碑调解工作室',
  mediators: ['赵明华'],
  recorder: null,
}

const confirmation: PaperContext<'judicial-confirmation-application'> = {
  courtName: '重庆市渝中区人民法院',
  committeeName: committee,
  agreementNumber: number,
  effectiveOn: on('2026-11-22'),
  workers: [worker],
  employers: [employer],
  facts,
  payments: onePayment,
  materials: [
    '人民调解协议书',
    '人民调解委员会主持调解的证明',
    '双方当事人身份证明、资格证明',
    '授权委托书',
    '送达地址确认书',
  ],
  appliedOn: on('2026-11-25'),
}

export const agreementSamples: Readonly<Record<string, PaperContext<'agreement'>>> = {
  plain: agreement,
  bare: bareAgreement,
  long: {
    ...agreement,
    workers: many,
    employers: [employer, longEmployer],
    payments: groupPayments(many),
    bindsOnly: [employer.name],
    copies: 50,
  },
  names: { ...agreement, workers: [longWorker, worker], employers: [longEmployer, bareEmployer], copies: 5 },
}

export const oralAgreementRegisterSamples: Readonly<Record<string, PaperContext<'oral-agreement-register'>>> = {
  plain: oral,
  bare: {
    ...oral,
    workers: [bareWorker],
    employers: [bareEmployer],
    payments: null,
    paidOnTheSpot: false,
    place: null,
  },
  money: { ...oral, agreed: null, paidOnTheSpot: false },
  long: {
    ...oral,
    workers: many,
    employers: [longEmployer],
    payments: groupPayments(many),
    paidOnTheSpot: false,
    recorder: '周婷',
    responsibility: '双方各自承担相应责任。',
  },
}

export const judicialConfirmationApplicationSamples: Readonly<
  Record<string, PaperContext<'judicial-confirmation-application'>>
> = {
  plain: confirmation,
  bare: { ...confirmation, workers: [bareWorker], employers: [bareEmployer], appliedOn: null },
  long: { ...confirmation, workers: many, employers: [employer, longEmployer], payments: groupPayments(many) },
}
