/** Routes of the calls about instalments: the list, and the one click after each call. */
import { z } from 'zod'
import { callsPage } from '../../../templates/pages/money/calls.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { page, redirect } from '../../http/answer.ts'
import { choice, id, readForm } from '../../http/fields.ts'
import { paths } from '../../http/paths.ts'
import type { Route } from '../../http/route.ts'
import { callResults, logCall } from './log-call.ts'
import { callsContext } from './page.ts'

const form = z.strictObject({ instalmentId: id, result: choice(callResults) })

export const callRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.calls,
    permission: 'dispute:consult',
    audit: 'none:read',
    handle: async (call) => page(callsPage, await callsContext(call), { title: words(call.locale)('calls.title') }),
  },
  {
    method: 'POST',
    path: paths.logCall,
    permission: 'dispute:consult',
    audit: 'dispute:call',
    async handle(call) {
      const read = readForm(form, call.body)
      if (!read.ok) throw new DomainError('invalid', 'form-damaged', { faults: read.faults })
      await logCall(call.desk, call.act, call.params.id ?? '', read.value)
      const result = words(call.locale)(wordKey('contact-result', read.value.result))
      return redirect(paths.calls, { kind: 'done', key: 'calls.logged', values: { result } })
    },
  },
]
