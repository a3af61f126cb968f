/** Route by which the desk hands out a signing link; it is shown once and never again. */
import { partyName } from '../../../db/repositories/parties.ts'
import { handedOutPage } from '../../../templates/pages/agreements/handed-out.ts'
import { words } from '../../../templates/words/index.ts'
import { page, type Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { pathTo, paths } from '../../http/paths.ts'
import type { Route, SignedInCall } from '../../http/route.ts'
import { openAgreement } from '../open-agreement.ts'
import { drawSigning } from '../signing-page.ts'
import { handOutForm } from './link-form.ts'
import { LINK_HOURS, linkToken, makeLink } from './make-link.ts'

export const handOutRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: paths.signingLinks,
    permission: 'agreement:sign-off',
    audit: 'signing-link-made',
    handle: handOut,
  },
]

async function handOut(call: SignedInCall): Promise<Answer> {
  const { desk, act, actor } = call
  const agreementId = call.params.agreementId ?? ''
  const { file, agreement } = await openAgreement(desk.db.reader, actor, agreementId, 'agreement:sign-off')
  const form = readForm(handOutForm, call.body)
  if (!form.ok) return drawSigning(call, file, agreement, { typed: {}, faults: form.faults, reasons: [], stale: false })
  const { party, signedBy, authority } = form.value
  await makeLink(desk, act, { agreementId, partyId: party, signedBy, authority })
  const row = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === party)
  return page(
    handedOutPage,
    {
      name: row ? partyName(row) : signedBy,
      url: `${desk.config.publicUrl}${pathTo(paths.signByLink, { token: linkToken(desk, act) })}`,
      hours: LINK_HOURS,
      back: pathTo(paths.signing, { agreementId }),
    },
    { title: words(call.locale)('link.made') },
  )
}
