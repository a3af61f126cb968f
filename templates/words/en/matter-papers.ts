/** Words of papers that belong to an aid case or a warning. */

export const matterPapers = {
  'problem.matter-changed': 'The matter has changed meanwhile',
  'problem-help.matter-changed': 'Go back to the matter, read what is new, and try again.',
}
