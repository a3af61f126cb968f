/** A believable frame for page tests. */

import type { Frame } from '../../../templates/pages/frame.ts'
import type { Locale } from '../../../templates/words/index.ts'

export const frameFor = (locale: Locale): Frame => ({
  locale,
  title: locale === 'en' ? 'Intake' : '登记',
  user: { name: '周敏', roles: ['mediator', 'clerk'], unitName: '渝中区总工会' },
  nav: [
    { href: '/', key: 'today', current: false },
    { href: '/intake', key: 'intake', current: true },
  ],
  csrfToken: 'test-token',
  path: '/intake',
  demo: true,
  flash: null,
})
