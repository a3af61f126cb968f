/** Words of the page on which a worker looks up his own case. */

export const status = {
  'status.title': '查询办理进度',
  'status.lead': '请输入登记回执上的登记码和登记时所留电话的后四位。',
  'status.code': '登记码',
  'status.tail': '电话后四位',
  'status.go': '查询',
  'status.unknown': '没有查到。请核对登记码和电话后四位；没有留电话的，请持回执到登记处或拨打回执上的电话查询。',
  'status.too-many': '查询次数过多，请 {minutes} 分钟后再试。',
  'status.now': '当前进度',
  'status.received': '登记日期',
  'status.accepted': '受理日期',
  'status.session': '下次调解',
  'status.closed': '办结日期',
  'status.phone': '咨询电话',
  'status.free': '工会调解不收取任何费用。',
  'worker-stage.intake': '已登记，正在联系用人单位',
  'worker-stage.mediation': '已受理，正在调解',
  'worker-stage.agreement': '正在签订协议',
  'worker-stage.performance': '协议已生效，正在履行',
  'worker-stage.ended': '已办结',
  'worker-stage.archived': '已办结归档',
} as const
