/** The words beside amounts, days and people, in English. */

import type { values as zh } from '../zh-cn/values.ts'

export const values: Record<keyof typeof zh, string> = {
  'value.blank': '--',
  'value.yes': 'Yes',
  'value.no': 'No',
  'value.yuan': 'CNY',
  'value.ten-thousand-yuan': '× CNY 10,000',
  'value.male': 'Male',
  'value.female': 'Female',
  'value.age': '{years} years old',
  'value.days': '{days} days',
  'value.cases': 'cases',
  'value.persons': 'people',
}
