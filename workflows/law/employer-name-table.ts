/** What stands around the name proper of a Chinese company: its legal form, the city before it, the branch behind it. */

/** Legal forms, the longer ones first; what makes companies different (group, factory, shop) is no form. */
export const legalForms = ['股份有限公司', '有限责任公司', '责任有限公司', '有限公司', '公司', '个体工商户'] as const

/** The home city, which people write or leave out. */
export const homeCities = ['重庆市', '重庆'] as const

/** How the name of a part of a company ends. */
export const branchEnds = [
  '分公司',
  '分厂',
  '分店',
  '分部',
  '项目部',
  '项目经理部',
  '办事处',
  '营业部',
  '经营部',
  '门市部',
] as const
