/** The days a case counts from, and the ways that lead to other bodies than courts and arbitration. */

export const otherWays = {
  'days.title': '时效和期限的起算日期',
  'days.of-case': '本案',
  'days.of-injury': '工伤',
  'days.knew-on-hint': '拖欠劳动报酬以外的请求，自此日起算一年',
  'days.wrong-ended-on': '用人单位违法行为发生（终了）之日',
  'days.wrong-ended-on-hint': '劳动保障监察自此日起二年内查处；连续或者继续的，填终了之日，尚未终了的留空',
  'days.injured-on': '事故伤害发生之日',
  'days.injured-on-hint': '职业病填被诊断、鉴定之日',
  'days.applied-on': '提出工伤认定申请之日',
  'days.applied-on-hint': '尚未申请的留空',
  'days.done': '日期已保存，时效和期限已重新计算。',
  'days.open': '填写起算日期',
  'days.employment-unknown':
    '尚未登记职工是否仍在职。在职期间拖欠劳动报酬的，不受一年时效限制；已离职的，自劳动关系终止之日起算。',
  'other-way.labour-inspection': '劳动保障监察投诉',
  'other-way.injury-recognition': '工伤认定申请',
  'other-way.inspection-same-matter':
    '同一事项已经申请调解、仲裁或者提起诉讼的，监察机构告知投诉人按争议处理程序办理。',
  'other-way.inspection-two-years':
    '违法行为二年内未被发现、举报或者投诉的，不再查处；连续或者继续的，自终了之日起算。',
  'other-way.recognition-employer':
    '用人单位应当在三十日内申请；逾期未申请的，其间发生的工伤待遇等费用由用人单位负担。',
  'other-way.recognition-union': '用人单位未申请的，职工、近亲属或者工会组织可以在一年内直接申请。',
  'other-way.worker-until': '{worker}：单位至 {employer}，职工、近亲属或者工会至 {last}',
  'other-way.worker-applied': '{worker}：{day} 已提出申请',
  'other-way.worker-unknown': '{worker}：受伤日期尚未登记',
  'other-way.day-unknown': '起算日期尚未登记',
  'other-way.at-inspection': '用工所在地县级或者设区的市级劳动保障监察机构',
  'other-way.at-recognition': '用人单位所在地统筹地区社会保险行政部门',
  'fault.applied-before-injury': '申请日期不能早于受伤日期',
} as const
