/** Ordinary disputes as a counter would log them, for tests to vary. */
import type { DisputeGiven, RespondentGiven, WorkerGiven } from '../../server/intake/dispute-given.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'

/** A worker with one claim. */
export const worker = (name: string, item: ClaimItemCode = 'unpaid-wages', amountFen = 1_200_000): WorkerGiven => ({
  person: {
    name,
    sex: 'female',
    birthDay: day('1990-01-01'),
    ethnicity: '汉族',
    address: '山城市江岸区某路1号',
    occupation: '操作工',
    identityKind: 'resident',
    identityNumber: '500103199001011232',
    phone: '13800005678',
    phoneOwner: 'self',
  },
  employment: null,
  isRepresentative: false,
  claims: [{ item, amountFen: fen(amountFen), note: null }],
})

/** A company as respondent. */
export const company = (name: string): RespondentGiven => ({
  role: 'employer',
  employer: {
    kind: 'company',
    name,
    creditCode: null,
    site: null,
    address: '山城市江岸区工业大道8号',
    representativeName: '赵经理',
    representativeTitle: '总经理',
    phone: null,
  },
})

/** A dispute received on 2026-11-02 at a unit. */
export const dispute = (unitId: string, change: Partial<DisputeGiven> = {}): DisputeGiven => ({
  unitId,
  receivedOn: day('2026-11-02'),
  receivedAt: '09:20',
  summary: '三个月工资未发',
  channel: 'direct',
  wayIn: 'counter',
  industry: null,
  workers: [worker('王小芳')],
  respondents: [company('山城宏达服装有限公司')],
  knewOn: null,
  employmentEndedOn: null,
  commission: null,
  followsDisputeId: null,
  ...change,
})
