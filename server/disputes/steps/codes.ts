/** The codes that step forms offer and journals keep; each has its words in the catalogues under the family named here. */

/** `contact-manner` */
export const contactManners = ['phone', 'visit', 'message', 'letter', 'online'] as const

/** `contact-result`; `no-answer` and `wrong-number` are attempts that reached nobody. */
export const contactResults = [
  'no-answer',
  'reached',
  'promised',
  'says-paid',
  'cannot-pay',
  'message-left',
  'wrong-number',
  'refused-to-talk',
] as const
/** What a party says when it is told that another mediates now: asked only where one was replaced (RMTJ 23). `contact-result` */
export const successorResults = ['told-of-successor', 'objects-to-successor'] as const

export type ContactResult = (typeof contactResults)[number] | (typeof successorResults)[number]

/** `session-manner` */
export const sessionManners = ['room', 'on-site', 'phone', 'online'] as const

/** `recusal`: what the mediators declared when they were appointed (TYTJ 15). */
export const recusals = ['none', 'kept-by-consent', 'declared'] as const
export type Recusal = (typeof recusals)[number]

/** `replace-reason` */
export const replaceReasons = ['party-objects', 'recusal', 'left-office', 'workload', 'other'] as const

/** `move-reason` */
export const moveReasons = [
  'nearer-to-parties',
  'difficult',
  'large-sum',
  'many-people',
  'party-asks',
  'no-success',
  'other',
] as const

/** `suspend-reason` */
export const suspendReasons = [
  'expert-opinion',
  'waiting-for-evidence',
  'party-unable',
  'parties-agree',
  'other',
] as const

/** `void-reason` */
export const voidReasons = ['keyed-by-mistake', 'duplicate', 'wrong-committee'] as const

/** `strike-reason`: why a party never belonged to the case. */
export const strikeReasons = ['entered-twice', 'another-case', 'not-a-party'] as const

/** `correct-reason` */
export const correctReasons = ['keyed-by-mistake', 'party-supplied-proof', 'found-at-review'] as const

/** `correct-what` */
export const correctMatters = ['names-and-numbers', 'claims', 'days', 'papers', 'order-of-file', 'other'] as const

/** `transfer-reason` */
export const transferReasons = ['arbitration', 'court', 'labour-inspection', 'other-committee', 'other-body'] as const

/** `resume-reason` */
export const resumeReasons = ['arrears-paid', 'new-day-agreed', 'declared-by-mistake'] as const

/** `reopen-reason` */
export const reopenReasons = ['default-after-archive', 'payment-bounced', 'keyed-by-mistake'] as const

/** `follow-result` */
export const followResults = ['performed-satisfied', 'performed', 'not-performed', 'relapse', 'not-reached'] as const

/** `retain-reason`: why an archived volume is kept for another term than it was archived with (domain.md 6.6). */
export const retainReasons = [
  'proceedings',
  'inspection',
  'party-asks',
  'lasting-value',
  'setting-changed',
  'keyed-by-mistake',
] as const

/** `reveal-reason` */
export const openNotesReasons = ['mediator-gone', 'complaint', 'own-request'] as const
/** Whoever inherits first and second, and by a will (MFD 1127, 1133). `heir-relation` */
export const heirRelations = ['spouse', 'child', 'parent', 'sibling', 'grandparent', 'by-will', 'other'] as const
export type HeirRelation = (typeof heirRelations)[number]
export const revealReasons = ['contact-party', 'check-identity', 'make-paper', 'party-asks'] as const

/** Every family with its codes, for the test that each has its words. */
export const stepCodeFamilies: Readonly<Record<string, readonly string[]>> = {
  'contact-manner': contactManners,
  'contact-result': contactResults,
  'session-manner': sessionManners,
  recusal: recusals,
  'replace-reason': replaceReasons,
  'move-reason': moveReasons,
  'suspend-reason': suspendReasons,
  'void-reason': voidReasons,
  'strike-reason': strikeReasons,
  'correct-reason': correctReasons,
  'correct-what': correctMatters,
  'transfer-reason': transferReasons,
  'resume-reason': resumeReasons,
  'reopen-reason': reopenReasons,
  'follow-result': followResults,
  'retain-reason': retainReasons,
  'reveal-reason': revealReasons,
}
