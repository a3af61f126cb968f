/** What two people wrote into the same registration, side by side: what stands now and what the second one typed. */
import type { Conflict } from '../../../templates/parts/conflict.ts'
import type { Typed } from '../../../templates/parts/form-fields.ts'
import type { WordKey } from '../../../templates/words/index.ts'

const labels: Readonly<Record<string, WordKey>> = {
  summary: 'disputes.summary',
  knewOn: 'disputes.knew-on',
  employmentEndedOn: 'disputes.employment-ended-on',
  name: 'disputes.name',
  address: 'disputes.address',
  occupation: 'disputes.occupation',
  creditCode: 'disputes.credit-code',
  site: 'disputes.site',
  representativeName: 'disputes.representative',
  representativeTitle: 'disputes.representative-title',
  amount: 'disputes.amount',
}

/** One row for each answer that differs; what the form did not hold is not compared. */
export function differences(standing: Typed, typed: Typed): Conflict['rows'] {
  return Object.entries(standing).flatMap(([field, theirs]) => {
    const label = labels[field.slice(field.lastIndexOf('.') + 1)]
    const yours = typed[field]
    if (label === undefined || typeof theirs !== 'string' || typeof yours !== 'string' || yours === theirs) return []
    return [{ label, theirs: theirs === '' ? null : theirs, yours: yours === '' ? null : yours, differs: true }]
  })
}
