/** Words of papers that belong to an aid case or a warning. */

export const matterPapers = {
  'problem.matter-changed': '事项已有更新',
  'problem-help.matter-changed': '请返回该事项查看最新情况后再办理。',
}
