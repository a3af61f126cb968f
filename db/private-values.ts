/** The one file that reads and writes identity numbers, phones and bank accounts: sealed at rest, findable only by exact value or tail. */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Reader, Tx } from './database.ts'

export type PrivateKind = 'identity' | 'phone' | 'account'

/** Writes, reads and finds sealed values by their owner (a person, employer or agreement clause). */
export type PrivateValues = {
  write(tx: Tx, ownerId: string, kind: PrivateKind, value: string | null): Promise<void>
  read(reader: Reader, ownerIds: readonly string[], kind: PrivateKind): Promise<Map<string, string>>
  ownersOf(reader: Reader, kind: PrivateKind, value: string): Promise<string[]>
  /** Search tokens of a value: one for the whole, one for its last four characters. */
  tokens(kind: PrivateKind, value: string): string[]
  /** The tokens a search for `text` may match: whole value of each kind, or a four-character tail. */
  queryTokens(text: string): string[]
  /** A keyed hash by which a whole text is known again without being kept. */
  mark(text: string): string
  /** Seals a text that may hold any of these values, such as a draft; `place` says where it lies and must be given again to open it. */
  sealText(place: string, text: string): string
  /** Throws `sealed-value-damaged` when the key, the place or a bit differs. */
  openText(place: string, sealed: string): string
}

const TAIL = 4
const FORMAT = 'v1'

/** A store on two 32-byte keys. Sealed text is `v1:keyId:nonce:ciphertext:tag`, bound to table, column and owner. */
export function privateValues(sealingBytes: Buffer, indexingBytes: Buffer): PrivateValues {
  // Made ready once: that costs more than the hash itself.
  const sealingKey = createSecretKey(sealingBytes)
  const indexingKey = createSecretKey(indexingBytes)
  const keyId = fingerprint(sealingKey)
  const blind = (kind: PrivateKind, part: 'whole' | 'tail', value: string): string =>
    createHmac('sha256', indexingKey)
      .update(`${kind}:${part}:${indexed(kind, value)}`)
      .digest('base64url')
      .slice(0, 22)
  const blindTail = (kind: PrivateKind, value: string): string => blind(kind, 'tail', indexed(kind, value).slice(-TAIL))

  return {
    async write(tx, ownerId, kind, value) {
      if (value === null) {
        await tx.deleteFrom('private_value').where('owner_id', '=', ownerId).where('kind', '=', kind).execute()
        return
      }
      const row = {
        sealed: seal(sealingKey, keyId, boundTo(ownerId, kind), value),
        blind: blind(kind, 'whole', value),
        blind_tail: blindTail(kind, value),
      }
      await tx
        .insertInto('private_value')
        .values({ owner_id: ownerId, kind, ...row })
        .onConflict((conflict) => conflict.columns(['owner_id', 'kind']).doUpdateSet(row))
        .execute()
    },

    async read(reader, ownerIds, kind) {
      if (ownerIds.length === 0) return new Map()
      const rows = await reader
        .selectFrom('private_value')
        .select(['owner_id', 'sealed'])
        .where('kind', '=', kind)
        .where('owner_id', 'in', [...ownerIds])
        .execute()
      return new Map(
        rows.map((row) => [row.owner_id, open(sealingKey, keyId, boundTo(row.owner_id, kind), row.sealed)]),
      )
    },

    async ownersOf(reader, kind, value) {
      const rows = await reader
        .selectFrom('private_value')
        .select('owner_id')
        .where('blind', '=', blind(kind, 'whole', value))
        .execute()
      return rows.map((row) => row.owner_id)
    },

    tokens: (kind, value) => [`=${blind(kind, 'whole', value)}`, `~${blindTail(kind, value)}`],

    queryTokens(text) {
      const kinds: PrivateKind[] = ['identity', 'phone', 'account']
      if (text.length === TAIL) return kinds.map((kind) => `~${blindTail(kind, text)}`)
      return kinds.map((kind) => `=${blind(kind, 'whole', text)}`)
    },

    mark: (text) => createHmac('sha256', indexingKey).update(`text:${text}`).digest('base64url'),

    sealText: (place, text) => seal(sealingKey, keyId, place, text),
    openText: (place, sealed) => open(sealingKey, keyId, place, sealed),
  }
}

/** A telephone is found by the number that is called; its extension stands in the sealed value alone. */
const indexed = (kind: PrivateKind, value: string): string => (kind === 'phone' ? value.replace(/-\d+$/u, '') : value)

const boundTo = (ownerId: string, kind: PrivateKind): string => `private_value.sealed.${kind}.${ownerId}`

const fingerprint = (key: KeyObject): string => createHmac('sha256', key).update('key-id').digest('hex').slice(0, 8)

function seal(key: KeyObject, keyId: string, boundText: string, value: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundText))
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return [FORMAT, keyId, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(':')
}

/** Throws `sealed-value-damaged` when the key, the owner or a bit differs. */
function open(key: KeyObject, keyId: string, boundText: string, text: string): string {
  const [format, usedKey, nonce, sealed, tag] = text.split(':')
  if (format !== FORMAT || usedKey !== keyId || !nonce || sealed === undefined || !tag)
    throw new Error('sealed-value-damaged')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(boundText))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
}
