/** Routes of signing on the screen at the desk: one hand a page, today, under the eyes of whoever is signed in. */
import { z } from 'zod'
import { DomainError } from '../../workflows/errors.ts'
import { choice, readForm, revision, text } from '../http/fields.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { Route, SignedInCall } from '../http/route.ts'
import { drawHand, signerOf, type Signer } from './hand-page.ts'
import { keepHand, type KeptImage } from './keep-hand.ts'
import { openAgreement } from './open-agreement.ts'
import { authorities, signAgreement, type MarkGiven } from './sign-agreement.ts'
import { copyWhenEffective } from './copy-when-effective.ts'
import { tellable } from './tellable.ts'
import { flat } from './typed.ts'

export const handRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.signOnScreen,
    permission: 'agreement:sign-off',
    audit: 'none:read',
    handle: async (call) => {
      const { file, agreement, signer } = await opened(call)
      return drawHand(call, file, agreement, signer, null)
    },
  },
  {
    method: 'POST',
    path: paths.signOnScreen,
    permission: 'agreement:sign-off',
    audit: 'sign-on-screen',
    handle: sign,
  },
]

async function opened(call: SignedInCall) {
  const agreementId = call.params.agreementId ?? ''
  const found = await openAgreement(call.desk.db.reader, call.actor, agreementId, 'agreement:sign-off')
  if (found.agreement.status !== 'signing') throw new DomainError('not-found', 'no-such-page')
  return { ...found, signer: signerOf(call, found.file, found.agreement, call.params.who ?? '') }
}

const strokes = z
  .string()
  .optional()
  .transform((drawn) => drawn ?? '')
const partyForm = z.strictObject({ revision, strokes, signedBy: text(60), authority: choice(authorities) })
const mediatorForm = z.strictObject({ revision, strokes })

async function sign(call: SignedInCall): Promise<Answer> {
  const { desk, body } = call
  const { file, agreement, signer } = await opened(call)
  const trouble = { typed: flat(body), faults: [], reasons: [], stale: false }
  const form = readForm(signer.kind === 'party' ? partyForm : mediatorForm, body)
  const hand = await keepHand(desk, typeof body.strokes === 'string' ? body.strokes : '')
  const faults = [...(form.ok ? [] : form.faults), ...(hand.ok ? [] : [{ field: 'strokes', code: hand.fault }])]
  if (!form.ok || !hand.ok) return drawHand(call, file, agreement, signer, { ...trouble, faults })
  const mark = markOf(call, signer, form.value, hand.image)
  try {
    const signed = await signAgreement(desk, call.act, agreement.id, form.value.revision, [mark])
    await copyWhenEffective(desk, call.act, agreement.id, signed)
    const to = signed.effective ? paths.agreement : paths.signing
    return redirect(pathTo(to, { agreementId: agreement.id }), {
      kind: 'done',
      key: signed.effective ? 'agreements.done-effective' : 'agreements.done-signed',
    })
  } catch (error) {
    const fault = tellable(error)
    return drawHand(call, file, agreement, signer, {
      ...trouble,
      reasons: fault.reasons,
      stale: fault.kind === 'stale',
    })
  }
}

type Right = { revision: number; signedBy?: string; authority?: (typeof authorities)[number] }

/** Whoever signs before the desk's eyes signs today. */
function markOf(call: SignedInCall, signer: Signer, right: Right, image: KeptImage): MarkGiven {
  const on = call.desk.clock.today()
  const screen = { way: 'screen' as const, image }
  if (signer.kind === 'mediator') return { kind: 'mediator', mediatorId: call.actor.staffId, on, screen }
  return {
    kind: 'party',
    partyId: signer.party.id,
    signedBy: right.signedBy ?? '',
    authority: right.authority ?? 'self',
    manner: 'signature',
    on,
    screen,
  }
}
