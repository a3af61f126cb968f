/** One sentence for each thing a recount can find wrong. */
import type { Difference, DifferenceCode } from '../../server/system/journal/difference.ts'

const SENTENCES: Record<DifferenceCode, string> = {
  'journal-damaged': 'case {id}: its journal cannot be folded: {told}',
  'journal-chain': 'case {id}: an event begins at {kept}, the one before it ended at {told}',
  stage: 'case {id}: stands at {kept}, its journal ends at {told}',
  'state-value': 'case {id}: its place is kept as {kept}, its journal ends in {told}',
  context: 'case {id}: remembers {kept}, its journal ends with {told}',
  'machine-version': 'case {id}: is kept in version {kept}, its journal ends in version {told}',
  'place-unknown': 'case {id}: stands at {kept}, where the workflow cannot take it up: {told}',
  phase: 'case {id}: is listed under {kept}, its stage belongs to {told}',
  revision: 'case {id}: has revision {kept} after {told} events',
  acceptance: 'case {id}: has a day of acceptance: {kept}; was accepted by its journal: {told}',
  'claimed-sum': 'case {id}: claims {kept} fen, its claim items add up to {told} fen',
  'worker-count': 'case {id}: counts {kept} workers, has {told}',
  lamp: 'case {id}: shows {kept} as its next day, its clocks say {told}',
  scope: 'case {id}: is listed as [{kept}], the tree of units says [{told}]',
  'claimed-before-acceptance': 'case {id}: is not accepted, and its ledger claims {told} fen',
  'claimed-by-struck-out': 'case {id}: a worker taken out again still claims {told} fen in its ledger',
  agreed: 'case {id}: an agreement stands for {kept} fen, its ledger says {told} fen',
  'agreement-total': 'case {id}: an agreement totals {kept} fen, its clauses add up to {told} fen',
  received: 'case {id}: a payment stands for {kept} fen received, its ledger says {told} fen',
  verified: 'case {id}: a payment stands for {kept} fen verified, its ledger says {told} fen',
  instalment: 'case {id}: an instalment has received {kept} fen, its payments add up to {told} fen',
  'case-counts': 'case {id}: should be counted as accepted {kept} times, was counted {told} times',
  'case-closed': 'case {id}: should be counted as closed [{kept}], was counted [{told}]',
  'worker-closed': 'case {id}: a worker should be counted as closed [{kept}], was counted [{told}]',
  'on-hand': 'case {id}: should be on hand [{kept}], the counts say [{told}]',
  'month-figure': 'month figure {id}: is {kept}, its entries add up to {told}',
  'unit-figure': 'month figure of a unit {id}: is {kept}, its entries add up to {told}',
  'number-on-hand': 'on hand {id}: is {kept}, its entries add up to {told}',
  'closed-figures': 'closed month {id}: froze figures {kept}, its entries give {told}',
  'closed-cases': 'closed month {id}: froze cases {kept}, its entries give {told}',
  'frozen-text': 'closed month {id}: its hash is {kept}, what it keeps gives {told}',
  tally: 'list count {id}: is {kept}, there are {told} cases',
  'number-series': 'case numbers {id}: the last is {kept}, {told} were taken',
  closure: 'unit {id}: is kept below [{kept}], its parents are [{told}]',
  'referral-journal': 'case {id}: a referral is {kept}, its journal ends at {told}',
}

/** The sentence, with both answers in it. */
export const saidDifference = (difference: Difference): string =>
  SENTENCES[difference.code].replaceAll(/\{(id|kept|told)\}/g, (_, part: 'id' | 'kept' | 'told') => difference[part])
