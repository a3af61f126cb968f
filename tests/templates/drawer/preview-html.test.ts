import { describe, expect, it } from 'vitest'
import { escapeMarkup } from '../../../templates/drawer/escape.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import { previewHtml } from '../../../templates/drawer/preview-html.ts'

const preview = (text: string): string =>
  previewHtml({ kind: 'try', version: '1', layout: 'form', title: '表', number: null, blocks: readMarkup(text), text })

describe('previewHtml', () => {
  it('escapes every character that HTML could take for its own', () => {
    const evil = escapeMarkup('<script>alert("1")</script>&\'')
    for (const source of [
      `#title ${evil}`,
      evil,
      `#form\n${evil} | ${evil}\n#end`,
      `#table 1l\n#caption ${evil}\n${evil}\n${evil}\n#end`,
      `#signatures\nperson | ${evil} | ${evil}\n#end`,
      `#seal ${evil} | ${evil}`,
      `#fields\n${evil} | ${evil}\n#end`,
    ]) {
      const html = preview(source)
      expect(html).not.toMatch(/<script|"1"|&'/u)
      expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;')
      expect(html).not.toMatch(/style=|\son\w+=/u)
    }
  })

  it('is semantic: headings, tables with scopes, a list of signers, paragraphs', () => {
    const html = preview(
      '#title 表\n#heading 一\n甲\\n**乙**\n#table 1l 1r\n名 | 额\n王 | 1.00\n#end\n#form\n民族 | 汉 | 年龄 | 41\n备注 | 无\n#end\n#signatures\nperson | 王 | 签名\n#end',
    )
    expect(html).toMatch(/^<article class="paper paper-form" lang="zh-CN">/u)
    expect(html).toContain('<h2 class="paper-title">表</h2>')
    expect(html).toContain('<p class="paper-indent">甲</p>\n<p class="paper-indent"><strong>乙</strong></p>')
    expect(html).toContain('<th scope="col">名</th>')
    expect(html).toContain('<td class="right">1.00</td>')
    expect(html).toContain('<th scope="row">备注</th><td colspan="3">无</td>')
    expect(html).toMatch(/<li class="paper-sign paper-sign-person">.*<span>王<\/span><small>签名<\/small>/u)
  })

  it('shows the places to sign as the paper does: finger or seal and the day for a party, a line for an official', () => {
    const places = preview('#signatures\nperson | 王 | 签名\ncompany | 公司\nofficial | 调解员 | 签名\n#end').split(
      '<li ',
    )
    expect(places.map((place) => /(?:指印|单位印章)/u.exec(place)?.[0] ?? null)).toEqual([
      null,
      '指印',
      '单位印章',
      null,
    ])
    expect(places.map((place) => place.includes('年　　月　　日'))).toEqual([false, true, true, false])
  })
})
