/** The two faces of what has outlived its term: volumes, which are destroyed, and all other records, which are erased. */
import type { z } from 'zod'
import type { tabs } from '../../templates/parts/tabs.ts'
import { wordKey } from '../../templates/words/index.ts'
import { paths } from '../http/paths.ts'

const faces = { volumes: paths.destruction, records: paths.erasures } as const

/** The tabs above both, `current` lit. */
export const destructionTabs = (current: keyof typeof faces): z.input<typeof tabs.context> => ({
  label: 'destruction.tabs',
  tabs: Object.entries(faces).map(([face, href]) => ({
    label: wordKey('destruction', `tab-${face}`),
    href,
    current: face === current,
    count: null,
  })),
})
