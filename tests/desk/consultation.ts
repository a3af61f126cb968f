/** A consultation for tests, as the use case takes it. */
import type { ConsultationGiven } from '../../server/consultations/consultation-given.ts'
import { day } from '../../workflows/values/day.ts'

/** An anonymous question about wages at the counter, with whatever is told otherwise. */
export const consultation = (unitId: string, change: Partial<ConsultationGiven> = {}): ConsultationGiven => ({
  unitId,
  occurredOn: day('2026-11-22'),
  channel: 'counter',
  topics: ['wages'],
  name: null,
  phone: null,
  employer: null,
  persons: 1,
  question: null,
  phrases: [],
  answer: null,
  ...change,
})

/** Who asks again is known by the telephone. */
export const named = (name: string, phone: string): Pick<ConsultationGiven, 'name' | 'phone'> => ({ name, phone })
