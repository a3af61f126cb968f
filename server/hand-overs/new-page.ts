/** The page that hands a matter over: the kind chosen above, the form below, with what the letter may tell. */
import type { z } from 'zod'
import { partyName } from '../../db/repositories/parties.ts'
import type { newHandOverPage } from '../../templates/pages/hand-overs/new-hand-over.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { Reason } from '../../workflows/errors.ts'
import { handOverKinds, type HandOverKind } from '../../workflows/referral/context.ts'
import { dangers, matters } from '../../workflows/referral/facts.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { caseText, type Redrawn } from '../referrals/page.ts'
import { manners, usualAnswerDays } from './form.ts'

/** The address of the form for one kind. */
export const newHandOverHref = (disputeId: string, kind: HandOverKind): string =>
  `${pathTo(paths.newHandOver, { id: disputeId })}?kind=${kind}`

/** The page for one kind; `against` is what the law says to it today. */
export function newHandOverModel(
  file: DisputeFile,
  kind: HandOverKind,
  against: readonly Reason[],
  today: Day,
  redrawn: Redrawn,
): z.input<typeof newHandOverPage.context> {
  const police = kind === 'police'
  const fields = formFields(
    {
      preparedOn: today,
      answerDays: String(usualAnswerDays[kind]),
      partyIds: police ? [] : file.workers.slice(0, 1).map((worker) => worker.id),
      matters: police ? ['employer', 'summary'] : ['phone', 'employer', 'summary'],
      sentBy: police ? 'phone' : '',
      ...redrawn.typed,
    },
    redrawn.faults,
  )
  const list = [
    fields.text({ name: 'bodyName', label: 'hand-overs.body', required: true, width: 'long', max: 60, focus: true }),
    ...(police
      ? [fields.radios({ name: 'danger', label: 'hand-overs.danger', required: true }, codeChoices('danger', dangers))]
      : []),
    fields.chips(
      {
        name: 'partyIds',
        label: 'hand-overs.whom',
        required: !police,
        ...(police ? { hint: phrase('hand-overs.whom-police') } : {}),
      },
      file.workers.map((worker) => ({ value: worker.id, text: partyName(worker) })),
    ),
    fields.chips(
      { name: 'matters', label: 'hand-overs.matters', hint: phrase('hand-overs.matters-hint') },
      codeChoices('matter', matters),
    ),
    fields.area({
      name: 'request',
      label: 'hand-overs.request',
      required: true,
      rows: 3,
      max: 500,
      hint: phrase(wordKey('hand-overs.request-hint', kind)),
    }),
    ...(police ? [] : [fields.tick({ name: 'consented', label: 'hand-overs.consented', required: true })]),
    fields.text({
      name: 'answerDays',
      label: 'hand-overs.answer-days',
      required: true,
      width: 'short',
      max: 3,
      hint: phrase(wordKey('hand-overs.answer-days-hint', kind)),
    }),
    fields.day({ name: 'preparedOn', label: 'hand-overs.prepared-on', required: true }),
    fields.select({ name: 'sentBy', label: 'hand-overs.sent-by', hint: phrase('hand-overs.sent-by-hint') }, [
      { value: '', label: 'hand-overs.not-sent' },
      ...codeChoices('hand-over-manner', manners),
    ]),
  ]
  return {
    caseHref: pathTo(paths.dispute, { id: file.row.id }),
    caseText: caseText(file),
    kinds: {
      label: 'hand-overs.kind',
      tabs: handOverKinds.map((one) => ({
        label: wordKey('referral-kind', one),
        href: newHandOverHref(file.row.id, one),
        current: one === kind,
        count: null,
      })),
    },
    kind,
    about: phrase(wordKey('hand-overs.about', kind)),
    against: [...against],
    errors: fields.summary(),
    refused: redrawn.refused === null ? null : [...redrawn.refused],
    action: pathTo(paths.newHandOver, { id: file.row.id }),
    keys: { key: newToken(), revision: null },
    fields: list,
  }
}
