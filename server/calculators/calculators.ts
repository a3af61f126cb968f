/** Every calculator by its code. */
import type { CalculatorCode } from '../../workflows/law/calculators/codes.ts'
import type { Calculator } from './define-calculator.ts'
import { medicalSubsidyForm, nonCompeteForm, noticePayForm, severanceForm } from './forms/endings.ts'
import { injuryForm, sickPayForm, workDeathForm } from './forms/injuries.ts'
import { annualLeaveForm, doubleWageForm, minimumWageForm, overtimeForm, wageArrearsForm } from './forms/wages.ts'

export const calculators: Readonly<Record<CalculatorCode, Calculator>> = {
  'wage-arrears': wageArrearsForm,
  severance: severanceForm,
  'double-wage': doubleWageForm,
  overtime: overtimeForm,
  'annual-leave': annualLeaveForm,
  'minimum-wage': minimumWageForm,
  injury: injuryForm,
  'work-death': workDeathForm,
  'sick-pay': sickPayForm,
  'medical-subsidy': medicalSubsidyForm,
  'notice-pay': noticePayForm,
  'non-compete': nonCompeteForm,
}
