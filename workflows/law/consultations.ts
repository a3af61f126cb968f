/** Topics of consultations and the standard answers to them. */
import { claimItems, type ClaimItemCode } from './claim-items.ts'
import { consultationPhraseTable, type ConsultationPhraseRow } from './consultation-phrase-table.ts'
import { consultationTopicTable, type ConsultationTopicRow } from './consultation-topic-table.ts'

export type ConsultationTopicCode = keyof typeof consultationTopicTable
export type ConsultationPhraseCode = keyof typeof consultationPhraseTable

export type ConsultationTopic = ConsultationTopicRow & { code: ConsultationTopicCode }
export type ConsultationPhrase = ConsultationPhraseRow & { code: ConsultationPhraseCode }

/** Topics in the order of the counter's chips. */
export const consultationTopics: readonly ConsultationTopic[] = Object.entries<ConsultationTopicRow>(
  consultationTopicTable,
).map(([code, row]) => ({ code: code as ConsultationTopicCode, ...row }))

/** Standard answers in the order of their topics. */
export const consultationPhrases: readonly ConsultationPhrase[] = Object.entries<ConsultationPhraseRow>(
  consultationPhraseTable,
).map(([code, row]) => ({ code: code as ConsultationPhraseCode, ...row }))

/** How people come to ask. */
export const consultationChannels = ['counter', 'phone-12351', 'online', 'on-site'] as const
export type ConsultationChannel = (typeof consultationChannels)[number]

const isTopic = (code: string): code is ConsultationTopicCode => code in consultationTopicTable
const isPhrase = (code: string): code is ConsultationPhraseCode => code in consultationPhraseTable

/** Known topics among some codes, in their own order; what a later table no longer holds is passed over. */
export const topicsAmong = (codes: readonly string[]): ConsultationTopic[] =>
  consultationTopics.filter(({ code }) => codes.filter(isTopic).includes(code))

/** Known answers among some codes. */
export const phrasesAmong = (codes: readonly string[]): ConsultationPhrase[] =>
  consultationPhrases.filter(({ code }) => codes.filter(isPhrase).includes(code))

/** The claim items that questions on these topics lead to, each once, in the order of the counter. */
export function claimsOfTopics(codes: readonly string[]): ClaimItemCode[] {
  const wanted = new Set<string>(topicsAmong(codes).flatMap((topic) => topic.claims))
  return claimItems.flatMap(({ code }) => (wanted.has(code) ? [code as ClaimItemCode] : []))
}

/** The topics that claim items belong to, for a dispute that turns out to be only a question. */
export const topicsOfClaims = (items: readonly string[]): ConsultationTopicCode[] =>
  consultationTopics.flatMap(({ code, claims }) => (claims.some((claim) => items.includes(claim)) ? [code] : []))
