/** Words of the desks side by side, of one mediator's desk and of handing cases over. */

export const caseloads = {
  'caseload.title': '一人一桌',
  'caseload.lead':
    '每位调解员手上的案件：主持、参与调解或承办、尚未归档的都算在内。点姓名看整张桌面并交接，点数字看对应案件。',
  'caseload.mediator': '调解员',
  'caseload.open': '在办',
  'caseload.overdue': '已逾期',
  'caseload.soon': '三日内到期',
  'caseload.sessions': '一周内调解',
  'caseload.instalments': '一周内待回款',
  'caseload.silent': '三日未联系',
  'caseload.note': '共同调解的案件在每位调解员名下各计一次，各行相加可能大于案件总数。',
  'caseload.nobody': '本范围内没有调解员，也没有在办案件',
  'caseload.inactive': '{unit}（账号已停用）',

  'caseload.desk-title': '{name}的桌面',
  'caseload.beside':
    '{unit}。在办 {open} 件；同范围 {colleagues} 人，人均 {average} 件。未保存的草稿 {drafts} 份，只有本人能打开。',
  'caseload.views': '按阶段和待办查看',
  'caseload.cases': '桌面上的案件',
  'caseload.nothing': '这里没有案件',
  'caseload.pick': '选择{number}',
  'caseload.hand-over': '交接',
  'caseload.hand-over-lead':
    '在下表勾选案件，选定接手人。约定的调解、分期款和材料随案转交，卷宗历史保留原调解员姓名；请打印更换后的调解员通知告知各方，当事人可以要求更换。',
  'caseload.successor': '接手人',
  'caseload.choose': '请选择',
  'caseload.choice': '{name} · {unit} · 在办 {count} 件',
  'caseload.from-day': '交接日期',
  'caseload.hand-over-picked': '交接所选案件',
  'caseload.done': '已交接 {moved} 件',
  'caseload.partly': '已交接 {moved} 件，下列案件未能交接',
  'caseload.not-yours': '有一件已不在您的管理范围内',

  'fault.no-case-picked': '请先勾选要交接的案件',

  'reason.not-its-mediator': '此人已不是本案的调解员',
  'reason.mediates-already': '接手人已是本案的调解员',
  'reason.successor-elsewhere': '接手人不是本案调委会的调解员',
  'reason.successor-in-conflict': '接手人已就本案声明应当回避',
  'reason.successor-objected-to': '当事人曾要求更换接手人',
  'reason.out-of-your-reach': '案件已不在您的管理范围内',
  'reason.changed-meanwhile': '案件刚刚被他人改动，请重新交接',
}
