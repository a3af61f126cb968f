/** Rows of the entered values of the law, as Kysely sees them. */
export interface LawParameterTable {
  id: string
  code: string
  /** 1, 2, 3 … within a code: two people cannot enter the same next value. */
  revision: number
  value: number
  valid_from: string
  source: string
  entered_by: string
  recorded_at: string
}

export interface ParametersSchema {
  law_parameter: LawParameterTable
}
