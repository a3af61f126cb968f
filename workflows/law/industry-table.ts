/** Branches of industry for reports and the radar: the sections of GB/T 4754-2017, small ones drawn together. */
export const industries = [
  { code: 'manufacturing', zh: '制造业', en: 'Manufacturing' },
  { code: 'construction', zh: '建筑业', en: 'Construction' },
  { code: 'transport', zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' },
  { code: 'trade', zh: '批发和零售业', en: 'Wholesale and retail' },
  { code: 'hospitality', zh: '住宿和餐饮业', en: 'Hotels and catering' },
  { code: 'information', zh: '信息传输、软件和信息技术服务业', en: 'Information and software' },
  { code: 'finance', zh: '金融业', en: 'Finance' },
  { code: 'real-estate', zh: '房地产业（含物业）', en: 'Real estate and property management' },
  { code: 'business-services', zh: '租赁和商务服务业', en: 'Leasing and business services' },
  { code: 'resident-services', zh: '居民服务、修理和其他服务业', en: 'Resident services and repair' },
  { code: 'education-health', zh: '教育、卫生和社会工作', en: 'Education, health and social work' },
  { code: 'mining-utilities', zh: '采矿业和水电气供应业', en: 'Mining and utilities' },
  { code: 'agriculture', zh: '农、林、牧、渔业', en: 'Agriculture, forestry and fishery' },
  { code: 'other', zh: '其他行业', en: 'Other' },
] as const
