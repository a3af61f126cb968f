/** The numbers that change from year to year and place to place; a calculator names them, nobody writes them into it. */

/** `fen`; `hundredths` of a day; `percent`; `months`; `years`; `people`; `times`; `days`, `working-days` and `hours` whole. */
export type ParameterUnit =
  'fen' | 'hundredths' | 'percent' | 'months' | 'years' | 'people' | 'times' | 'days' | 'working-days' | 'hours'

/** `open`: holds until a newer value begins; `year`: belongs to one calendar year, such as an average wage. */
export type ParameterSpan = 'open' | 'year'

type Kind = { unit: ParameterUnit; span: ParameterSpan }

const wage: Kind = { unit: 'fen', span: 'open' }
const yearly: Kind = { unit: 'fen', span: 'year' }
const months: Kind = { unit: 'months', span: 'open' }
const years: Kind = { unit: 'years', span: 'open' }
const people: Kind = { unit: 'people', span: 'open' }
const times: Kind = { unit: 'times', span: 'open' }
const days: Kind = { unit: 'days', span: 'open' }
const workingDays: Kind = { unit: 'working-days', span: 'open' }
const hours: Kind = { unit: 'hours', span: 'open' }
const percent: Kind = { unit: 'percent', span: 'open' }

export const parameterKinds = {
  'minimum-wage-1': wage,
  'minimum-wage-2': wage,
  'average-wage': yearly,
  'national-urban-income': yearly,
  'paid-days': { unit: 'hundredths', span: 'open' },
  'sick-pay-floor': percent,
  'medical-subsidy': months,
  'medical-subsidy-serious': percent,
  'medical-subsidy-terminal': percent,
  'injury-medical-5': months,
  'injury-medical-6': months,
  'injury-medical-7': months,
  'injury-medical-8': months,
  'injury-medical-9': months,
  'injury-medical-10': months,
  'injury-employment-5': months,
  'injury-employment-6': months,
  'injury-employment-7': months,
  'injury-employment-8': months,
  'injury-employment-9': months,
  'injury-employment-10': months,
  'injury-retirement-step': percent,
  // How long volumes are kept: no law says it, so these are settings (domain.md 6.6).
  'retention-agreement': years,
  'retention-ending': years,
  'retention-group': years,
  'retention-injury': years,
  // And records that are no volumes: the shortest time their purpose needs (PIPL 19).
  'retention-consultation': years,
  'retention-warning': years,
  'retention-aid': years,
  'retention-aid-refused': years,
  'retention-outreach': years,
  'retention-history': years,
  'retention-bank-line': years,
  'retention-person-request': years,
  // When a report from the field is yellow, orange or red, and how soon it is passed on: settings too (domain.md 6.3).
  'warning-yellow-people': people,
  'warning-yellow-days': days,
  'warning-yellow-arrears': months,
  'warning-yellow-term': workingDays,
  'warning-orange-people': people,
  'warning-orange-arrears': months,
  'warning-orange-layoff': people,
  'warning-orange-layoff-share': percent,
  'warning-orange-term': hours,
  'warning-red-people': people,
  'warning-red-term': hours,
  'warning-answer-term': days,
  // From how much on several small things about one employer make a pattern.
  'radar-workers': people,
  'radar-workers-days': days,
  'radar-consultations': times,
  'radar-arrears': wage,
  'radar-missed': times,
  'radar-defaults': times,
  'radar-warnings': times,
  'radar-days': days,
  // The union's own legal aid: the seven and three days of FYF 43 bind the state's agencies (domain.md 6.9).
  'aid-decision': days,
  'aid-assignment': days,
  'aid-review': days,
} as const satisfies Record<string, Kind>

export type ParameterCode = keyof typeof parameterKinds

export const parameterCodes = Object.keys(parameterKinds) as readonly ParameterCode[]

export const isParameterCode = (code: string): code is ParameterCode => Object.hasOwn(parameterKinds, code)
