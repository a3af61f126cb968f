/** Takes the files that a form brings: judged by their content before anything is kept. */
import type { Request } from 'express'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { judgeFile, type FileKinds } from '../../workflows/values/judge-file.ts'
import type { MediaType } from '../../workflows/values/media-type.ts'
import { decodeText } from '../tables/decode-text.ts'
import { readForm, type SentFile, type SentForm } from './multipart.ts'

/** A file as it came: its content decides what it is. */
export type UploadedFile = { name: string; bytes: Buffer; type: MediaType }

const MOST_NAME = 100
/** Reads a multipart form; null for any other, which is read already. Throws for damaged or oversized ones. */
export async function readMultipart(request: Request): Promise<SentForm | null> {
  return typeof request.is('multipart/form-data') === 'string' ? readForm(request) : null
}

/** Strangers whose files are read at once: more would let anybody fill the memory. */
const MOST_STRANGERS = 2
let strangers = 0

/** The same for somebody who is not signed in. Throws unavailable `busy` while others are being read. */
export async function readStrangersFile(request: Request): Promise<SentForm | null> {
  if (strangers >= MOST_STRANGERS) throw new DomainError('unavailable', 'busy')
  strangers++
  try {
    return await readMultipart(request)
  } finally {
    strangers--
  }
}

export type Uploads = { files: Record<string, UploadedFile>; faults: FieldFault[] }

/** The files of a form by field; an empty file field is no file, and one that is not what it says is a fault of its field. */
export function uploadsOf(sent: readonly SentFile[], kinds: FileKinds): Uploads {
  const uploads: Uploads = { files: Object.create(null) as Record<string, UploadedFile>, faults: [] }
  for (const { field, name, bytes } of sent) {
    if (bytes.length === 0) continue
    const verdict = judgeFile(name, bytes, kinds)
    if (verdict.ok) uploads.files[freeName(uploads.files, field)] = { name: plainName(name), bytes, type: verdict.type }
    else uploads.faults.push({ field, code: verdict.fault })
  }
  return uploads
}

/** Several files of one field stand beside each other: `scans`, `scans.1`, `scans.2` … */
function freeName(files: Uploads['files'], field: string): string {
  let at = 0
  while (files[at === 0 ? field : `${field}.${at}`] !== undefined) at++
  return at === 0 ? field : `${field}.${at}`
}

/** The last part of a name, without signs that steer a terminal or turn its reading round, and not too long to read. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const signs = [...clean]
  return signs.length > MOST_NAME ? `${signs.slice(0, MOST_NAME - 8).join('')}…${signs.slice(-7).join('')}` : clean
}

/** Text files by field, in UTF-8 or, as older Chinese spreadsheets save them, in GB 18030. */
export function textsOf(sent: readonly SentFile[]): Record<string, string> {
  return Object.fromEntries(
    sent.filter(({ bytes }) => bytes.length > 0).map(({ field, bytes }) => [field, decodeText(bytes)]),
  )
}
