/** Words of the employer radar. */

import type { radar as zh } from '../zh-cn/radar.ts'

export const radar: Record<keyof typeof zh, string> = {
  'radar.title': 'Employer radar',
  'radar.lead':
    'What came up several times lately about one employer. Each line says its rule and threshold; the administrator changes them on the page of values.',
  'radar.employer': 'Employer',
  'radar.why': 'Why',
  'radar.own': 'Here and below',
  'radar.elsewhere': 'Elsewhere',
  'radar.units': 'Counties',
  'radar.none': 'No employer reaches a threshold',
  'radar.note':
    'What lies elsewhere is counted and not listed; no name of a worker is shown beyond his unit. Names said to be one employer count together.',
  'radar.share': '{cases} cases, {consultations} persons asking, {warnings} warnings',
  'radar.rule-workers': '{found} workers came within {days} days, the threshold is {threshold}',
  'radar.rule-consultations': '{found} persons asked within {days} days, the threshold is {threshold}',
  'radar.rule-arrears': 'pay of {found} yuan claimed within {days} days, the threshold is {threshold}',
  'radar.rule-missed': '{found} instalments missed within {days} days, the threshold is {threshold}',
  'radar.rule-defaults': '{found} cases in default declared within {days} days, the threshold is {threshold}',
  'radar.rule-warnings': '{found} early warnings within {days} days, the threshold is {threshold}',
  'radar.notice': 'Radar: {why}. Here and below: {own}; elsewhere: {elsewhere}.',
  'radar.open': 'Open the employer radar',
  'radar.separator': '; ',
  'rhythm.radar-line': '{count} employers reach a threshold',
}
