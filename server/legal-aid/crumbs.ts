/** The way from the list of aid cases to a page of one. */
import { words } from '../../templates/words/index.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Crumb } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import type { AidFile } from './aid-file.ts'

/** @param file of a page below a case, null for the case itself and for pages beside it */
export const aidCrumbs = ({ locale, actor }: SignedInCall, text: string, file: AidFile | null = null): Crumb[] => [
  { href: scopeRoots(actor.grants, 'aid:read').length > 0 ? paths.legalAid : null, text: words(locale)('aid.title') },
  ...(file === null
    ? []
    : [
        {
          href: pathTo(paths.aidCase, { aidId: file.row.id }),
          text: file.row.case_number ?? words(locale)('aid.unnumbered'),
        },
      ]),
  { href: null, text },
]
