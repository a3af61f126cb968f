/** Words of the employer radar. */

export const radar = {
  'radar.title': '用人单位雷达',
  'radar.lead': '同一用人单位近期多次出现的情况。每条提示都写明规则和阈值，阈值由系统管理员在参数页调整。',
  'radar.employer': '用人单位',
  'radar.why': '为什么',
  'radar.own': '本单位及下级',
  'radar.elsewhere': '其他单位',
  'radar.units': '涉及区县',
  'radar.none': '没有达到阈值的用人单位',
  'radar.note': '其他单位只计数，不列案件；任何职工的姓名都不跨单位显示。不同名称已合并为同一用人单位的，合并计算。',
  'radar.share': '案件 {cases} 件，咨询 {consultations} 人次，预警 {warnings} 次',
  'radar.rule-workers': '近 {days} 日有 {found} 名职工申请调解，达到 {threshold} 人',
  'radar.rule-consultations': '近 {days} 日咨询 {found} 人次，达到 {threshold} 人次',
  'radar.rule-arrears': '近 {days} 日请求劳动报酬 {found} 元，达到 {threshold} 元',
  'radar.rule-missed': '近 {days} 日到期未付 {found} 期，达到 {threshold} 期',
  'radar.rule-defaults': '近 {days} 日认定逾期未履行 {found} 件，达到 {threshold} 件',
  'radar.rule-warnings': '近 {days} 日预警 {found} 次，达到 {threshold} 次',
  'radar.notice': '雷达提示：{why}。本单位及下级：{own}；其他单位：{elsewhere}。',
  'radar.open': '打开用人单位雷达',
  'radar.separator': '；',
  'rhythm.radar-line': '{count} 家用人单位达到提示阈值',
} as const
