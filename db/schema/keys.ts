/** Rows of the keys of sealed values and of their changes, as Kysely sees them. */

export interface SealingKeyTable {
  /** Its fingerprint. */
  name: string
  number: number
  /** `leaving`: its values are being sealed anew; `gone`: none is left. */
  state: 'used' | 'leaving' | 'gone'
  used_at: string
  gone_at: string | null
}

/** A process at work and the keys it has. */
export interface KeyHolderTable {
  id: string
  /** Names, as JSON. */
  held: string
  uses: string
  beat_at: string
}

export interface KeyChangeTable {
  id: string
  to_key: string
  state: 'running' | 'done'
  stage: string
  /** Values sealed anew, of how many. */
  done: number
  parts: number
  started_at: string
  /** The last sign of life; long ago means that its process is gone. */
  beat_at: string
}

export interface KeysSchema {
  sealing_key: SealingKeyTable
  key_holder: KeyHolderTable
  key_change: KeyChangeTable
}
