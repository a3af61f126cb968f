/** The words of the parts every page is built from. */

export const parts = {
  'identity-bar.title': '案件概要',
  'identity-bar.against': '与',
  'identity-bar.owner': '承办',
  'identity-bar.code': '登记码',

  'lamp.calm': '剩 {days} 天',
  'lamp.soon': '仅剩 {days} 天',
  'lamp.today': '今天到期',
  'lamp.late': '逾期 {days} 天',
  'lamp.done': '已完成',
  'lamp.none': '无期限',

  'money-bar.claimed': '请求（元）',
  'money-bar.agreed': '协议（元）',
  'money-bar.received': '到账（元）',
  'money-bar.verified': '核实（元）',

  'timeline.entered-later': '{when} 补录',
  'timeline.earlier': '更早的记录',
  'timeline.empty': '尚无记录',
  'timeline.system': '系统',

  'task-list.all': '查看全部 {total} 项',

  'next-steps.title': '下一步',
  'next-steps.none': '当前没有需要优先办理的事项',
  'next-steps.closed': '暂不可办的事项及原因',

  'cure.mediator': '由调解员解决',
  'cure.clerk': '由文书更正',
  'cure.director': '由调委会主任解决',
  'cure.worker': '由职工一方解决',
  'cure.employer': '由用人单位一方解决',
  'cure.both-parties': '须双方当事人解决',
  'cure.court': '待法院或仲裁机构处理',
  'cure.time': '须等待期限届至',
  'cure.nobody': '无法补正',

  'field.required': '必填',
  'error-summary.title': '有几处需要更正，更正后请重新提交',
  'error-summary.colon': '：',
  'row-group.drop': '删除此行',

  'filter-bar.title': '筛选条件',
  'filter-bar.go': '查询',
  'filter-bar.reset': '重置',

  'data-table.pick': '选择',
  'data-table.pages': '翻页',
  'data-table.total': '共 {total} 条',
  'data-table.first': '首页',
  'data-table.previous': '上一页',
  'data-table.next': '下一页',

  'offer-table.title': '协商方案',
  'offer-table.round': '轮次',
  'offer-table.side': '提出方',
  'offer-table.who': '提出人',
  'offer-table.amount': '金额（元）',
  'offer-table.terms': '条件',
  'offer-table.when': '时间',
  'offer-table.answer': '对方答复',
  'offer-table.gap': '双方差距',
  'offer-table.no-gap': '尚有一方未提出金额',
  'offer-table.empty': '双方尚未提出方案',
  'offer-side.worker': '职工',
  'offer-side.employer': '用人单位',
  'offer-side.mediator': '调解员',
  'offer-answer.open': '待答复',
  'offer-answer.accepted': '已接受',
  'offer-answer.declined': '未接受',
  'offer-answer.replaced': '已被新方案替代',

  'slip.code': '登记码',
  'slip.print': '打印回执',
  'slip.again': '再登记一件',
  'slip.open': '查看卷宗',

  'masked.show': '显示',
  'masked.why': '选择查看原因后显示，60 秒后自动遮盖，查看行为将被记录。',

  'notice.note': '提示',
  'notice.soon': '注意',
  'notice.late': '警示',
  'notice.good': '完成',

  'confirm.consequences': '确认后将产生以下后果',
  'confirm.back': '返回，不办理',

  'conflict.title': '您填写期间，这份记录已被他人修改',
  'conflict.text': '{who}于 {when} 保存了新的内容。您填写的内容仍保留在下方，请核对后重新提交。',
  'conflict.field': '项目',
  'conflict.theirs': '现已保存的内容',
  'conflict.yours': '您填写的内容',
  'conflict.differs': '不一致',

  'keys.title': '快捷键',
  'keys.save': '保存当前表单',
  'keys.find': '定位到查找框',
  'keys.help': '显示本说明',
  'keys.next': '移到下一项 / 上一项',
  'keys.close': '关闭',

  'draft.saving': '正在保存草稿……',
  'draft.saved': '草稿已于 {time} 保存',
  'draft.failed': '草稿暂未保存，请勿关闭页面；系统将自动重试',
  'draft.signed-out': '登录已失效，已填内容仍在本页。请在新窗口登录后继续',

  'sending.wait': '正在提交……',

  'session.soon': '您将在 {minutes} 分钟后因长时间未操作而退出登录。',
  'session.extend': '继续使用',
  'session.ended': '登录已失效。本页内容仍在，请重新登录后继续。',
  'session.sign-in': '重新登录',

  'amount.ask': '您要填写的是 {amount} 元吗？',
  'amount.take': '是，填入',
  'amount.echo': '{amount} 元　{capitals}',
  'amount.wrong': '请填写数字，最多两位小数，如 1234.50',

  'identity.good': '校验通过：{sex}，{birthDay} 出生，{age} 岁',
  'identity.check': '校验码不符，请与证件核对。可先登记，签订协议前须更正。',
  'identity.length': '身份证号码应为 18 位，现有 {length} 位',
  'identity.day': '号码中的出生日期不存在，请与证件核对',
} as const
