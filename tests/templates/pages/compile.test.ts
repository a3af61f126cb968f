/** Pages are printed by functions of our own making: they must print what Handlebars prints, and refuse where it keeps silent. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { compile, type Print } from '../../../templates/pages/compile.ts'
import { pagesFolder, partFiles, template } from '../../../templates/pages/engine.ts'
import { helpers, type Beside } from '../../../templates/pages/formats.ts'
import { partsSample } from '../../../templates/pages/system/parts-sample.ts'
import { partsPage } from '../../../templates/pages/system/parts.ts'
import { locales, words } from '../../../templates/words/index.ts'

const parts = { badge: '<b>{{word}}</b>', row: '{{#each cells}}{{> badge this}}{{/each}}' }
const beside: Beside = { say: words('zh-CN'), locale: 'zh-CN', csrf: 'token' }

function ours(source: string): Print {
  const part = (name: string): Print => compile(parts[name as keyof typeof parts], name, { ...house, part })
  const house = { helpers, say: beside.say, part }
  return compile(source, 'test', house)
}

/** Handlebars itself, with the same helpers. */
function reference(given: Record<string, string>): typeof Handlebars {
  const engine = Handlebars.create()
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, (...args: unknown[]) => {
      const { data, hash } = args.pop() as Handlebars.HelperOptions
      return helper(args, data as Beside, hash as Record<string, unknown>)
    })
  for (const [name, source] of Object.entries(given)) engine.registerPartial(name, source)
  return engine
}

/** Handlebars also writes in code what could only end an attribute without quotes, of which there are none. */
const lessEscaped = (html: string): string =>
  html.replaceAll('&#x3D;', '=').replaceAll('&#x60;', '`').replaceAll('&#x27;', '&#39;')

const theirs = (source: string): Print => {
  const compiled = reference(parts).compile(source, { preventIndent: true })
  return (context, data) => lessEscaped(compiled(context, { data }))
}

const text = fc.oneof(fc.string(), fc.constantFrom('', '<王>&"\'`=', '工伤'))
const contexts = fc.record({
  name: text,
  on: fc.boolean(),
  maybe: fc.option(text),
  figure: fc.integer(),
  unit: fc.option(fc.record({ name: text, word: text })),
  rows: fc.array(fc.record({ name: text, on: fc.boolean(), cells: fc.array(fc.record({ word: text })) })),
})

describe('a compiled page', () => {
  it.each([
    '<p class="{{name}}">{{figure}}</p>',
    '{{t "value.yes"}} {{t "value.age" years=figure}} {{@csrf}}{{@locale}}',
    '{{#if on}}a{{else if maybe}}{{maybe}}{{else}}c{{/if}}',
    '{{#unless on}}a{{else}}b{{/unless}}',
    '{{#if rows}}some{{/if}}{{#if (some rows)}}some{{/if}}{{#if figure}}{{figure}}{{/if}}{{#if (given maybe)}}m{{/if}}',
    '{{#each rows}}{{#unless @first}}, {{/unless}}{{@index}}{{name}}{{../name}}{{#if on}}{{../figure}}{{/if}}{{else}}none{{/each}}',
    '{{#each rows}}{{#each cells}}{{word}}{{../name}}{{../../name}}{{/each}}{{/each}}{{#each rows}}{{#each cells}}{{@index}}{{/each}}{{@index}}{{/each}}',
    '{{#with unit}}{{name}}{{../name}}{{> badge this}}{{else}}{{name}}{{/with}}',
    '{{#each rows}}{{> row this}}{{/each}}{{#if (is name "x")}}x{{else}}{{#if (is figure 1)}}1{{/if}}{{/if}}',
    '{{#if unit}}{{unit.name}}{{/if}}\n  {{! a remark }}\n  {{#if on}}\n  x\n  {{/if}}\n',
  ])('prints as Handlebars does: %s', (source) => {
    const [a, b] = [ours(source), theirs(source)]
    fc.assert(
      fc.property(contexts, (context) => {
        expect(a(context, beside)).toBe(b(context, beside))
      }),
    )
  })

  it.each(locales)('prints the page of parts as Handlebars does, in %s', (locale) => {
    const data = { ...beside, say: words(locale), locale }
    const context = partsPage.context.parse(partsSample(locale))
    const engine = reference(
      Object.fromEntries(partFiles().map(({ name, path }) => [name, readFileSync(path, 'utf8')])),
    )
    const source = readFileSync(join(pagesFolder, `${partsPage.name}.hbs`), 'utf8')
    const expected = engine.compile(source, { preventIndent: true })(context, { data })
    expect(template(partsPage.name, locale)(context, data)).toBe(lessEscaped(expected))
  })

  it.each([
    ['{{nothing}}', '"nothing" not defined'],
    ['{{maybe}}', '"maybe" not defined'],
    ['{{unit.name}}', 'null'],
    ['{{#each maybe}}{{/each}}', '"maybe" is no list'],
    ['{{money maybe}}', 'integer'],
    ['{{t maybe}}', 'expected text'],
    ['{{#if (is maybe "a")}}{{/if}}', 'given nothing'],
    ['{{rows}}', 'not defined'],
  ])('throws where it is handed nothing: %s', (source, why) => {
    const context = { name: 'x', maybe: null, unit: null, rows: [] }
    expect(() => ours(source)(context, beside)).toThrow(why)
  })

  it.each([
    ['{{{name}}}', 'unescaped'],
    ['{{shout name}}', 'unknown helper'],
    ['{{../name}}', 'leaves the template'],
    ['{{@root.name}}', 'not for templates'],
    ['{{@index}}', 'not for templates'],
    ['{{#each rows as |row|}}{{/each}}', 'block parameters'],
    ['{{#each rows unit}}{{/each}}', 'one value'],
    ['{{#shout name}}{{/shout}}', 'unknown block'],
    ['{{> badge}}', 'one context'],
    ['{{#> badge this}}{{/badge}}', 'not used here'],
  ])('is refused: %s', (source, why) => {
    expect(() => ours(source)).toThrow(why)
  })
})
