/** What a case page says of hand-overs: each with its lamp, and the kinds that can be begun. */
import type { z } from 'zod'
import type { handOversSection } from '../../templates/pages/disputes/hand-overs-section.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { column, dayCell, lampCell, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { handOverKinds } from '../../workflows/referral/context.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { saidCode } from '../disputes/case/said.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { answerState } from './answer-state.ts'
import { newHandOverHref } from './new-page.ts'

/** The section of the rights tab. */
export function handOversModel(
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
  today: Day,
): z.input<typeof handOversSection> {
  const say = words(locale)
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
      rows: file.handOvers.map((one) =>
        tableRow([
          linkCell(pathTo(paths.handOver, { handOverId: one.id }), say(wordKey('referral-kind', one.kind))),
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
    begin: mayOn(file, actor, 'referral:manage')
      ? handOverKinds.map((kind) => ({
          label: wordKey('referral-kind', kind),
          href: newHandOverHref(file.row.id, kind),
        }))
      : [],
  }
}
