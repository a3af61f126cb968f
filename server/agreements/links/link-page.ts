/** Draws what stands behind a signing link: the question for the digits, the text with the pad, or that it is done. */
import { partyName } from '../../../db/repositories/parties.ts'
import { handPage } from '../../../templates/pages/agreements/hand.ts'
import { linkPage } from '../../../templates/pages/agreements/link.ts'
import { formFields, type Typed } from '../../../templates/parts/form-fields.ts'
import { phrase, type Phrase } from '../../../templates/words/phrase.ts'
import { words } from '../../../templates/words/index.ts'
import type { FieldFault, Reason } from '../../../workflows/errors.ts'
import { page, type Answer } from '../../http/answer.ts'
import { pathTo, paths } from '../../http/paths.ts'
import type { Call } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { frozenText, padOf } from '../hand-page.ts'
import type { OpenLink } from './open-link.ts'

export type LinkTrouble = { typed: Typed; faults: readonly FieldFault[]; reasons: readonly Reason[]; stale: boolean }

const action = (call: Call): string => pathTo(paths.signByLink, { token: call.params.token ?? '' })

/** Asks for the digits, with what was wrong before. */
export function drawAsk(call: Call, faults: readonly FieldFault[], problem: Phrase | null): Answer {
  const fields = formFields({}, faults)
  return page(
    linkPage,
    {
      said: null,
      problem,
      ask: {
        action: action(call),
        field: fields.text({ name: 'tail', label: 'link.tail', required: true, max: 4, width: 'short', focus: true }),
      },
    },
    { title: words(call.locale)('hand.title'), status: faults.length > 0 ? 422 : problem ? 403 : 200 },
  )
}

/** Says that the link has done its work, or leads nowhere any more. */
export const drawSaid = (call: Call, kind: 'done' | 'gone'): Answer =>
  page(
    linkPage,
    { said: phrase(kind === 'done' ? 'link.done' : 'link.gone'), problem: null, ask: null },
    { title: words(call.locale)('hand.title'), status: kind === 'done' ? 200 : 404 },
  )

/** The text and the pad; the digits travel along, so that nothing is remembered between the two. */
export async function drawPad(
  call: Call,
  { file, agreement, party, link }: OpenLink,
  tail: string,
  trouble: LinkTrouble | null,
): Promise<Answer> {
  const fields = formFields(trouble?.typed ?? {}, trouble?.faults ?? [])
  const name = partyName(party)
  return page(
    handPage,
    {
      name: link.signed_by === name ? name : `${name}　${link.signed_by}`,
      side: party.side,
      number: agreement.number,
      back: null,
      preview: await frozenText(call.desk, file, agreement),
      tail,
      form: {
        action: action(call),
        keys: { key: newToken(), revision: agreement.revision },
        fields: [],
        pad: padOf(fields),
      },
      errors: trouble && trouble.faults.length > 0 ? fields.summary() : null,
      refused: trouble && trouble.reasons.length > 0 ? [...trouble.reasons] : null,
      stale: trouble?.stale ?? false,
    },
    {
      title: words(call.locale)('hand.title'),
      status: trouble === null ? 200 : trouble.faults.length > 0 ? 422 : 409,
    },
  )
}
