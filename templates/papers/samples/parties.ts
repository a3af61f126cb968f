/** People and employers of the paper samples: ordinary, minimal, with the longest names, and a group of 47. */
import { day } from '../../../workflows/values/day.ts'
import type { PaperContext } from '../index.ts'

type Worker = PaperContext<'agreement'>['workers'][number]
type Employer = PaperContext<'agreement'>['employers'][number]
type Payments = NonNullable<PaperContext<'agreement'>['payments']>

export const committee = '重庆市渝中区总工会人民调解委员会'
export const arbitration = {
  name: '重庆市渝中区劳动人事争议仲裁委员会',
  address: '重庆市渝中区和平路211号',
  phone: '023-63765519',
}
export const aidDesk = {
  name: '重庆市渝中区总工会职工法律援助工作站',
  address: '渝中区中山一路85号二楼',
  phone: '023-63510012',
}
export const on = day

export const worker: Worker = {
  name: '王建国',
  sex: 'male',
  ethnicity: '汉族',
  age: 41,
  identityNumber: '500103198506150021',
  occupation: '钢筋工',
  phone: '13812345678',
  address: '重庆市渝中区解放碑街道民权路28号',
  employment: { from: on('2024-03-01'), until: on('2026-08-31'), wage: 800_000 },
  agent: null,
}

export const bareWorker: Worker = {
  name: '李',
  sex: null,
  ethnicity: null,
  age: null,
  identityNumber: null,
  occupation: null,
  phone: null,
  address: null,
  employment: null,
  agent: null,
}

export const longWorker: Worker = {
  name: '阿卜杜热合曼·买买提吐尔逊·伊布拉音',
  sex: 'male',
  ethnicity: '维吾尔族',
  age: 33,
  identityNumber: '653121199303120037',
  occupation: '装配式建筑预制构件吊装作业班组长兼安全员',
  phone: '13996007711',
  address: '重庆市两江新区金山街道金渝大道66号国际商务中心写字楼第二期第十八号楼第三单元2704室（自述现居住地址）',
  employment: { from: on('2019-02-28'), until: null, wage: null },
  agent: { name: '司马相如', capacity: 'special-agent', identityNumber: '500103198801010035' },
}

export const employer: Employer = {
  name: '重庆渝都建筑劳务有限公司',
  role: 'employer',
  natural: false,
  identityNumber: null,
  creditCode: '91500103MA5U8K2X6B',
  representative: { name: '陈志强', title: '法定代表人' },
  agent: { name: '刘敏', capacity: 'special-agent', identityNumber: null },
  phone: '023-63801234',
  address: '重庆市渝中区大坪正街160号',
}

export const bareEmployer: Employer = {
  name: '张老板（某工地）',
  role: 'contractor',
  natural: true,
  identityNumber: null,
  creditCode: null,
  representative: null,
  agent: null,
  phone: null,
  address: null,
}

export const longEmployer: Employer = {
  ...employer,
  name: '重庆两江新区长安汽车智能网联新能源整车研究开发与检测认证技术服务（集团）股份有限公司西南分公司',
  role: 'main-contractor',
  agent: null,
  address: '重庆市两江新区鱼复工业开发区福生大道229号长安全球研发中心A区第七科研楼第十六层1601至1612号房间',
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭']
const GIVEN = ['秀英', '国强', '德胜', '玉兰', '春生', '洪', '开明', '桂芳']

/** A group of workers, each with a name of its own. */
const group = (many: number): Worker[] =>
  Array.from({ length: many }, (_, index) => ({
    ...worker,
    name: `${SURNAMES[index % SURNAMES.length] ?? '赵'}${GIVEN[index % GIVEN.length] ?? '洪'}`,
    sex: index % 3 === 0 ? 'female' : 'male',
    age: 22 + (index % 35),
    identityNumber: `5001031985061${String(50_000 + index)}`,
    phone: `138${String(12_345_600 + index)}`,
  }))

export const onePayment: Payments = {
  total: 4_400_050,
  taxBasis: 'before-tax',
  payees: [
    {
      name: '王建国',
      total: 4_400_050,
      items: [
        { item: 'unpaid-wages', amount: 2_400_050 },
        { item: 'severance', amount: 2_000_000 },
      ],
      instalments: [
        { amount: 2_000_000, dueOn: day('2026-12-15'), manner: 'transfer' },
        { amount: 1_200_050, dueOn: day('2027-01-15'), manner: 'transfer' },
        { amount: 1_200_000, dueOn: day('2027-02-15'), manner: 'transfer' },
      ],
      account: { holder: '王建国', bank: '中国农业银行重庆渝中支行解放碑分理处', number: '6228480470123456718' },
    },
  ],
  payers: ['重庆渝都建筑劳务有限公司'],
  joint: false,
}

/** Two instalments for each of a group. */
export const groupPayments = (people: readonly Worker[]): Payments => ({
  total: people.length * 1_234_567,
  taxBasis: null,
  payees: people.map((person) => ({
    name: person.name,
    total: 1_234_567,
    items: [
      { item: 'unpaid-wages', amount: 1_000_000 },
      { item: 'overtime-pay', amount: 234_567 },
    ],
    instalments: [
      { amount: 1_000_000, dueOn: day('2026-12-31'), manner: 'transfer' },
      { amount: 234_567, dueOn: day('2027-01-31'), manner: 'cash' },
    ],
    account: { holder: person.name, bank: '重庆农村商业银行渝中支行', number: '6226110112345678901' },
  })),
  payers: ['重庆渝都建筑劳务有限公司', longEmployer.name],
  joint: true,
})

export const facts =
  '王建国于2024年3月1日入职重庆渝都建筑劳务有限公司，从事钢筋工工作，约定月工资8,000.00元，双方未签订书面劳动合同。2026年8月31日，公司以工程完工为由通知其离场，尚欠2026年6月至8月工资24,000.50元。\n双方对欠付工资的数额没有争议；对是否应当支付经济补偿、按几个月计算存在争议（王建国主张按三个月计算，公司主张按两个半月计算）。'

export const number = '渝中工会人调字〔2026〕第3号'
export const many = group(47)
export const contact = { name: '李晓梅', phone: '023-63510086' }
export const claimed: PaperContext<'acceptance-register'>['items'] = [
  { item: 'unpaid-wages', amount: 2_400_050 },
  { item: 'severance', amount: 2_400_000 },
]
