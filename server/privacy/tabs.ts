/** The faces of personal data for whoever answers persons: what is kept at all, and what was asked. */
import type { z } from 'zod'
import type { tabs } from '../../templates/parts/tabs.ts'
import { wordKey } from '../../templates/words/index.ts'
import { paths } from '../http/paths.ts'

const faces = { requests: paths.personRequests, inventory: paths.privacy } as const

/** The tabs above both, `current` lit. */
export const privacyTabs = (current: keyof typeof faces): z.input<typeof tabs.context> => ({
  label: 'privacy.tabs',
  tabs: Object.entries(faces).map(([face, href]) => ({
    label: wordKey('privacy', `tab-${face}`),
    href,
    current: face === current,
    count: null,
  })),
})
