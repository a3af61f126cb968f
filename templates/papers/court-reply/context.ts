/** 委派（委托）调解复函 (最高法特邀调解规定 25-27; 在线调解规则 21): what came of a commission, with the days used and the materials returned. */
import { z } from 'zod'
import { code, count, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const courtReply = definePaper({
  kind: 'court-reply',
  version: '1',
  layout: 'official',
  title: '委派（委托）调解复函',
  number: (context) => context.number,
  context: z.strictObject({
    /** A letter's number, without 第 (GB/T 9704-2012): 渝中工会人调函〔2026〕3号. */
    number: text,
    committeeName: text,
    commissionerName: text,
    kind: code('commission-kind'),
    theirNumber: text,
    ourNumber: text,
    workerNames: z.array(text).min(1),
    employerNames: z.array(text).min(1),
    cause: code('cause'),
    mediators: z.array(text).min(1),
    /** Day the materials were signed for: the commission's clock starts (特邀调解规定 27). */
    signedForOn: day,
    endedOn: day,
    daysUsed: count,
    /** Days of the term; null where none was set. */
    termDays: orNull(count),
    /** Day to which both sides agreed to extend. */
    extendedTo: orNull(day),
    result: code('reply-result'),
    /** With an agreement: its number and the day it took effect. */
    agreement: orNull(z.strictObject({ number: text, effectiveOn: day, total: orNull(text) })),
    /** Without one: what divides the parties and what made mediation hard. */
    failure: orNull(z.strictObject({ reason: code('termination'), focus: text, difficulty: text })),
    undisputedFacts: orNull(text),
    returnedMaterials: z.array(text),
    contact: z.strictObject({ name: text, phone: text }),
    repliedOn: day,
  }),
})
