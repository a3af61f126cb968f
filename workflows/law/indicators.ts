/** The figures the five-year picture is made of: what each counts, in what, and whether few of it would tell of single persons. */
export type Indicator = {
  code: IndicatorCode
  unit: 'persons' | 'cases' | 'times' | 'fen'
  /** Counts persons or their cases: small figures stay out of what is published. */
  tellsOfPersons: boolean
  /** Its figure of a period is no sum of the months'. */
  atEnd: boolean
  /** Money hangs on the figure that counts the cases it comes from: where that is withheld, so is the money. */
  hangsOn: IndicatorCode | null
}

export type IndicatorCode =
  | 'mediators'
  | 'settled'
  | 'settled-workers'
  | 'agreed'
  | 'received'
  | 'consultations'
  | 'consulted-people'
  | 'aid-cases'
  | 'aid-agreed'
  | 'aid-received'
  | 'outreach-events'
  | 'outreach-audience'
  | 'warnings'

const counted = (
  code: IndicatorCode,
  unit: Indicator['unit'],
  tellsOfPersons: boolean,
  more: Partial<Indicator> = {},
): Indicator => ({ code, unit, tellsOfPersons, atEnd: false, hangsOn: null, ...more })

export const indicators: readonly Indicator[] = [
  counted('mediators', 'persons', false, { atEnd: true }),
  counted('settled', 'cases', true),
  counted('settled-workers', 'persons', true),
  counted('agreed', 'fen', true, { hangsOn: 'settled' }),
  counted('received', 'fen', true, { hangsOn: 'settled' }),
  counted('consultations', 'times', true),
  counted('consulted-people', 'persons', true, { atEnd: true }),
  counted('aid-cases', 'cases', true),
  counted('aid-agreed', 'fen', true, { hangsOn: 'aid-cases' }),
  counted('aid-received', 'fen', true, { hangsOn: 'aid-cases' }),
  counted('outreach-events', 'times', false),
  counted('outreach-audience', 'times', false),
  counted('warnings', 'cases', true),
]

/** The indicator of a code, or null. */
export const indicatorOf = (code: string): Indicator | null => indicators.find((one) => one.code === code) ?? null
