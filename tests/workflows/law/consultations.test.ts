/** Topics lead to claims and back, and every standard answer stands under a topic with an article that was read. */
import { expect, test } from 'vitest'
import { whyNoDispute, whyNotAmended, type ConsultationFacts } from '../../../workflows/consultation/corrections.ts'
import { article } from '../../../workflows/law/articles.ts'
import {
  claimsOfTopics,
  consultationPhrases,
  consultationTopics,
  phrasesAmong,
  topicsAmong,
  topicsOfClaims,
} from '../../../workflows/law/consultations.ts'
import { day } from '../../../workflows/values/day.ts'

test.each(consultationPhrases.map((phrase) => [phrase.code, phrase] as const))(
  '%s rests on articles that were read and are named in no other way',
  (_, { articles, topic, zh, en }) => {
    expect(articles.map((code) => article(code).mark)).toEqual(articles.map(() => 'verified'))
    expect(consultationTopics.map(({ code }) => code)).toContain(topic)
    expect(zh).toMatch(/。$/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  },
)

test.each([
  [['wages'], ['unpaid-wages']],
  [
    ['injury', 'overtime'],
    ['overtime-pay', 'injury-benefits'],
  ],
  [['procedure', 'union', 'other'], []],
  [['no such topic'], []],
])('topics %j lead to the claims %j', (topics, claims) => {
  expect(claimsOfTopics(topics)).toEqual(claims)
})

test('claims lead back to their topics, and unknown codes to none', () => {
  expect(topicsOfClaims(['overtime-pay', 'unpaid-wages'])).toEqual(['wages', 'overtime'])
  expect(topicsOfClaims(['leaving-certificate'])).toEqual([])
  expect(topicsAmong(['other', 'wages', 'x']).map(({ code }) => code)).toEqual(['wages', 'other'])
  expect(phrasesAmong(['ladder', 'x', 'wages-in-full']).map(({ code }) => code)).toEqual(['wages-in-full', 'ladder'])
})

const facts: ConsultationFacts = {
  recordedOn: day('2026-11-22'),
  today: day('2026-11-22'),
  isAuthor: true,
  struckOut: false,
  becameDispute: false,
}

test.each<[Partial<ConsultationFacts>, string[]]>([
  [{}, []],
  [{ becameDispute: true }, []],
  [{ today: day('2026-11-23') }, ['consultation-day-over']],
  [{ isAuthor: false }, ['consultation-of-another']],
  [{ struckOut: true }, ['consultation-struck-out']],
  [
    { struckOut: true, isAuthor: false, today: day('2027-01-01') },
    ['consultation-struck-out', 'consultation-of-another', 'consultation-day-over'],
  ],
])('with %j it is not amended because of %j', (change, codes) => {
  expect(whyNotAmended({ ...facts, ...change }).map(({ code }) => code)).toEqual(codes)
})

test.each<[Partial<ConsultationFacts>, string[]]>([
  [{ today: day('2027-01-01'), isAuthor: false }, []],
  [{ struckOut: true }, ['consultation-struck-out']],
  [{ becameDispute: true }, ['consultation-became-dispute']],
])('with %j no dispute is begun because of %j', (change, codes) => {
  expect(whyNoDispute({ ...facts, ...change }).map(({ code }) => code)).toEqual(codes)
})
