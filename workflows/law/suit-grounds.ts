/** What must lie before a labour suit reaches a court: a commission from a court carries one of these (domain.md 6.7). */

/**
 * The award (LDTZ 48-50), the refusal of acceptance (LDTZ 29), the arbitration body's silence past its term (LDTZ 29, 43),
 * or one of the few suits that need no arbitration, such as one on a written acknowledgment of wages owed (LDJS1 15).
 */
export const suitGrounds = ['award', 'not-accepted', 'no-decision', 'direct'] as const
export type SuitGround = (typeof suitGrounds)[number]
