/** What the page of a case or a warning says of its hand-overs: each with its lamp, and the kinds that can be begun. */
import type { z } from 'zod'
import type { HandOver } from '../../db/repositories/hand-overs.ts'
import type { handOversSection } from '../../templates/pages/disputes/hand-overs-section.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { column, dayCell, lampCell, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'
import { saidCode } from '../disputes/case/said.ts'
import { paths, pathTo } from '../http/paths.ts'
import { answerState } from './answer-state.ts'
import type { HandOverMatter } from './matter.ts'

/** The table and the ways to begin; whoever reads no hand-overs sees them without their pages. */
export function handOversModel(
  locale: Locale,
  matter: HandOverMatter,
  actor: Actor,
  today: Day,
): z.input<typeof handOversSection> {
  const say = words(locale)
  const reads = mayEver(actor.grants, 'referral:read')
  const named = (one: HandOver) => say(wordKey('referral-kind', one.kind))
  return {
    table: {
      caption: 'hand-overs.title',
      columns: [
        column('hand-overs.kind'),
        column('hand-overs.body'),
        column('hand-overs.prepared-on'),
        column('hand-overs.answer-by'),
        column('hand-overs.state'),
        column('referrals.result'),
      ],
      rows: matter.handOvers.map((one) =>
        tableRow([
          reads ? linkCell(pathTo(paths.handOver, { handOverId: one.id }), named(one)) : textCell(named(one)),
          textCell(one.body_name),
          dayCell(one.prepared_on),
          lampCell(one.answer_due_on === null ? null : lampOn(day(one.answer_due_on), today)),
          tagCell(answerState(one, today)),
          textCell(saidCode(locale, 'referral-result', one.result)),
        ]),
      ),
      pickForm: null,
      empty: 'hand-overs.none',
      pager: null,
      note: null,
    },
    begin: matter.mayManage
      ? matter.kinds.map((kind) => ({ label: wordKey('referral-kind', kind), href: matter.newHref(kind) }))
      : [],
  }
}
