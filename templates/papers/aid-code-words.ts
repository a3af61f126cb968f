/** The Chinese words of legal aid's codes, as its papers say them. */
import { boxes } from './boxes.ts'

export const aidCodeWords = {
  /** On what aid is asked for (法律援助法 31, 41, 42). */
  'aid-ground': {
    'migrant-pay': '进城务工人员申请支付劳动报酬',
    'migrant-injury': '进城务工人员请求工伤事故人身损害赔偿',
    'special-group': '无固定生活来源的特定群体',
    'relief-recipient': '社会救助、司法救助或者优抚对象',
    means: '经济困难',
  },
  'aid-ground-box': boxes({
    'migrant-pay': '进城务工人员追索劳动报酬',
    'migrant-injury': '进城务工人员请求工伤赔偿',
    'special-group': '无固定生活来源的特定群体',
    'relief-recipient': '社会救助、司法救助或者优抚对象',
    means: '经济困难',
  }),
  'aid-means-box': boxes({ checked: '由受理机构核查', pledged: '由申请人作出诚信承诺' }),
  'aid-proceeding': {
    mediation: '调解',
    arbitration: '劳动仲裁',
    'first-instance': '一审诉讼',
    'second-instance': '二审诉讼',
    enforcement: '申请执行',
  },
  'aid-result': {
    won: '请求获得支持',
    partly: '请求部分获得支持',
    lost: '请求未获支持',
    mediated: '达成调解',
    withdrawn: '撤回请求',
    ended: '程序终结',
  },
  'aid-refusal': {
    'outside-scope': '申请事项不属于法律援助的范围',
    'means-above': '经核查，经济状况不符合经济困难的标准',
    'not-proved': '未能提供证明符合法律援助条件的材料',
    'represented-already': '已经委托代理人',
    'no-prospect': '申请事项依法不能提出或者已经处理完毕',
  },
  /** 法律援助法 48, item by item. */
  'aid-termination': {
    deceit: '以欺骗或者其他不正当手段获得法律援助',
    'hidden-facts': '故意隐瞒与案件有关的重要事实或者提供虚假证据',
    'unlawful-use': '利用法律援助从事违法活动',
    'means-changed': '经济状况发生变化，不再符合法律援助条件',
    'proceeding-ended': '案件终止审理或者已经被撤销',
    'own-lawyer': '自行委托律师或者其他代理人',
    'aided-person-asks': '有正当理由要求终止法律援助',
    'other-by-law': '出现法律法规规定的其他情形',
  },
  'aid-lawyer-change': {
    'aided-person-asks': '受援人请求更换',
    'lawyer-unavailable': '原承办人因故不能继续承办',
    'conflict-found': '原承办人与对方当事人有利害关系',
    'duty-neglected': '原承办人未依法履行职责',
  },
} as const
