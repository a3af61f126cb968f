/** The faces of the law pages, in the order of their tabs; a new face is one line here and its routes in `routes.ts`. */
import type { z } from 'zod'
import type { tabs } from '../../templates/parts/tabs.ts'
import { wordKey } from '../../templates/words/index.ts'
import { paths } from '../http/paths.ts'

const faces = {
  terms: paths.lawTerms,
  calendar: paths.lawCalendar,
  causes: paths.lawCauses,
  parameters: paths.lawParameters,
} as const

export type LawFace = keyof typeof faces

/** The tabs above every law page, `current` lit; the words are `law.tab-<face>`. */
export const lawTabs = (current: LawFace): z.input<typeof tabs.context> => ({
  label: 'law.tabs',
  tabs: Object.entries(faces).map(([face, href]) => ({
    label: wordKey('law', `tab-${face}`),
    href,
    current: face === current,
    count: null,
  })),
})
