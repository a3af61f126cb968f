/** 转办函 of an early warning: passes a danger from the field on to the body that can act, and tells it what was chosen and nothing else (domain.md 6.3, GXF 23). */
import { z } from 'zod'
import { code, count, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const warningHandOver = definePaper({
  kind: 'warning-hand-over',
  version: '1',
  layout: 'official',
  title: '转办函',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    unionName: text,
    toName: text,
    ourNumber: text,
    ground: code('warning-hand-over-ground'),
    /** What the police are told of. */
    danger: orNull(code('danger')),
    /** Null, or empty, where it was not chosen to be told. */
    employerName: orNull(text),
    noticedOn: orNull(day),
    place: orNull(text),
    kinds: z.array(text).min(1),
    signs: z.array(text),
    people: orNull(count),
    arrearsMonths: orNull(count),
    arrears: orNull(fen),
    layoffPeople: orNull(count),
    /** Line by line. */
    demand: z.array(text),
    actions: z.array(text),
    /** Workers by name; null where nobody is named. */
    named: orNull(text),
    consentedOn: orNull(day),
    request: text,
    answerBy: day,
    contact: z.strictObject({ name: text, phone: orNull(text) }),
    sentOn: day,
  }),
})
