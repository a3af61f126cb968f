/** What a recount can find wrong: which promise is broken, where, and both answers. */

export type DifferenceCode =
  | 'journal-damaged'
  | 'journal-chain'
  | 'stage'
  | 'state-value'
  | 'context'
  | 'machine-version'
  | 'place-unknown'
  | 'phase'
  | 'revision'
  | 'acceptance'
  | 'claimed-sum'
  | 'worker-count'
  | 'lamp'
  | 'scope'
  | 'claimed-before-acceptance'
  | 'claimed-by-struck-out'
  | 'agreed'
  | 'agreement-total'
  | 'received'
  | 'verified'
  | 'written-off'
  | 'fell-due'
  | 'instalment'
  | 'case-counts'
  | 'case-closed'
  | 'worker-closed'
  | 'on-hand'
  | 'month-figure'
  | 'unit-figure'
  | 'slice-figure'
  | 'number-on-hand'
  | 'closed-figures'
  | 'closed-cases'
  | 'frozen-text'
  | 'tally'
  | 'number-series'
  | 'closure'
  | 'referral-journal'
  | 'warning-level'
  | 'warning-letters'
  | 'warning-case'
  | 'warning-figures'
  | 'hand-over-journal'
  | 'aid-in-force'
  | 'aid-received'
  | 'rating-journal'

/** `id` is the dispute's, or names the sum; `kept` is what the columns say, `told` what history says. */
export type Difference = { code: DifferenceCode; id: string; kept: string; told: string }

/** One difference when the two answers differ, else none. */
export const compared = (
  code: DifferenceCode,
  id: string,
  kept: string | number | null,
  told: string | number | null,
): Difference[] =>
  kept === told ? [] : [{ code, id, kept: String(kept ?? 'nothing'), told: String(told ?? 'nothing') }]
