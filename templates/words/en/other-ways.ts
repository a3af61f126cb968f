/** The days a case counts from, and the ways that lead to other bodies than courts and arbitration. */

export const otherWays = {
  'days.title': 'Days that limitation and terms count from',
  'days.of-case': 'This case',
  'days.of-injury': 'Work injury',
  'days.knew-on-hint': 'Claims other than unpaid wages: the year counts from this day',
  'days.wrong-ended-on': 'Day of the employer’s wrong, or its last day',
  'days.wrong-ended-on-hint':
    'Labour inspection acts within two years of it; of a continuing wrong the day it ended, empty while it goes on',
  'days.injured-on': 'Day of the accident',
  'days.injured-on-hint': 'Of an occupational disease the day it was diagnosed or assessed',
  'days.applied-on': 'Recognition applied for on',
  'days.applied-on-hint': 'Empty while nobody has applied',
  'days.done': 'The days are saved, limitation and terms are counted anew.',
  'days.open': 'Fill in the days',
  'days.employment-unknown':
    'Nobody has said whether the worker is still employed. While the employment lasts, unpaid wages are not limited by the year; once it has ended, the year counts from its end.',
  'other-way.labour-inspection': 'Complaint to the labour inspection',
  'other-way.injury-recognition': 'Recognition of the work injury',
  'other-way.inspection-same-matter':
    'Where mediation, arbitration or a suit on the same matter has been asked for, the inspection refers the complainant to those procedures.',
  'other-way.inspection-two-years':
    'A wrong not found, reported or complained of within two years is no longer pursued; a continuing one counts from its end.',
  'other-way.recognition-employer':
    'The employer must apply within thirty days; otherwise it bears the benefits that fall due until it does.',
  'other-way.recognition-union':
    'Where the employer does not, the worker, a near relative or the union may apply within one year.',
  'other-way.worker-until': '{worker}: the employer until {employer}; the worker, a relative or the union until {last}',
  'other-way.worker-applied': '{worker}: applied for on {day}',
  'other-way.worker-unknown': '{worker}: the day of the injury is not recorded',
  'other-way.day-unknown': 'The day it counts from is not recorded',
  'other-way.at-inspection': 'labour inspection of the county or city where the work is done',
  'other-way.at-recognition': 'social insurance authority of the pooling area at the employer’s seat',
  'fault.applied-before-injury': 'The application cannot be earlier than the injury',
} as const
