/** Vouches for an issued paper to whoever holds its code: that it is ours, and whether a file is it to the last bit. */
import { hashOf } from '../../db/file-store.ts'
import { findVouchedPaper, type PaperRow, type VouchedPaper } from '../../db/repositories/papers.ts'
import { vouchPage } from '../../templates/pages/papers/vouch.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { page, type Answer } from '../http/answer.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { Call, Route } from '../http/route.ts'

export const vouchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.vouch,
    permission: 'public',
    audit: 'none:read',
    bound: 'visit',
    handle: async (call) => show(call, await paperOf(call), null, []),
  },
  {
    method: 'POST',
    path: paths.vouch,
    permission: 'public',
    audit: 'none:compares a file and keeps nothing of it',
    bound: 'visit',
    takesFiles: 'papers',
    handle: compare,
  },
]

/** Whether these bytes are the issued file. */
export const isIssuedFile = (paper: Pick<PaperRow, 'sha256'>, bytes: Uint8Array): boolean =>
  hashOf(bytes) === paper.sha256

async function compare(call: Call): Promise<Answer> {
  const paper = await paperOf(call)
  const given = call.uploads.files.file
  // What is not even a paper by its content is another file.
  if (!given && call.uploads.faults.length > 0) return show(call, paper, false, [])
  if (!given) return show(call, paper, null, [{ field: 'file', code: 'required' }])
  return show(call, paper, isIssuedFile(paper, given.bytes), [])
}

async function paperOf(call: Call): Promise<VouchedPaper> {
  const paper = await findVouchedPaper(call.desk.db.reader, call.params.token ?? '')
  if (!paper) throw new DomainError('not-found', 'no-such-page')
  return paper
}

function show(call: Call, paper: VouchedPaper, same: boolean | null, faults: readonly FieldFault[]): Answer {
  const fields = formFields({}, faults)
  return page(
    vouchPage,
    {
      kind: wordKey('paper-offer', paper.kind),
      number: paper.number,
      issuedOn: paper.issued_on,
      superseded: paper.status === 'superseded',
      sha256: paper.sha256,
      result: same === null ? 'none' : same ? 'same' : 'different',
      action: pathTo(paths.vouch, { token: paper.verify_token }),
      field: fields.file({ name: 'file', label: 'vouch.file', required: true }),
    },
    { title: words(call.locale)('vouch.title'), status: faults.length > 0 ? 422 : 200 },
  )
}
