/** What the list of calls shows: whom to ring about which money, with the number where the case is one's own. */
import type { z } from 'zod'
import { paymentCalls } from '../../../db/repositories/payment-calls.ts'
import type { callsPage } from '../../../templates/pages/money/calls.ts'
import { lampOn } from '../../../templates/parts/lamp.ts'
import { wordKey } from '../../../templates/words/index.ts'
import { scopeRoots } from '../../../workflows/permissions.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { maskPhone } from '../../../workflows/values/phone.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { newToken } from '../../ids.ts'
import { saidNames } from '../../disputes/case/said.ts'
import { callResults } from './log-call.ts'

/** Before its day an instalment is called about so many days ahead; whoever was called is left alone as long. */
const DAYS_AHEAD = 7
const DAYS_QUIET = 3
const MOST = 200

/** The context of the list. */
export async function callsContext({ actor, desk, locale }: SignedInCall): Promise<z.input<typeof callsPage.context>> {
  const today = desk.clock.today()
  const calls = await paymentCalls(desk.db.reader, scopeRoots(actor.grants, 'dispute:consult'), {
    until: addDays(today, DAYS_AHEAD),
    calledSince: addDays(today, 1 - DAYS_QUIET),
    limit: MOST,
  })
  const phones = await desk.privateValues.read(
    desk.db.reader,
    calls.flatMap((call) => [call.payerId, call.payerPartyId]),
    'phone',
  )
  return {
    results: callResults.map((result) => ({ value: result, label: wordKey('contact-result', result) })),
    rows: calls.map((call) => {
      const phone = phones.get(call.payerPartyId) ?? phones.get(call.payerId) ?? null
      return {
        caseHref: `${pathTo(paths.dispute, { id: call.disputeId })}?tab=performance`,
        number: call.caseNumber ?? call.registrationCode,
        workers: saidNames(locale, [call.workerLabel, ...Array<string>(call.workerCount - 1).fill('')], 'workers'),
        payer: call.payerName,
        phone: phone === null ? null : call.ownerId === actor.staffId ? phone : maskPhone(phone),
        fen: call.openFen,
        parts: call.parts,
        lamp: lampOn(day(call.dueOn), today),
        action: pathTo(paths.logCall, { id: call.disputeId }),
        keys: { key: newToken(), revision: null },
        instalmentId: call.instalmentId,
      }
    }),
  }
}
