/** Where words may stand: logic speaks in codes, so that both languages are complete and a lawyer finds all wording in one room. */
import { faultsAt, faultsInLines, isDataTable } from '../rule.ts'
import type { Rule, SourceFile } from '../rule.ts'

const chinese = /[\p{Script=Han}\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff5e]/u

/** Digits and units of money and dates, and the name normaliser's own signs, are data of these values. */
const valuesWithSigns = new Set([
  'workflows/values/capitals.ts',
  'workflows/values/chinese-date.ts',
  'workflows/values/search-tokens.ts',
])

function maySpeakChinese(file: SourceFile): boolean {
  if (['templates', 'tests'].includes(file.room) || valuesWithSigns.has(file.path)) return true
  if (file.path.startsWith('db/migrations/') || /^scripts\/(?:demo|bench)[./-]/u.test(file.path)) return true
  return file.path.startsWith('workflows/law/') && isDataTable(file)
}

const chineseRule: Rule = {
  name: 'Chinese stands in templates, data tables of the law, migrations, the demonstration and the bench, nowhere else',
  check(file) {
    if (maySpeakChinese(file)) return []
    return faultsAt(
      file.code,
      (token) => chinese.test(token.text),
      (token) => `says ${token.text.slice(0, 40)}`,
    )
  },
  bad: [
    ['server/disputes/page.ts', "const title = '争议'"],
    ['server/disputes/page.ts', 'const title = `第${n}号`'],
    ['db/repositories/units.ts', "where('name', '=', '江北')"],
    ['workflows/law/terms.ts', "export function name() { return '仲裁时效' }"],
    ['server/disputes/page.ts', "const separator = '、'"],
  ],
  good: [
    ['server/disputes/page.ts', '/** 调结日 is the day of settlement (民诉法 85). */\nconst x = 1 // 归档'],
    ['templates/words/zh-cn/intake.ts', "export const intake = { 'intake.title': '登记' }"],
    ['workflows/law/causes.ts', "export const causes = [{ code: 'wages', name: '劳动报酬' }] as const"],
    ['db/migrations/0001-units.ts', "const unit = '渝北区总工会'"],
    ['scripts/demo/names.ts', "export const names = ['王伟']"],
  ],
}

const keepLines = (found: string): string => found.replaceAll(/[^\n]/gu, '')

/** What a page template prints by itself once its tags, comments and mustaches are gone. */
function literalWords(text: string): string {
  return text
    .replaceAll(/\{\{!--[^]*?--\}\}|\{\{[^]*?\}\}|<!--[^]*?-->/gu, keepLines)
    .replaceAll(/<[^>]*>/gu, keepLines)
    .replaceAll(/&[#\w]+;/gu, '')
}

const catalogueRule: Rule = {
  name: 'a page template prints no word of its own: all words live in the catalogues',
  check(file) {
    if (!/^templates\/pages\/.*\.hbs$/u.test(file.path)) return []
    const spoken = /(?:aria-label|title|placeholder|alt|value)\s*=\s*"[^"{]*\p{L}[^"{]*\s[^"{]*"/u
    const withoutMustaches = file.text.replaceAll(/\{\{[^]*?\}\}/gu, (found) => found.replaceAll(/[^\n]/gu, '{'))
    return [
      ...faultsInLines(literalWords(file.text), /\p{L}{2,}.*/u, (found) => `prints ${found.slice(0, 40)}`),
      ...faultsInLines(withoutMustaches, spoken, (found) => `prints ${found.slice(0, 40)}`),
    ]
  },
  bad: [
    ['templates/pages/intake/counter.hbs', '<h1>登记</h1>'],
    ['templates/pages/intake/counter.hbs', '<p>\n  Log a case {{name}}\n</p>'],
    ['templates/pages/intake/counter.hbs', '<input aria-label="Name of the worker">'],
  ],
  good: [
    [
      'templates/pages/intake/counter.hbs',
      '<h1 class="big title">{{t "intake.title"}}</h1>{{!-- a word --}}&nbsp;&#8250; ×',
    ],
    ['templates/papers/agreement/agreement.hbs', '调解协议书'],
  ],
}

export const languageRules: readonly Rule[] = [chineseRule, catalogueRule]
