/** Routes of the commission that brought a case: its paper, and the answer that goes back. */
import { z } from 'zod'
import { commissionPage } from '../../templates/pages/referrals/commission.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { words, wordKey } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayOn, openFile } from '../disputes/dispute-file.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { dayField, readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { answerCommission, resultOf } from './answer-commission.ts'
import { caseText, type Redrawn } from './page.ts'

const answerForm = z.strictObject({ on: dayField })

export const commissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.commission,
    permission: 'referral:read',
    audit: 'none:read',
    handle: (call) => show(call, { typed: {}, faults: [], refused: null }),
  },
  {
    method: 'POST',
    path: paths.commission,
    permission: 'referral:manage',
    audit: 'commission-answered',
    handle: async (call) => {
      const form = readForm(answerForm, call.body)
      if (!form.ok) return show(call, { typed: call.body, faults: form.faults, refused: null })
      const id = call.params.id ?? ''
      try {
        await answerCommission(call.desk, call.act, id, form.value.on)
      } catch (fault) {
        if (fault instanceof DomainError && (fault.kind === 'refused' || fault.kind === 'invalid'))
          return show(call, { typed: call.body, faults: fault.faults, refused: fault.reasons })
        throw fault
      }
      return redirect(pathTo(paths.commission, { id }), { kind: 'done', key: 'commission.done' })
    },
  },
]

async function show(call: SignedInCall, redrawn: Redrawn): Promise<Answer> {
  const { desk } = call
  const file = await openFile(desk.db.reader, call.actor, call.params.id ?? '', 'referral:read')
  const { commission } = file
  if (!commission) throw new DomainError('not-found', 'no-such-page')
  const say = words(call.locale)
  const result = commission.result ?? resultOf(file)
  const fields = formFields({ on: desk.clock.today(), ...redrawn.typed }, redrawn.faults)
  const on = fields.day({ name: 'on', label: 'commission.on', required: true, focus: true })
  const title = say('commission.title')
  return page(
    commissionPage,
    {
      caseHref: pathTo(paths.dispute, { id: file.row.id }),
      caseText: caseText(file),
      errors: fields.summary(),
      refused: redrawn.refused === null || redrawn.refused.length === 0 ? null : [...redrawn.refused],
      facts: [
        { label: 'commission.body', text: commission.body_name, fen: null, day: null, href: null },
        { label: 'referrals.number', text: commission.their_number, fen: null, day: null, href: null },
        { label: 'commission.signed-for', text: null, fen: null, day: commission.signed_for_on, href: null },
        { label: 'referrals.call', text: commission.contact, fen: null, day: null, href: null },
        {
          label: 'commission.result',
          text: result === null ? null : say(wordKey('commission-result', result)),
          fen: null,
          day: null,
          href: null,
        },
        { label: 'commission.on', text: null, fen: null, day: commission.answered_on, href: null },
      ],
      answer:
        commission.answered_on === null && result !== null
          ? {
              action: pathTo(paths.commission, { id: file.row.id }),
              keys: { key: newToken(), revision: null },
              fields: [on],
            }
          : null,
      waiting: result === null,
      cover: mayOn(file, call.actor, 'paper:issue')
        ? pathTo(paths.paperPreview, { id: file.row.id, kind: 'commission-cover' })
        : null,
      reply: result === null ? null : pathTo(paths.paperPreview, { id: file.row.id, kind: 'court-reply' }),
    },
    {
      title,
      status: redrawn.faults.length > 0 ? 422 : redrawn.refused === null ? 200 : 409,
      breadcrumb: [
        { href: pathTo(paths.dispute, { id: file.row.id }), text: caseText(file) },
        { href: null, text: title },
      ],
    },
  )
}
