/** Citations: turns a code such as `RMTJ-17` into what a Chinese or English reader calls the article. */
import { chineseCount } from '../values/chinese-date.ts'
import { citationWords, documents, statutes } from './statutes.ts'

type Statutes = typeof statutes
type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text
type Numbers<S extends keyof Statutes> = Words<Statutes[S]['verified']> | Words<Statutes[S]['knowledge']>
type CodesOf<S extends keyof Statutes> = `${S}-${Exclude<Numbers<S>, ''>}`

/** Every citation in use: `RMTJ-17`, `JS1-51.2` (paragraph 2), `REC-4` (our definitions), `RST4` (a document as a whole). */
export type ArticleCode = { [S in keyof Statutes]: CodesOf<S> }[keyof Statutes] | keyof typeof documents

/** How far a citation may be trusted: its text was read, it is well known, or it is our own rule. */
export type ArticleMark = 'verified' | 'knowledge' | 'design'

export type Article = { code: string; zh: string; en: string; mark: ArticleMark }

const MARKS = ['verified', 'knowledge'] as const

const table: ReadonlyMap<string, Article> = new Map(
  [
    ...Object.entries(statutes).flatMap(([code, statute]) =>
      MARKS.flatMap((mark) =>
        numbersOf(statute[mark]).map((number) => citeStatute(`${code}-${number}`, statute, number, mark)),
      ),
    ),
    ...Object.entries(documents).map(([code, { zh, en, mark }]): Article => ({ code, zh, en, mark })),
  ].map((entry) => [entry.code, entry]),
)

/** All codes, for the page that shows what the system believes and for the catalogues' completeness test. */
export const articleCodes: readonly string[] = [...table.keys()]

/**
 * The citation behind a code.
 * @throws RangeError for a code that no table holds: a reason without its law must not reach a page
 */
export function article(code: string): Article {
  const found = table.get(code)
  if (found === undefined) throw new RangeError(`no article ${code} in the tables of workflows/law`)
  return found
}

/** The short citation as text: 'zh-CN' as Chinese papers write it, 'en' for the English pages. */
export const citation = (code: string, locale: 'zh-CN' | 'en'): string =>
  locale === 'zh-CN' ? article(code).zh : article(code).en

function numbersOf(list: string): string[] {
  return list.split(' ').filter((number) => number !== '')
}

function citeStatute(code: string, statute: { zh: string; en: string }, number: string, mark: ArticleMark): Article {
  const [, main = '', paragraph, item] = /^(\d+)(?:\.(\d+))?(?:\((\d+)\))?$/u.exec(number) ?? []
  const zh = [
    wrap(citationWords.article, main),
    ...(paragraph === undefined ? [] : [wrap(citationWords.paragraph, paragraph)]),
    ...(item === undefined ? [] : [wrap(citationWords.item, chineseCount(Number.parseInt(item, 10)))]),
  ]
  const en = [
    `art. ${main}`,
    ...(paragraph === undefined ? [] : [`para. ${paragraph}`]),
    ...(item === undefined ? [] : [`item ${item}`]),
  ]
  return { code, zh: statute.zh + zh.join(''), en: `${statute.en}, ${en.join(', ')}`, mark }
}

function wrap([before, after]: readonly [string, string], number: string): string {
  return before + number + after
}
