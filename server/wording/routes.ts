/** Routes of wording: the list, one kind with its text and preview, versions side by side, and the second person's decision. */
import type { Route } from '../http/route.ts'
import { paths } from '../http/paths.ts'
import { openDraft, sendDraft } from './draft-requests.ts'
import {
  bringBack,
  decide,
  propose,
  sendPdf,
  showList,
  showPreview,
  showProposal,
  showTemplate,
  showVersion,
} from './requests.ts'

export const wordingRoutes: readonly Route[] = [
  { method: 'GET', path: paths.wording, permission: 'template:edit', audit: 'none:read', handle: showList },
  { method: 'GET', path: paths.wordingOfKind, permission: 'template:edit', audit: 'none:read', handle: showTemplate },
  { method: 'POST', path: paths.wordingOfKind, permission: 'template:edit', audit: 'wording-propose', handle: propose },
  {
    method: 'POST',
    path: paths.wordingPreview,
    permission: 'template:edit',
    audit: 'none:look-up',
    bound: 'print',
    handle: showPreview,
  },
  {
    method: 'POST',
    path: paths.wordingPdf,
    permission: 'template:edit',
    audit: 'none:drawn from what was typed, nothing is issued',
    bound: 'print',
    handle: sendPdf,
  },
  { method: 'GET', path: paths.wordingDraft, permission: 'template:edit', audit: 'none:read', handle: openDraft },
  { method: 'POST', path: paths.wordingDraft, permission: 'template:edit', audit: 'none:draft', handle: sendDraft },
  { method: 'GET', path: paths.wordingVersion, permission: 'template:edit', audit: 'none:read', handle: showVersion },
  {
    method: 'POST',
    path: paths.wordingBack,
    permission: 'template:edit',
    audit: 'wording-bring-back',
    handle: bringBack,
  },
  {
    method: 'GET',
    path: paths.wordingProposal,
    permission: 'template:activate',
    audit: 'none:read',
    handle: showProposal,
  },
  {
    method: 'POST',
    path: paths.wordingProposal,
    permission: 'template:activate',
    audit: 'wording-decide',
    handle: decide,
  },
]
