/** What the list of calls shows: whom to ring about which money, with the number where the case is one's own. */
import type { z } from 'zod'
import { paymentCalls, type CallKey } from '../../../db/repositories/payment-calls.ts'
import type { callsPage } from '../../../templates/pages/money/calls.ts'
import { lampOn } from '../../../templates/parts/lamp.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import { addDays, day, parseDay } from '../../../workflows/values/day.ts'
import { maskPhone } from '../../../workflows/values/phone.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { saidNames } from '../../disputes/case/said.ts'
import { callResults } from './log-call.ts'

/** Before its day an instalment is called about so many days ahead; whoever was called is left alone as long. */
const DAYS_AHEAD = 7
const DAYS_QUIET = 3
const PAGE_SIZE = 50

/** The context of the list. */
export async function callsContext(call: SignedInCall): Promise<z.input<typeof callsPage.context>> {
  const { actor, desk, locale, query } = call
  const today = desk.clock.today()
  const after = keyOf(query.after ?? '')
  const found = await paymentCalls(desk.db.reader, scopeRoots(actor.grants, 'dispute:consult'), {
    today,
    until: addDays(today, DAYS_AHEAD),
    calledSince: addDays(today, 1 - DAYS_QUIET),
    after,
    limit: PAGE_SIZE + 1,
  })
  // The page was the last one, and everybody on it has been called meanwhile.
  if (after !== null && found.length === 0) return callsContext({ ...call, query: {} })
  const calls = found.slice(0, PAGE_SIZE)
  const last = found.length > PAGE_SIZE ? calls.at(-1) : undefined
  const phones = await desk.privateValues.read(
    desk.db.reader,
    calls.flatMap((one) => [one.payerId, one.payerPartyId]),
    'phone',
  )
  return {
    results: callResults.map((result) => ({ value: result, label: wordKey('contact-result', result) })),
    rows: calls.map((one) => {
      const phone = phones.get(one.payerPartyId) ?? phones.get(one.payerId) ?? null
      return {
        caseHref: `${pathTo(paths.dispute, { id: one.disputeId })}?tab=performance`,
        number: one.caseNumber ?? one.registrationCode,
        workers: saidNames(locale, [one.workerLabel, ...Array<string>(one.workerCount - 1).fill('')], 'workers'),
        payer: one.payerName,
        phone: phone === null ? null : one.ownerId === actor.staffId ? phone : maskPhone(phone),
        fen: one.openFen,
        parts: one.parts,
        lamp: lampOn(day(one.dueOn), today),
        action: pathTo(paths.logCall, { id: one.disputeId }),
        keys: { key: newToken(), revision: null },
        instalmentId: one.instalmentId,
        reopen:
          one.archivedOn === null ? null : pathTo(paths.step, { id: one.disputeId, event: 'performance-reopened' }),
      }
    }),
    first: after === null ? null : paths.calls,
    next: last ? `${paths.calls}?after=${last.dueOn}_${last.disputeId}_${last.payerPartyId}` : null,
  }
}

/** `2026-11-02_<case>_<payer>`: the last line of the page before. */
function keyOf(text: string): CallKey | null {
  const [dueOn = '', disputeId = '', payerPartyId = ''] = text.split('_')
  return parseDay(dueOn) !== null && disputeId !== '' && payerPartyId !== '' ? { dueOn, disputeId, payerPartyId } : null
}
