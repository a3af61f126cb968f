/** Contexts of the calculation sheet. */
import type { PaperContext } from '../index.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'

const step = { name: '经济补偿（N）', working: '6,000.00 元 × 8 个月', article: '劳动合同法第46条', fund: false }

const ordinary: PaperContext<'calculation-sheet'> = {
  item: '经济补偿、赔偿金、代通知金',
  workerName: '王小芳',
  respondents: ['山城宏达服装有限公司'],
  caseNumber: '江岸工人调字〔2026〕12号',
  steps: [
    { ...step, name: '月平均工资', working: '填写的月平均工资 6,000.00 元', sum: null },
    { ...step, sum: fen(4_800_000) },
    { ...step, name: '一次性伤残补助金', sum: fen(4_200_000), fund: true },
  ],
  total: fen(9_000_000),
  fromFund: fen(4_200_000),
  parameters: [
    {
      name: '全市职工月平均工资',
      value: '9,000.00 元，2025-01-01 至 2025-12-31',
      source: '市统计局公报',
      mark: '本台录入',
    },
  ],
  remarks: ['月工资按应得工资计算，包括计时或者计件工资、奖金、津贴和补贴。（劳动合同法实施条例第27条）'],
  unitName: '江岸工业园调解工作室',
  madeOn: day('2026-11-22'),
}

export const calculationSheetSamples = {
  ordinary,
  least: {
    ...ordinary,
    workerName: null,
    respondents: null,
    caseNumber: null,
    steps: [{ ...step, sum: null }],
    total: fen(0),
    fromFund: null,
    parameters: [],
    remarks: [],
  },
  longest: {
    ...ordinary,
    steps: Array.from({ length: 40 }, () => ({ ...step, sum: fen(99_999_999_999) })),
    remarks: Array.from({ length: 8 }, () => '工程建设领域农民工工资，分包单位拖欠的，由施工总承包单位先行清偿。'),
  },
} satisfies Record<string, PaperContext<'calculation-sheet'>>
