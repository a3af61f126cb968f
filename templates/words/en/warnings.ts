/** Words of early warnings: levels, signs, steps, and why a step is closed. */

export const warnings = {
  'warning-event.reported': 'Reported',
  'warning-event.told': 'Passed on',
  'warning-event.facts-updated': 'More is known',
  'warning-event.verified': 'Verified',
  'warning-event.dismissed': 'Found to be untrue',
  'warning-event.level-raised': 'Level raised',
  'warning-event.level-lowered': 'Level lowered',
  'warning-event.supervised': 'Supervision letter sent',
  'warning-event.letter-answered': 'Employer answered',
  'warning-event.letter-lapsed': 'No answer in time',
  'warning-event.inspected': 'Inspected on the spot',
  'warning-event.converted': 'Made a mediation case',
  'warning-event.handed-over': 'Handed over',
  'warning-event.closed': 'Closed',

  'reason.nothing-to-report': 'Nothing is to be passed on, or it has been',
  'reason.police-not-told': 'Public-order or criminal cases may come of it: tell the police first',
  'reason.report-still-due': 'A report that is due has not been made',
  'reason.not-higher': 'The level chosen is not higher than the present one',
  'reason.not-lower': 'The level chosen is not lower than the present one',
  'reason.letter-not-waiting': 'No supervision letter waits for an answer',
  'reason.answer-term-runs': 'The term for the answer still runs',
  'reason.letter-unanswered': 'A supervision letter has not been answered',
  'reason.converted-already': 'A mediation case has been made of it already',
  'reason.outcome-without-way': 'This outcome needs a letter, an inspection, a case or a hand-over on record',
} as const
