/** Hands out a case's files, as downloads only: what somebody sent in never runs in the desk's own pages. */
import { findAttachment } from '../../db/repositories/attachments.ts'
import { DomainError } from '../../workflows/errors.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { file } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.attachment,
    permission: 'dispute:read',
    audit: 'none:read',
    handle: async ({ desk, actor, params }) => {
      const attachment = await findAttachment(desk.db.reader, params.attachmentId ?? '')
      if (!attachment) throw new DomainError('not-found', 'no-such-page')
      await openFile(desk.db.reader, actor, attachment.dispute_id, 'dispute:read')
      return file(await desk.files.get(attachment.sha256), attachment.media_type, attachment.name)
    },
  },
]
