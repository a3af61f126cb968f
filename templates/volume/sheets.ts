/** The sheets the desk itself adds to a volume: cover, table of contents, a page for a material, back cover (司发通〔2010〕239号 forms 1, 2, 7, 14). */
import { officialDate } from '../../workflows/values/chinese-date.ts'
import { missingGlyphs } from '../drawer/coverage.ts'
import { escapeMarkup } from '../drawer/escape.ts'
import { fontSet } from '../drawer/fonts.ts'
import { readMarkup } from '../drawer/markup.ts'
import type { Paper } from '../drawer/paper.ts'
import type { PastedFacts, VolumeCover } from './plan.ts'

/** Stands for a sign that no font of the desk prints; a volume is bound all the same. */
const UNPRINTABLE = '〓'

export function coverSheet(cover: VolumeCover): Paper {
  const e = escapeMarkup
  const until = cover.to === null ? '' : officialDate(cover.to)
  return sheet('volume-cover', '卷宗封面', [
    '#gap 4',
    `#center **${e(cover.committeeName)}**`,
    '#gap 2',
    '#title 调解卷宗',
    '#gap 5',
    '#form',
    '#lines 3',
    `卷名 | ${e(cover.name)}`,
    '#lines 2',
    `卷号 | ${e(cover.number)}`,
    '#lines 2',
    `人民调解员 | ${e(cover.mediators)}`,
    '#lines 2',
    `调解日期 | ${officialDate(cover.from)}至${until}`,
    '#lines 2',
    `立卷人 | ${e(cover.boundBy)} | 立卷日期 | ${officialDate(cover.boundOn)}`,
    '#lines 2',
    `保管期限 | ${e(cover.keptFor)}`,
    '#lines 3',
    `备注 | ${e(cover.remark)}`,
    '#end',
  ])
}

export type ContentsLine = { title: string; pages: string; remark: string }

export function contentsSheet(lines: readonly ContentsLine[]): Paper {
  const e = escapeMarkup
  return sheet('volume-contents', '卷内目录', [
    '#title 卷内目录',
    '#gap 1',
    '#table 1.4c 9l 2.4c 4l',
    '序号 | 文书名称 | 页号 | 备注',
    ...lines.map((line, at) => `${at + 1} | ${e(line.title)} | ${e(line.pages)} | ${e(line.remark)}`),
    '#end',
  ])
}

/** The page a material is pasted on; `instead` says why nothing follows. */
export function materialSheet(facts: PastedFacts, instead: string | null): Paper {
  const e = escapeMarkup
  return sheet('volume-material', '人民调解证据材料', [
    '#title 人民调解证据材料',
    '#gap 1',
    '#form',
    `材料名称 | ${e(facts.name)}`,
    `种类 | ${e(facts.kind)} | 提供人 | ${e(facts.offeredBy)}`,
    `收存 | ${e(facts.uploaded)} | 与原件核对 | ${facts.originalSeen ? '与原件核对无异' : '未核对原件'}`,
    `校验值 | ${facts.sha256}`,
    '#end',
    ...(instead === null ? [] : ['#gap 1', e(instead)]),
  ])
}

export function backSheet(given: { pages: number; byHand: number; boundBy: string }): Paper {
  const byHand = given.byHand === 0 ? '' : `另有纸质${given.byHand}页随卷保存，未编入上列页号。`
  return sheet('volume-back', '封底', [
    '#gap 24',
    `本卷共${given.pages}页，已逐页编号。${byHand}`,
    '#gap 2',
    '#fields',
    `立卷人 | ${escapeMarkup(given.boundBy)} | 检查人 | `,
    '立卷日期 |  | 检查日期 | ',
    '#end',
  ])
}

function sheet(kind: string, title: string, lines: readonly string[]): Paper {
  const drawn = paperOf(kind, title, lines.join('\n'))
  const missing = missingGlyphs(drawn, fontSet())
  if (missing.length === 0) return drawn
  const without = missing.reduce((text, character) => text.replaceAll(character, UNPRINTABLE), drawn.text)
  return paperOf(kind, title, without)
}

const paperOf = (kind: string, title: string, text: string): Paper => ({
  kind,
  version: '1',
  layout: 'form',
  title,
  number: null,
  blocks: readMarkup(text),
  text,
})
