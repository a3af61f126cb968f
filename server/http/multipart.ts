/** Parses a form that brings files, within bounds and in memory; whoever sent a damaged or oversized one still reads the answer. */
import type { Request } from 'express'
import { DomainError } from '../../workflows/errors.ts'

/** A file as it was sent; its name is what the browser says and nothing to rely on. */
export type SentFile = { field: string; name: string; bytes: Buffer }
export type SentForm = { fields: Record<string, string | string[]>; files: SentFile[] }

const MOST_BYTES = 10 * 1024 * 1024
const MOST_FILES = 5
/** Of one typed field: a pasted list of 500 workers is the longest. */
const MOST_TEXT = 256 * 1024
const LONGEST_FIELD_NAME = 100

const limits = { fileSize: MOST_BYTES, files: MOST_FILES, fields: 200, fieldSize: MOST_TEXT, parts: 220 }

const tooLarge = (): DomainError => new DomainError('invalid', 'body-too-large')
const unreadable = (cause?: unknown): DomainError => new DomainError('invalid', 'body-unreadable', { cause })

/**
 * Reads a `multipart/form-data` request to its end: at most 5 files of 10 MiB, 200 fields of 256 KiB.
 * @throws DomainError invalid `body-too-large` for a file beyond its bound, else `body-unreadable`.
 */
export async function readForm(request: Request): Promise<SentForm> {
  // Loaded with the first file: most processes never see one.
  const { Busboy } = await import('@fastify/busboy')
  const form: SentForm = { fields: Object.create(null) as SentForm['fields'], files: [] }
  const headers = { ...request.headers, 'content-type': request.headers['content-type'] ?? '' }
  // What is no parser yet, because the form names no boundary, throws here.
  const parser = attempt(
    () => new Busboy({ headers, limits, isPartAFile: (_field, _type, name) => name !== undefined }),
  )

  await new Promise<void>((resolve, reject) => {
    let refused = false
    const refuse = (fault: DomainError): void => {
      if (refused) return
      refused = true
      request.unpipe(parser)
      const told = (): void => reject(fault)
      // The rest is read and thrown away: who is still sending would see a broken connection instead of the reason.
      if (request.readableEnded || request.destroyed) told()
      else request.once('end', told).once('error', told).once('close', told).resume()
    }
    parser.on('field', (field: string | undefined, value, _nameCut, cut) => {
      if (cut || !isName(field)) refuse(unreadable())
      else addField(form.fields, decoded(field), value)
    })
    parser.on('file', (field: string | undefined, stream, name: string | undefined) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => (refused ? parts.splice(0) : parts.push(part)))
      stream.on('limit', () => refuse(tooLarge()))
      stream.on('error', (cause) => refuse(unreadable(cause)))
      stream.on('end', () => {
        if (!isName(field)) refuse(unreadable())
        else form.files.push({ field: decoded(field), name: decoded(name ?? ''), bytes: Buffer.concat(parts) })
      })
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse(unreadable()))
    parser.on('error', (cause: unknown) => refuse(unreadable(cause)))
    parser.on('finish', () => (refused ? null : resolve()))
    request.once('close', () => (request.complete ? null : refuse(unreadable())))
    request.pipe(parser)
  })
  return form
}

function attempt<Made>(make: () => Made): Made {
  try {
    return make()
  } catch (cause) {
    throw unreadable(cause)
  }
}

const isName = (field: string | undefined): field is string =>
  field !== undefined && field !== '' && field.length <= LONGEST_FIELD_NAME

/** Browsers write these three characters of a name so, and no other (HTML, multipart form data). */
const decoded = (name: string): string => name.replaceAll(/%(?:0A|0D|22)/giu, decodeURIComponent)

/** Repeated names become a list. */
function addField(fields: SentForm['fields'], name: string, value: string): void {
  const before = fields[name]
  if (before === undefined) fields[name] = value
  else fields[name] = Array.isArray(before) ? [...before, value] : [before, value]
}
