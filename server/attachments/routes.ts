/** Routes of a case's materials. */
import { paths } from '../http/paths.ts'
import type { Route } from '../http/route.ts'
import { askStrike, sendFile, sendPicture, sendStrike, takeEvidence } from './requests.ts'

export const attachmentRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: paths.evidence,
    permission: 'evidence:keep',
    audit: 'evidence:keep',
    takesFiles: 'evidence',
    handle: takeEvidence,
  },
  { method: 'GET', path: paths.attachment, permission: 'paper:issue', audit: 'none:read', handle: sendFile },
  { method: 'GET', path: paths.picture, permission: 'paper:issue', audit: 'none:read', handle: sendPicture },
  { method: 'GET', path: paths.strikeAttachment, permission: 'evidence:keep', audit: 'none:read', handle: askStrike },
  {
    method: 'POST',
    path: paths.strikeAttachment,
    permission: 'evidence:keep',
    audit: 'evidence:strike',
    handle: sendStrike,
  },
]
