/** The rules that judge templates are judged themselves: each must catch its own bad example. */

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { htmlSchema } from '../../../templates/pages/html.ts'
import { wordKeySchema } from '../../../templates/words/phrase.ts'
import { markupFaults } from '../contract/markup-faults.ts'
import { templateFaults } from '../contract/template-faults.ts'

const badge = z.strictObject({ word: z.string() })
const context = z.strictObject({
  name: z.string(),
  phone: z.string().nullable(),
  amount: z.int().nullable(),
  unit: z.strictObject({ name: z.string() }).nullable(),
  rows: z.array(z.strictObject({ label: wordKeySchema, badge, note: z.string().nullable() })),
  sex: z.enum(['male', 'female']),
  state: z.enum(['male', 'unknown-code']),
  copy: z.strictObject({ word: z.string() }),
  picture: htmlSchema,
})
const house = { helpers: ['t', 'term', 'money', 'given', 'is', 'some'], parts: new Map([['badge', badge]]) }
const faults = (source: string) => templateFaults(source, context, house)

describe('templateFaults', () => {
  it.each([
    '{{name}}',
    '{{#if phone}}{{phone}}{{/if}}',
    '{{#unless phone}}-{{else}}{{phone}}{{/unless}}',
    '{{#if (given amount)}}{{money amount}}{{/if}}',
    '{{#if unit}}{{unit.name}}{{/if}}',
    '{{#with unit}}{{name}}{{../name}}{{/with}}',
    '{{#each rows}}{{@index}}{{t label}}{{> badge badge}}{{#if note}}{{note}}{{/if}}{{../name}}{{/each}}',
    '{{#each rows as |row|}}{{#if row.note}}{{row.note}}{{/if}}{{/each}}',
    '{{term "value" sex}}{{t "value.age" years=name}}{{picture}}',
    '{{#if (some rows)}}{{/if}}',
  ])('accepts %s', (source) => {
    expect(faults(source)).toEqual([])
  })

  it.each([
    ['{{nane}}', 'has no "nane"'],
    ['{{phone}}', 'may be null'],
    ['{{#if name}}{{phone}}{{/if}}', 'may be null'],
    ['{{#if phone}}{{else}}{{phone}}{{/if}}', 'may be null'],
    ['{{money amount}}', 'may be null'],
    ['{{#if amount}}{{money amount}}{{/if}}', 'false for 0'],
    ['{{unit.name}}', 'of what may be null'],
    ['{{#if rows}}{{/if}}', 'use (some'],
    ['{{rows}}', 'cannot be printed'],
    ['{{{name}}}', 'unescaped'],
    ['{{&name}}', 'unescaped'],
    ['{{shout name}}', 'unknown helper'],
    ['{{@root.name}}', 'not for templates'],
    ['{{../name}}', 'leaves the template'],
    ['{{t "no.such.word"}}', 'no word for'],
    ['{{t "value.age"}}', 'needs a value'],
    ['{{t name}}', 'not a word key'],
    ['{{term "value" state}}', 'value.unknown-code'],
    ['{{> badge copy}}', 'not declared with the contract'],
    ['{{> badge}}', 'takes one context'],
    ['{{> ribbon copy}}', 'no part'],
    ['{{#each name}}{{/each}}', 'not a list'],
    ['{{#each rows}}{{label}}{{/each}}', 'cannot be printed'],
  ])('refuses %s', (source, why) => {
    expect(faults(source).join('\n')).toContain(why)
  })
})

describe('markupFaults', () => {
  it.each([
    '<p class="x" data-y="z">{{name}} - 12 %</p>',
    '<input aria-label="{{t "value.yes"}}" value="code">',
    '<form method="post">{{> form-keys keys}}<button>{{t "value.yes"}}</button></form>',
    '<form method="get"><input name="q"></form>',
  ])('accepts %s', (source) => {
    expect(markupFaults(source)).toEqual([])
  })

  it.each([
    ['<p>姓名</p>', 'outside the catalogues'],
    ['<p>{{#if a}}Name{{/if}}</p>', 'outside the catalogues'],
    ['<a title="更多">{{x}}</a>', 'outside the catalogues'],
    ['<p style="color:red">{{x}}</p>', 'attribute style'],
    ['<p onclick="go()">{{x}}</p>', 'attribute onclick'],
    ['<script>go()</script>', 'inline <script>'],
    ['<style></style>', 'inline <style>'],
    ['<a href="javascript:go()">{{x}}</a>', 'script in href'],
    ['<a href={{x}}>{{x}}</a>', 'unquoted href'],
    ['<form method="post"><button>{{x}}</button></form>', 'csrf'],
  ])('refuses %s', (source, why) => {
    expect(markupFaults(source).join('\n')).toContain(why)
  })
})
