/** Words of access that one person proposes and another lets hold. */

export const access = {
  'access.title': '授权确认',
  'access.lead':
    '角色由安全管理员提出，经另一人确认后生效。确认人可以是系统管理员或另一名安全管理员（本单位没有的由上级单位确认），不能是提出人或本人。',
  'access.none': '没有等待确认的授权',
  'access.heading': '确认授权：{name}',
  'access.what': '授予内容',
  'access.factor-reset': '重置动态口令',
  'access.proposer': '提出人',
  'access.proposed-at': '提出时间',
  'access.reason': '意见（退回时必填）',
  'access.consequence': '确认后立即生效，本人须重新登录。请核实确有此人、确需此项权限后再确认。',
  'access.alone': '本单位为单人岗：提出人可以在以后的日期自行确认，须说明理由，审计日志中将注明。',
  'access.confirm': '确认',
  'access.refuse': '退回',
  'access.confirmed': '已确认，授权生效，本人须重新登录。',
  'access.refused': '已退回，授权没有生效。',
  'access.waits': '待另一人确认',
  'access-state.open': '等待确认。',
  'access-state.confirmed': '已确认。',
  'access-state.refused': '已退回。',
  'people.grant-waits': '已提出，须经另一人在“授权确认”中确认后生效。',
  'fault.officer-of-two': '系统管理员、安全管理员、审计员须由不同的账号担任。',
  'fault.officer-at-work': '系统管理员、安全管理员、审计员的账号不能兼任其他角色。',
  'problem.access-decided': '这项授权刚刚有人办理过',
  'problem-help.access-decided': '请返回授权确认页面查看。',
} as const
