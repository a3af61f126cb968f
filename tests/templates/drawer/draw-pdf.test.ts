import { describe, expect, it } from 'vitest'
import { MissingGlyphs, missingGlyphs } from '../../../templates/drawer/coverage.ts'
import { countPages, drawPdf } from '../../../templates/drawer/draw-pdf.ts'
import type { DrawOptions } from '../../../templates/drawer/draw-pdf.ts'
import type { Face } from '../../../templates/drawer/face.ts'
import { escapeMarkup } from '../../../templates/drawer/escape.ts'
import { fontSet } from '../../../templates/drawer/fonts.ts'
import type { FontSet } from '../../../templates/drawer/fonts.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import type { Paper } from '../../../templates/drawer/paper.ts'
import { day } from '../../../workflows/values/day.ts'
import { hasPdftotext, hasQpdf, pdfBookmarks, pdfObjects, pdfText, qpdfFaults, squeeze } from '../pdf-tools.ts'

const paper = (text: string, number: string | null = null): Paper => ({
  kind: 'try',
  version: '1',
  layout: 'official',
  title: '人民调解协议书',
  number,
  blocks: readMarkup(text),
  text,
})
const plainly: DrawOptions = { draft: false, createdOn: day('2026-11-22'), verify: null }
const long = paper(
  `#title 协议\n${'各方当事人自愿达成协议。'.repeat(120)}\n#table 1c 1l\n号 | 名\n${'1 | 王建国\n'.repeat(40)}#end`,
  '渝中工会人调字〔2026〕第3号',
)

describe('drawPdf', () => {
  it('gives the same bytes for the same input, and others for another day, mark or address', async () => {
    const first = await drawPdf(long, plainly)
    expect(Buffer.compare(first, await drawPdf(long, plainly))).toBe(0)
    const others = [
      { ...plainly, createdOn: day('2026-11-23') },
      { ...plainly, draft: true },
      { ...plainly, verify: { url: 'https://desk.example/v/1' } },
    ]
    for (const other of others) expect(Buffer.compare(first, await drawPdf(long, other))).not.toBe(0)
  })

  it('keeps its bytes when papers are drawn at the same time', async () => {
    const alone = await drawPdf(long, plainly)
    const together = await Promise.all([
      drawPdf(long, plainly),
      drawPdf(paper('别的文书'), plainly),
      drawPdf(long, plainly),
    ])
    expect(Buffer.compare(alone, together[0])).toBe(0)
    expect(Buffer.compare(alone, together[2])).toBe(0)
  })

  it.skipIf(!hasQpdf)('is a sound, tagged document with title and language, and runs nothing', async () => {
    const bytes = await drawPdf(long, { ...plainly, draft: true, verify: { url: 'https://desk.example/v/1' } })
    expect(qpdfFaults(bytes)).toBe('')
    const objects = pdfObjects(bytes)
    expect(objects).toContain('/Marked true')
    expect(objects).toContain('/Lang (zh-CN)')
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toMatch(/\(D:20261122040000Z\)/u)
    for (const element of [
      '/S /H1',
      '/S /P',
      '/S /Table',
      '/S /TR',
      '/S /TH',
      '/S /TD',
      '/S /Figure',
      '/Scope /Column',
    ])
      expect(objects, element).toContain(element)
    for (const danger of ['/JavaScript', '/JS', '/OpenAction', '/URI', '/Launch', '/EmbeddedFile', '/AA'])
      expect(objects, danger).not.toContain(`${danger} `)
  })

  it.skipIf(!hasQpdf)('has bookmarks: its title, and under it each heading at its page', async () => {
    const text = `#title 人民调解协议书\n#heading 纠纷主要事实\n${'各方当事人自愿达成协议。'.repeat(160)}\n\n#heading 履行方式\n按期支付。`
    const bytes = await drawPdf(paper(text), plainly)
    expect(pdfBookmarks(bytes)).toEqual([
      {
        title: '人民调解协议书',
        page: 1,
        kids: [
          { title: '纠纷主要事实', page: 1, kids: [] },
          { title: '履行方式', page: countPages(paper(text), plainly), kids: [] },
        ],
      },
    ])
    expect(countPages(paper(text), plainly)).toBeGreaterThan(1)
  })

  it.skipIf(!hasPdftotext)('numbers its pages, and names the paper on every page after the first', async () => {
    const bytes = await drawPdf(long, plainly)
    const pages = countPages(long, plainly)
    expect(pages).toBeGreaterThan(2)
    for (let page = 1; page <= pages; page++) {
      const text = squeeze(pdfText(bytes, { from: page, to: page }))
      expect(text).toContain(`第${page}页共${pages}页`)
      expect(text.includes('渝中工会人调字〔2026〕第3号')).toBe(page > 1)
    }
  })

  it.skipIf(!hasPdftotext)('marks each page of a draft, and no page of an issued paper', async () => {
    const draft = await drawPdf(long, { ...plainly, draft: true })
    const pages = countPages(long, plainly)
    for (let page = 1; page <= pages; page++) {
      const text = squeeze(pdfText(draft, { from: page, to: page }))
      expect(text.includes('草稿') || (text.includes('草') && text.includes('稿'))).toBe(true)
    }
    expect(pdfText(await drawPdf(long, plainly))).not.toMatch(/[草稿]/u)
  })

  it.skipIf(!hasPdftotext || !hasQpdf)('prints what PDF would take for syntax as plain text', async () => {
    const hostile = ['(王)', '\\(', '%%EOF', '/JS', 'endobj', '<</A 1>>', '𬭎𫖯', '· · ·', 'BT ET Tj']
    const bytes = await drawPdf(paper(hostile.map((value) => `#left ${escapeMarkup(value)}`).join('\n')), plainly)
    expect(qpdfFaults(bytes)).toBe('')
    const text = squeeze(pdfText(bytes))
    for (const value of hostile) expect(text).toContain(squeeze(value))
  })
})

/** The real faces with some characters taken away, to see who steps in. */
function without(fonts: FontSet, key: string, characters: string): FontSet {
  const strip = (face: Face): Face =>
    face.key === key
      ? { ...face, has: (code) => !characters.includes(String.fromCodePoint(code)) && face.has(code) }
      : face
  return { regular: fonts.regular.map(strip), bold: fonts.bold.map(strip) }
}

describe('glyphs', () => {
  it('names each character no font prints, once, wherever it stands', async () => {
    const broken = paper('#title 𠮷祥\n王𠮷与😀\n#form\n名 | 𰻝\n#end\n#seal 某会 | \u0007', '〔2026〕第3号ཀ')
    expect(missingGlyphs(broken)).toEqual(['𠮷', '😀', '𰻝', '\u0007', 'ཀ'])
    await expect(drawPdf(broken, plainly)).rejects.toThrow(MissingGlyphs)
    await expect(drawPdf(broken, plainly)).rejects.toMatchObject({ characters: ['𠮷', '😀', '𰻝', '\u0007', 'ཀ'] })
  })

  it('finds nothing missing in ordinary and rare names of the standard', () => {
    expect(missingGlyphs(paper('王建国、阿卜杜热合曼·买买提、䶮、㐂、𬭎、𫖯、〇、Ångström'))).toEqual([])
  })

  it.skipIf(!hasPdftotext)('lets another font serve what the first lacks, in bold as well', async () => {
    const rare = { regular: [...fontSet().regular, ...fontSet().bold], bold: fontSet().bold }
    const fonts = without(rare, 'body', '䶮')
    const text = '#heading 䶮先生\n张䶮收到款项'
    expect(missingGlyphs(paper(text), without(fontSet(), 'body', '䶮'))).toEqual(['䶮'])
    const read = squeeze(pdfText(await drawPdf(paper(text), plainly, fonts)))
    expect(read).toContain('䶮先生')
    expect(read).toContain('张䶮收到款项')
  })

  it.skipIf(!hasPdftotext)('prints a bold word whose bold glyph is missing in the body font', async () => {
    const fonts = without(fontSet(), 'bold', '䶮')
    expect(missingGlyphs(paper('**䶮**'), fonts)).toEqual([])
    expect(squeeze(pdfText(await drawPdf(paper('**䶮**先生'), plainly, fonts)))).toContain('䶮先生')
  })
})
