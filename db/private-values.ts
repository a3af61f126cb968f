/** The one file that reads and writes identity numbers, phones and bank accounts: sealed at rest, findable only by exact value or tail. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Reader, Tx } from './database.ts'
import { keyring, type HeldKeys, type KeyPair, type Keyring } from './keyring.ts'

export type PrivateKind = 'identity' | 'phone' | 'account'
const kinds: readonly PrivateKind[] = ['identity', 'phone', 'account']

/** Writes, reads and finds sealed values by their owner (a person, employer or agreement clause). */
export type PrivateValues = {
  /** The keys it works with; what they open and find changes with them. */
  keys: Keyring
  write(tx: Tx, ownerId: string, kind: PrivateKind, value: string | null): Promise<void>
  read(reader: Reader, ownerIds: readonly string[], kind: PrivateKind): Promise<Map<string, string>>
  ownersOf(reader: Reader, kind: PrivateKind, value: string): Promise<string[]>
  /** Search tokens of a value as they are written: one for the whole, one for its last four characters. */
  tokens(kind: PrivateKind, value: string): string[]
  /** The tokens the whole of a value may lie under: one, or two while keys are changed. */
  wholeTokens(kind: PrivateKind, value: string): string[]
  /** The tokens a search for `text` may match: whole value of each kind, or a four-character tail. */
  queryTokens(text: string): string[]
  /** A keyed hash by which a whole text is known again without being kept. */
  mark(text: string): string
  /** The marks a text may have been kept under, the one of today first. */
  marks(text: string): string[]
  /** Seals a text that may hold any of these values, such as a draft; `place` says where it lies and must be given again to open it. */
  sealText(place: string, text: string): string
  /** Throws `sealed-value-damaged` when the key, the place or a bit differs. */
  openText(place: string, sealed: string): string
  /** What lies at an owner, sealed anew, with its blind values of before and of today. */
  sealAnew(owner: { owner_id: string; kind: PrivateKind; sealed: string }): SealedAnew
}

export type SealedAnew = {
  row: { sealed: string; blind: string; blind_tail: string }
  /** Search tokens of each older key, and the one of today that takes its place. */
  renamed: readonly { from: string; to: string }[]
}

const TAIL = 4
/** AES-256-GCM with a 12-byte nonce. Another cipher, such as SM4-CTR with HMAC-SM3, would be another word here beside this one. */
const FORMAT = 'v1'

/** A store on pairs of keys. Sealed text is `v1:keyName:nonce:ciphertext:tag`, bound to table, column and owner. */
export function privateValues(pairs: readonly KeyPair[]): PrivateValues {
  const keys = keyring(pairs)
  const openText = (place: string, sealed: string): string => open(keys, place, sealed)
  const sealText = (place: string, text: string): string => seal(keys.current(), place, text)

  return {
    keys,

    async write(tx, ownerId, kind, value) {
      if (value === null) {
        await tx.deleteFrom('private_value').where('owner_id', '=', ownerId).where('kind', '=', kind).execute()
        return
      }
      const row = { sealed: sealText(boundTo(ownerId, kind), value), ...blindsOf(keys.current(), kind, value) }
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
      return new Map(rows.map((row) => [row.owner_id, openText(boundTo(row.owner_id, kind), row.sealed)]))
    },

    async ownersOf(reader, kind, value) {
      const blinds = keys.looked().map((key) => blind(key, kind, 'whole', value))
      const rows = await reader.selectFrom('private_value').select('owner_id').where('blind', 'in', blinds).execute()
      return rows.map((row) => row.owner_id)
    },

    tokens: (kind, value) => tokensOf(keys.current(), kind, value),

    wholeTokens: (kind, value) => keys.looked().map((key) => `=${blind(key, kind, 'whole', value)}`),

    queryTokens: (text) =>
      keys
        .looked()
        .flatMap((key) =>
          kinds.map((kind) =>
            text.length === TAIL ? `~${blindTail(key, kind, text)}` : `=${blind(key, kind, 'whole', text)}`,
          ),
        ),

    mark: (text) => markBy(keys.current(), text),
    marks: (text) => keys.looked().map((key) => markBy(key, text)),

    sealText,
    openText,

    sealAnew({ owner_id: ownerId, kind, sealed }) {
      const place = boundTo(ownerId, kind)
      const value = openText(place, sealed)
      const [today, ...before] = keys.looked()
      if (today === undefined) throw new Error('no key is held')
      const now = tokensOf(today, kind, value)
      return {
        row: { sealed: seal(today, place, value), ...blindsOf(today, kind, value) },
        renamed: before.flatMap((key) => tokensOf(key, kind, value).map((from, at) => ({ from, to: now[at] ?? from }))),
      }
    },
  }
}

/** Where a value sealed with another key than this is looked for: `like` patterns of what is sealed, and of what is sealed by it. */
export const sealedLike = (key: HeldKeys): { any: string; own: string } => ({
  any: `${FORMAT}:%`,
  own: `${FORMAT}:${key.name}:%`,
})

const blindsOf = (
  key: HeldKeys,
  kind: PrivateKind,
  value: string,
): Pick<SealedAnew['row'], 'blind' | 'blind_tail'> => ({
  blind: blind(key, kind, 'whole', value),
  blind_tail: blindTail(key, kind, value),
})

const markBy = ({ prefix, indexing }: HeldKeys, text: string): string =>
  prefix + createHmac('sha256', indexing).update(`text:${text}`).digest('base64url')

const tokensOf = (key: HeldKeys, kind: PrivateKind, value: string): string[] => [
  `=${blind(key, kind, 'whole', value)}`,
  `~${blindTail(key, kind, value)}`,
]

const blind = (key: HeldKeys, kind: PrivateKind, part: 'whole' | 'tail', value: string): string =>
  key.prefix +
  createHmac('sha256', key.indexing)
    .update(`${kind}:${part}:${indexed(kind, value)}`)
    .digest('base64url')
    .slice(0, 22)

const blindTail = (key: HeldKeys, kind: PrivateKind, value: string): string =>
  blind(key, kind, 'tail', indexed(kind, value).slice(-TAIL))

/** A telephone is found by the number that is called; its extension stands in the sealed value alone. */
const indexed = (kind: PrivateKind, value: string): string => (kind === 'phone' ? value.replace(/-\d+$/u, '') : value)

const boundTo = (ownerId: string, kind: PrivateKind): string => `private_value.sealed.${kind}.${ownerId}`

function seal({ sealing, name }: { sealing: KeyObject; name: string }, boundText: string, value: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
  cipher.setAAD(Buffer.from(boundText))
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return [FORMAT, name, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(':')
}

/** Throws `sealed-value-damaged` when the key, the owner or a bit differs. */
function open(keys: Keyring, boundText: string, text: string): string {
  const [format, usedKey, nonce, sealed, tag] = text.split(':')
  const key = keys.byName(usedKey ?? '')
  if (format !== FORMAT || key === null || !nonce || sealed === undefined || !tag)
    throw new Error('sealed-value-damaged')
  const decipher = createDecipheriv('aes-256-gcm', key.sealing, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(Buffer.from(boundText))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
}
