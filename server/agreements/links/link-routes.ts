/** The public side of signing: a one-time link opened with the last digits of a phone. Nothing here lists, searches or answers without both. */
import { phrase } from '../../../templates/words/phrase.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { spendSigningLink } from '../../../db/repositories/signing-links.ts'
import type { Answer } from '../../http/answer.ts'
import { readForm } from '../../http/fields.ts'
import { paths } from '../../http/paths.ts'
import type { Call, Route } from '../../http/route.ts'
import type { Act } from '../../desk.ts'
import { copyWhenEffective } from '../copy-when-effective.ts'
import { keepHand, type KeptImage } from '../keep-hand.ts'
import { signAgreement, type Authority, type MarkGiven } from '../sign-agreement.ts'
import { tellable } from '../tellable.ts'
import { flat } from '../typed.ts'
import { linkForm } from './link-form.ts'
import { drawAsk, drawPad, drawSaid } from './link-page.ts'
import { hashedToken } from './make-link.ts'
import { isWaiting, openLink, type OpenLink } from './open-link.ts'

export const linkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.signByLink,
    permission: 'public',
    audit: 'none:read',
    bound: 'visit',
    handle: async (call) =>
      (await isWaiting(call.desk, call.params.token ?? '')) ? drawAsk(call, [], null) : drawSaid(call, 'gone'),
  },
  {
    method: 'POST',
    path: paths.signByLink,
    permission: 'public',
    audit: 'sign-by-link',
    bound: 'visit',
    handle: answer,
  },
]

async function answer(call: Call): Promise<Answer> {
  const token = call.params.token ?? ''
  const form = readForm(linkForm, call.body)
  if (!form.ok) return drawAsk(call, form.faults, null)
  const { tail, sign, strokes = '' } = form.value
  const found = await openLink(call.desk, token, tail)
  if (found.kind === 'wrong') return drawAsk(call, [], phrase('link.wrong'))
  if (found.kind !== 'open') return drawSaid(call, found.kind)
  const { opened } = found
  if (!sign) return drawPad(call, opened, tail, null)
  const trouble = { typed: flat(call.body), faults: [], reasons: [], stale: false }
  const hand = await keepHand(call.desk, strokes)
  if (!hand.ok) return drawPad(call, opened, tail, { ...trouble, faults: [{ field: 'strokes', code: hand.fault }] })
  try {
    await signThrough(call, opened, Number(form.value.revision ?? 0), hand.image)
    return drawSaid(call, 'done')
  } catch (error) {
    if (error instanceof DomainError && error.code === 'link-spent') return drawSaid(call, 'gone')
    const fault = tellable(error)
    return drawPad(call, opened, tail, { ...trouble, reasons: fault.reasons, stale: fault.kind === 'stale' })
  }
}

/** Recorded in the name of whoever handed the link out; the link is spent in the same transaction. */
async function signThrough(call: Call, opened: OpenLink, revision: number, image: KeptImage): Promise<void> {
  const { desk } = call
  const { link, agreement, party } = opened
  const act: Act = {
    actor: opened.actor,
    key: `link-${link.id}`,
    bodyHash: hashedToken(image.sha256),
    action: 'sign-by-link',
  }
  const mark: MarkGiven = {
    kind: 'party',
    partyId: party.id,
    signedBy: link.signed_by,
    authority: link.authority as Authority,
    manner: 'signature',
    on: desk.clock.today(),
    screen: { way: 'link', image },
  }
  const signed = await signAgreement(desk, act, agreement.id, revision, [mark], async (tx, stamp) => {
    if (!(await spendSigningLink(tx, link.id, stamp.at))) throw new DomainError('refused', 'link-spent')
  })
  await copyWhenEffective(desk, act, agreement.id, signed)
}
