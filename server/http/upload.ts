/** Reads forms that bring files: a few, of bounded size, judged by their content before anything is kept. */
import type { Request, Response } from 'express'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { judgeFile, type FileKinds } from '../../workflows/values/judge-file.ts'
import type { MediaType } from '../../workflows/values/media-type.ts'
import { decodeText } from '../tables/decode-text.ts'

/** A file as it came: its content decides what it is. */
export type UploadedFile = { name: string; bytes: Buffer; type: MediaType }

const MOST_BYTES = 10 * 1024 * 1024
const MOST_FILES = 5
const MOST_NAME = 100
/** Of one typed field: a pasted list of 500 workers is the longest. */
const MOST_TEXT = 256 * 1024

const limits = { fileSize: MOST_BYTES, files: MOST_FILES, fields: 200, fieldSize: MOST_TEXT, parts: 220 }

/** Parses a multipart form into `request.body` and `request.files`; other forms are left alone. Throws for damaged or oversized ones. */
export async function readMultipart(request: Request, response: Response): Promise<void> {
  if (!request.is('multipart/form-data')) return
  // Loaded with the first file: most processes never see one.
  const { default: multer, MulterError } = await import('multer')
  const parse = multer({ storage: multer.memoryStorage(), limits }).any()
  await new Promise<void>((resolve, reject) => {
    void parse(request, response, (fault: unknown) => {
      if (fault === undefined || fault === null) resolve()
      else
        reject(fault instanceof MulterError ? fault : new DomainError('invalid', 'body-unreadable', { cause: fault }))
    })
  })
}

/** Strangers whose files are read at once: more would let anybody fill the memory. */
const MOST_STRANGERS = 2
let strangers = 0

/** The same for somebody who is not signed in. Throws unavailable `busy` while others are being read. */
export async function readStrangersFile(request: Request, response: Response): Promise<void> {
  if (strangers >= MOST_STRANGERS) throw new DomainError('unavailable', 'busy')
  strangers++
  try {
    await readMultipart(request, response)
  } finally {
    strangers--
  }
}

export type Uploads = { files: Record<string, UploadedFile>; faults: FieldFault[] }

/** The files of a request by field; an empty file field is no file, and one that is not what it says is a fault of its field. */
export function uploadsOf(request: Request, kinds: FileKinds): Uploads {
  const uploads: Uploads = { files: Object.create(null) as Record<string, UploadedFile>, faults: [] }
  for (const file of Array.isArray(request.files) ? request.files : []) {
    if (file.size === 0) continue
    // Browsers send names as UTF-8; the parser reads them as Latin-1.
    const name = Buffer.from(file.originalname, 'latin1').toString('utf8')
    const verdict = judgeFile(name, file.buffer, kinds)
    if (verdict.ok)
      uploads.files[freeName(uploads.files, file.fieldname)] = {
        name: plainName(name),
        bytes: file.buffer,
        type: verdict.type,
      }
    else uploads.faults.push({ field: file.fieldname, code: verdict.fault })
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
export function textsOf(request: Request): Record<string, string> {
  const files = Array.isArray(request.files) ? request.files : []
  return Object.fromEntries(
    files.filter((file) => file.size > 0).map((file) => [file.fieldname, decodeText(file.buffer)]),
  )
}
