/** The official causes of action for labour matters, by list in force: what a case is called in every report. */
import type { ArticleCode } from './articles.ts'

/** Code (`205.5` is sub-cause 5 of cause 205), names, and the cause of the following list that carries it on. */
export type CauseRow = readonly [code: string, zh: string, en: string, next?: string]
export type CauseListRow = {
  list: string
  from: string
  to: string | null
  article: ArticleCode
  causes: readonly CauseRow[]
}

export const causeLists: readonly CauseListRow[] = [
  {
    list: '2021',
    from: '2021-01-01',
    to: '2025-12-31',
    article: 'CAUSES2021',
    causes: [
      ['186', '劳动合同纠纷', 'Labour contract', '205'],
      ['186.1', '确认劳动关系纠纷', 'Confirmation of an employment relationship', '205.1'],
      ['186.2', '集体合同纠纷', 'Collective contract', '205.2'],
      ['186.3', '劳务派遣合同纠纷', 'Labour dispatch contract', '205.3'],
      ['186.4', '非全日制用工纠纷', 'Part-time work', '205.4'],
      ['186.5', '追索劳动报酬纠纷', 'Recovery of labour remuneration', '205.5'],
      ['186.6', '经济补偿金纠纷', 'Economic compensation', '205.6'],
      ['186.7', '竞业限制纠纷', 'Non-competition', '205.7'],
      ['187', '社会保险纠纷', 'Social insurance', '206'],
      ['187.1', '养老保险待遇纠纷', 'Old-age insurance benefits', '206.1'],
      ['187.2', '工伤保险待遇纠纷', 'Work injury insurance benefits', '206.2'],
      ['187.3', '医疗保险待遇纠纷', 'Medical insurance benefits', '206.3'],
      ['187.4', '生育保险待遇纠纷', 'Maternity insurance benefits', '206.4'],
      ['187.5', '失业保险待遇纠纷', 'Unemployment insurance benefits', '206.5'],
      ['188', '福利待遇纠纷', 'Welfare benefits', '207'],
    ],
  },
  {
    list: '2026',
    from: '2026-01-01',
    to: null,
    article: 'CAUSES2026',
    causes: [
      ['205', '劳动合同纠纷', 'Labour contract'],
      ['205.1', '确认劳动关系纠纷', 'Confirmation of an employment relationship'],
      ['205.2', '集体合同纠纷', 'Collective contract'],
      ['205.3', '劳务派遣合同纠纷', 'Labour dispatch contract'],
      ['205.4', '非全日制用工纠纷', 'Part-time work'],
      ['205.5', '追索劳动报酬纠纷', 'Recovery of labour remuneration'],
      ['205.6', '经济补偿金纠纷', 'Economic compensation'],
      ['205.7', '竞业限制纠纷', 'Non-competition'],
      ['206', '社会保险纠纷', 'Social insurance'],
      ['206.1', '养老保险待遇纠纷', 'Old-age insurance benefits'],
      ['206.2', '工伤保险待遇纠纷', 'Work injury insurance benefits'],
      ['206.3', '医疗保险待遇纠纷', 'Medical insurance benefits'],
      ['206.4', '生育保险待遇纠纷', 'Maternity insurance benefits'],
      ['206.5', '失业保险待遇纠纷', 'Unemployment insurance benefits'],
      ['207', '福利待遇纠纷', 'Welfare benefits'],
      ['208', '超龄劳动者用工纠纷', 'Employment of workers over retirement age'],
      ['209', '承包人、被挂靠人用工主体责任纠纷', 'Employer liability of contractors and licence lenders'],
      ['210', '聘用合同纠纷', 'Public-institution engagement contract'],
      ['211', '聘任合同纠纷', 'Appointment contract'],
      ['212', '辞职纠纷', 'Resignation (personnel)'],
      ['213', '辞退纠纷', 'Dismissal (personnel)'],
      ['214', '新就业形态用工合同纠纷', 'Platform work contract'],
      ['214.1', '确认劳动关系纠纷', 'Confirmation of an employment relationship (platform work)'],
      ['214.2', '追索劳动报酬纠纷', 'Recovery of labour remuneration (platform work)'],
      ['215', '新就业形态社会保险纠纷', 'Social insurance in platform work'],
      ['215.1', '工伤保险待遇纠纷', 'Work injury insurance benefits (platform work)'],
      ['216', '新就业形态职业伤害保障纠纷', 'Occupational injury protection in platform work'],
    ],
  },
]
