/** Routes of agreements: the form, the agreement's page and its steps, the signing round, the seal tray, settled on the spot. */
import { openFile } from '../disputes/dispute-file.ts'
import { makeSignedCopy } from '../papers/signed-copy.ts'
import { readForm } from '../http/fields.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { trayForm } from './act-form.ts'
import { takeAct } from './act-routes.ts'
import { newForm, saveDraft, saveNew, showOne } from './draft-routes.ts'
import { openAgreement } from './open-agreement.ts'
import { drawOnTheSpot } from './on-the-spot-page.ts'
import { readOnTheSpot } from './on-the-spot-form.ts'
import { sealAgreements } from './seal-agreements.ts'
import { drawTray } from './seal-tray-page.ts'
import { settleOnTheSpot } from './settle-on-the-spot.ts'
import { copyWhenEffective } from './copy-when-effective.ts'
import { handRoutes } from './hand-routes.ts'
import { handOutRoutes } from './links/hand-out-routes.ts'
import { signAgreement } from './sign-agreement.ts'
import { readSigning } from './signing-form.ts'
import { drawSigning } from './signing-page.ts'
import { tellable } from './tellable.ts'
import { flat } from './typed.ts'

export const agreementRoutes: readonly Route[] = [
  { method: 'GET', path: paths.newAgreement, permission: 'agreement:draft', audit: 'none:read', handle: newForm },
  {
    method: 'POST',
    path: paths.newAgreement,
    permission: 'agreement:draft',
    audit: 'draft-agreement',
    handle: saveNew,
  },
  { method: 'GET', path: paths.agreement, permission: 'dispute:read', audit: 'none:read', handle: showOne },
  {
    method: 'POST',
    path: paths.agreement,
    permission: 'agreement:draft',
    audit: 'revise-agreement',
    handle: saveDraft,
  },
  {
    method: 'POST',
    path: paths.agreementStep,
    permission: 'dispute:read',
    audit: 'agreement-step',
    handle: takeAct,
  },
  {
    method: 'GET',
    path: paths.signing,
    permission: 'agreement:sign-off',
    audit: 'none:read',
    handle: async (call) => {
      const { file, agreement } = await openAgreement(
        call.desk.db.reader,
        call.actor,
        call.params.agreementId ?? '',
        'agreement:sign-off',
      )
      if (agreement.status !== 'signing') return redirect(pathTo(paths.agreement, { agreementId: agreement.id }))
      return drawSigning(call, file, agreement, null)
    },
  },
  { method: 'POST', path: paths.signing, permission: 'agreement:sign-off', audit: 'sign-agreement', handle: sign },
  ...handRoutes,
  ...handOutRoutes,
  {
    method: 'POST',
    path: paths.signedCopy,
    permission: 'paper:issue',
    audit: 'signed-copy-made',
    bound: 'print',
    handle: copy,
  },
  {
    method: 'GET',
    path: paths.sealTray,
    permission: 'agreement:seal',
    audit: 'none:read',
    handle: (call) => drawTray(call, null),
  },
  { method: 'POST', path: paths.sealTray, permission: 'agreement:seal', audit: 'seal-agreements', handle: seal },
  {
    method: 'GET',
    path: paths.onTheSpot,
    permission: 'agreement:sign-off',
    audit: 'none:read',
    handle: async (call) => drawOnTheSpot(call, await spotFile(call), null),
  },
  {
    method: 'POST',
    path: paths.onTheSpot,
    permission: 'agreement:sign-off',
    audit: 'settle-on-the-spot',
    handle: settle,
  },
]

async function sign(call: SignedInCall): Promise<Answer> {
  const { desk, actor, body } = call
  const agreementId = call.params.agreementId ?? ''
  const { file, agreement } = await openAgreement(desk.db.reader, actor, agreementId, 'agreement:sign-off')
  const trouble = { typed: flat(body), faults: [], reasons: [], stale: false }
  const read = readSigning(file, actor.staffId, body)
  if (!read.ok) return drawSigning(call, file, agreement, { ...trouble, faults: read.faults })
  try {
    const signed = await signAgreement(desk, call.act, agreementId, read.value.revision, read.value.marks)
    await copyWhenEffective(desk, call.act, agreementId, signed)
    return redirect(pathTo(paths.agreement, { agreementId }), {
      kind: 'done',
      key: signed.effective ? 'agreements.done-effective' : 'agreements.done-signed',
    })
  } catch (error) {
    const fault = tellable(error)
    const now = await openAgreement(desk.db.reader, actor, agreementId, 'agreement:sign-off')
    return drawSigning(call, now.file, now.agreement, {
      ...trouble,
      reasons: fault.reasons,
      stale: fault.kind === 'stale',
    })
  }
}

async function copy(call: SignedInCall): Promise<Answer> {
  const { paperId } = await makeSignedCopy(call.desk, call.act, call.params.agreementId ?? '')
  return redirect(pathTo(paths.issuedPaper, { paperId }))
}

async function seal(call: SignedInCall): Promise<Answer> {
  const typed = flat(call.body)
  const read = readForm(trayForm, call.body)
  if (!read.ok) return drawTray(call, { typed, faults: read.faults, refused: [] })
  const { on, image, picked } = read.value
  if (picked.length === 0)
    return drawTray(call, { typed, faults: [{ field: 'picked', code: 'nothing-picked' }], refused: [] })
  const result = await sealAgreements(call.desk, call.act, picked, on, image)
  if (result.refused.length > 0) return drawTray(call, { typed, faults: [], refused: result.refused })
  return redirect(paths.sealTray, {
    kind: 'done',
    key: 'seal-tray.done',
    values: { sealed: result.sealed.length, effective: result.effective.length },
  })
}

const spotFile = (call: SignedInCall) =>
  openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'agreement:sign-off')

async function settle(call: SignedInCall): Promise<Answer> {
  const { desk, body } = call
  const file = await spotFile(call)
  const trouble = { typed: flat(body), faults: [], reasons: [], stale: false }
  const read = readOnTheSpot(file, body)
  if (!read.ok) return drawOnTheSpot(call, file, { ...trouble, faults: read.faults })
  try {
    const { agreementId, performed } = await settleOnTheSpot(
      desk,
      call.act,
      file.row.id,
      read.value.revision,
      read.value.given,
    )
    return redirect(pathTo(paths.agreement, { agreementId }), {
      kind: 'done',
      key: performed ? 'spot.done-performed' : 'spot.done',
    })
  } catch (error) {
    const fault = tellable(error)
    return drawOnTheSpot(call, await spotFile(call), {
      ...trouble,
      faults: fault.faults,
      reasons: fault.reasons,
      stale: fault.kind === 'stale',
    })
  }
}
