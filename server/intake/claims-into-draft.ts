/** Puts calculated sums into the claims of one's own draft of the counter; the same item takes the new amount. */
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { plainYuan, type Fen } from '../../workflows/values/fen.ts'
import type { Actor, Desk } from '../desk.ts'
import { keepDraft, readDraft, type Typed } from '../drafts.ts'
import { amountField } from './form.ts'

type Sum = { item: ClaimItemCode; fen: Fen }

/** An id that is no draft yet begins one. Throws not-found when the draft has become a case or is another person's. */
export async function claimsIntoDraft(desk: Desk, actor: Actor, id: string, sums: readonly Sum[]): Promise<void> {
  const draft = await readDraft(desk, actor, { id, kind: 'intake' })
  await keepDraft(desk, actor, { id, kind: 'intake' }, withSums(draft?.typed ?? {}, sums))
}

function withSums(typed: Typed, sums: readonly Sum[]): Typed {
  const items = new Set([typed.items ?? [], sums.map((sum) => sum.item)].flat(2))
  const amounts = sums.map(({ item, fen }) => [amountField(item), plainYuan(fen)] as const)
  return { ...typed, items: [...items], ...Object.fromEntries(amounts) }
}
