/** A page is printed inside its frame, in the frame's language, and never with a broken context. */

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { definePage } from '../../../templates/pages/define-page.ts'
import { frameSchema } from '../../../templates/pages/frame.ts'
import { renderFragment, renderPage } from '../../../templates/pages/render.ts'
import { breadcrumb } from '../../../templates/parts/breadcrumb.ts'
import { frameFor } from './frame-for.ts'

/** A part's template printed as a page of its own: the smallest page there is. */
const trail = definePage({ name: '../parts/breadcrumb', context: breadcrumb.context })

describe('renderPage', () => {
  it('prints the page inside the frame', () => {
    const html = renderPage(trail, [{ href: null, text: '<王>小明' }], frameFor('zh-CN'))
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('&lt;王&gt;小明')
    expect(html).toContain('>登记</a>')
    expect(html).toMatch(/desk\.css\?v=[0-9a-f]{12}/)
  })

  it('speaks English when the frame does', () => {
    const html = renderPage(trail, [], frameFor('en'))
    expect(html).toContain('Sign out')
    expect(html).toContain('>Intake</a>')
  })

  it('refuses a context that breaks the contract', () => {
    const careless = definePage({ name: trail.name, context: z.unknown() })
    const strict = definePage<z.ZodType>(trail)
    expect(() => renderPage(strict, [{ href: null }], frameFor('zh-CN'))).toThrow(z.ZodError)
    expect(() => renderPage(careless, [{ href: null }], frameFor('zh-CN'))).toThrow('"text" not defined')
  })

  it('refuses a role nobody has a word for', () => {
    const strange = { ...frameFor('zh-CN'), user: { name: 'x', unitName: 'y', roles: ['emperor'] } }
    expect(() => frameSchema.parse(strange)).toThrow('no word for \\"role.emperor\\"')
  })

  it('prints a fragment without the frame', () => {
    const html = renderFragment(trail, [{ href: '/', text: 'x' }], { locale: 'en', csrfToken: null })
    expect(html).toContain('<a href="/">x</a>')
    expect(html).not.toContain('<html')
  })
})
