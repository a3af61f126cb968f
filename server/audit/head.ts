/** The head of the audit chain for people to take down: on paper in another's drawer it proves that nothing before it was changed. */
import type { z } from 'zod'
import { trailHead, type TrailHead } from '../../db/repositories/audit-seals.ts'
import type { Reader } from '../../db/database.ts'
import type { notice } from '../../templates/parts/notice.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { words } from '../../templates/words/index.ts'
import { shanghaiTime } from '../clock.ts'
import { file, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

/** The head in a sentence; null before the first link. */
export async function saidHead(reader: Reader): Promise<Phrase | null> {
  const head = await trailHead(reader)
  return head && phrase('audit.head', { seq: head.seq, hash: inGroups(head.hash) })
}

/** The same as a notice with the way to take it along. */
export async function headNotice(reader: Reader): Promise<z.input<typeof notice.context> | null> {
  const text = await saidHead(reader)
  return text && { tone: 'note', text, link: { href: paths.auditHead, word: phrase('audit.head-export') } }
}

/** A text file with the head, to be kept elsewhere; its last line is what `npm run verify -- --head` takes. */
export async function sendHead(call: SignedInCall): Promise<Answer> {
  const head = (await trailHead(call.desk.db.reader)) ?? { seq: 0, hash: '' }
  const say = words(call.locale)
  const at = shanghaiTime(call.desk.clock.now())
  const lines = [say('audit.head-file', { at }), say('audit.head-use'), writtenHead(head), '']
  const name = say('audit.head-name', { day: call.desk.clock.today() })
  return file(Buffer.from(lines.join('\r\n')), 'text/plain; charset=utf-8', `${name}.txt`)
}

/** `123:ab12…`, as it is written down and read again. */
const writtenHead = ({ seq, hash }: TrailHead): string => `${seq}:${hash}`

/** Reads a head as people copy it, spaces included; null for anything else. */
export function readHead(text: string): TrailHead | null {
  const found = /^(?<seq>\d{1,15}):(?<hash>[0-9a-f]{64})$/.exec(text.replaceAll(/\s/g, '').toLowerCase())?.groups
  return found ? { seq: Number(found.seq), hash: found.hash ?? '' } : null
}

/** Sixty-four digits are copied in groups of eight. */
const inGroups = (hash: string): string => hash.replaceAll(/.{8}(?=.)/g, '$& ')
