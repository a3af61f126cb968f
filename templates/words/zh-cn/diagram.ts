/** The words of the procedure's picture: its title and the groups it draws around the stages. */

export const diagram = {
  'diagram.title': '纠纷调解流程图',
  'diagram.here': '本案现处：{stage}',

  'group.intake': '登记受理',
  'group.mediation': '调解',
  'group.committee': '调委会',
  'group.room': '调解工作室',
  'group.agreed': '协议',
  'group.performance': '履行',
  'group.left': '未经协议结束',
} as const
