/** The words beside amounts, days and people: units, sexes, yes and no, and the blank. */

export const values = {
  'value.blank': '--',
  'value.yes': '是',
  'value.no': '否',
  'value.yuan': '元',
  'value.ten-thousand-yuan': '万元',
  'value.male': '男',
  'value.female': '女',
  'value.age': '{years} 岁',
  'value.days': '{days} 天',
  'value.cases': '件',
  'value.persons': '人',
} as const
