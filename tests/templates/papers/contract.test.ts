import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codesOf, codeWords, isCodeGroup } from '../../../templates/papers/code-words.ts'
import { code, day, fen } from '../../../templates/papers/context-parts.ts'
import { formatArguments } from '../../../templates/papers/formats.ts'
import { paperKinds, papers } from '../../../templates/papers/index.ts'
import { checkTemplate } from '../../../templates/papers/template-contract.ts'

describe.each(paperKinds)('the template of %s', (kind) => {
  it('keeps its contract', () => {
    expect(checkTemplate(papers[kind].template(), papers[kind].context)).toEqual([])
  })

  it('uses every field of its context', () => {
    const template = papers[kind].template()
    for (const field of Object.keys(papers[kind].context.shape))
      expect(template, field).toMatch(new RegExp(`\\b${field}\\b`, 'u'))
  })
})

const schema = z.strictObject({
  name: z.string(),
  nick: z.string().nullable(),
  paid: fen,
  on: day,
  later: day.nullable(),
  sex: code('sex'),
  ready: z.boolean(),
  agent: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
  people: z.array(z.strictObject({ name: z.string(), nick: z.string().nullable() })),
  more: z.array(z.string()).nullable(),
})
const codes = (template: string): string[] => checkTemplate(template, schema).map((fault) => fault.code)

describe('checkTemplate', () => {
  it.each([
    '{{name}} {{money paid}} {{capitals paid}} {{officialDate on}} {{word "sex" sex}}',
    '{{#if nick}}{{nick}}{{else}}无{{/if}}',
    '{{#unless nick}}无{{else}}{{nick}}{{/unless}}',
    '{{#if agent}}{{agent.name}}{{#if agent.phone}}{{agent.phone}}{{/if}}{{/if}}',
    '{{#each people}}{{serial @index}} {{name}} {{../name}}{{#unless @last}}、{{/unless}}{{/each}}',
    '{{#if nick}}{{#each people}}{{../nick}}{{/each}}{{/if}}',
    '{{#if more}}{{#each more}}{{this}}{{/each}}{{join more}}{{/if}}',
    '{{#more people 3}}{{names people}}{{else}}{{size people}}{{/more}}',
    '{{!-- 说明 --}}{{#if later}}{{officialDate later}}{{/if}}',
  ])('accepts %s', (template) => {
    expect(codes(template)).toEqual([])
  })

  it.each([
    ['{{nmae}}', 'unknown-field'],
    ['{{agent.name}}', 'nullable-outside-if'],
    ['{{nick}}', 'nullable-outside-if'],
    ['{{#if nick}}{{else}}{{nick}}{{/if}}', 'nullable-outside-if'],
    ['{{#if agent}}{{agent.phone}}{{/if}}', 'nullable-outside-if'],
    ['{{#if ready}}{{nick}}{{/if}}', 'nullable-outside-if'],
    ['{{#if nmae}}x{{/if}}', 'unknown-field'],
    ['{{#each people}}{{nick}}{{/each}}', 'nullable-outside-if'],
    ['{{#if nick}}{{#each people}}{{nick}}{{/each}}{{/if}}', 'nullable-outside-if'],
    ['{{#each people}}{{paid}}{{/each}}', 'unknown-field'],
    ['{{#each more}}{{this}}{{/each}}', 'nullable-outside-if'],
    ['{{#each name}}x{{/each}}', 'bad-argument'],
    ['{{paid}}', 'not-printable'],
    ['{{on}}', 'not-printable'],
    ['{{sex}}', 'not-printable'],
    ['{{ready}}', 'not-printable'],
    ['{{people}}', 'not-printable'],
    ['{{money name}}', 'bad-argument'],
    ['{{money later}}', 'nullable-outside-if'],
    ['{{officialDate later}}', 'nullable-outside-if'],
    ['{{word "capacity" sex}}', 'bad-argument'],
    ['{{word "nothing" sex}}', 'bad-argument'],
    ['{{word sex sex}}', 'bad-argument'],
    ['{{money}}', 'bad-argument'],
    ['{{{name}}}', 'not-allowed'],
    ['{{&name}}', 'not-allowed'],
    ['{{> other}}', 'not-allowed'],
    ['{{#> other}}x{{/other}}', 'not-allowed'],
    ['{{#*inline "x"}}y{{/inline}}', 'not-allowed'],
    ['{{* deco}}', 'not-allowed'],
    ['{{#with agent}}{{name}}{{/with}}', 'unknown-helper'],
    ['{{lookup people 0}}', 'unknown-helper'],
    ['{{log name}}', 'unknown-helper'],
    ['{{print name}}', 'unknown-helper'],
    ['{{#each people as |one|}}{{name}}{{/each}}', 'not-allowed'],
    ['{{@root.name}}', 'not-allowed'],
    ['{{#each people}}{{@root.name}}{{/each}}', 'not-allowed'],
    ['{{@index}}', 'not-allowed'],
    ['{{#each people}}{{#each ../people}}{{../../name}}{{/each}}{{/each}}', 'not-allowed'],
    ['{{../name}}', 'unknown-field'],
    ['{{constructor}}', 'unknown-field'],
    ['{{name.constructor}}', 'unknown-field'],
    ['{{__proto__}}', 'unknown-field'],
    ['{{money (money paid)}}', 'not-allowed'],
    ['{{name x=1}}', 'not-allowed'],
    ['{{"name"}}', 'not-allowed'],
    ['{{#if (name)}}x{{/if}}', 'not-allowed'],
    ['{{#if name includeZero=true}}x{{/if}}', 'not-allowed'],
    ['{{#more people name}}x{{/more}}', 'bad-argument'],
  ])('refuses %s as %s', (template, fault) => {
    expect(codes(template)).toContain(fault)
  })

  it('names the line', () => {
    expect(checkTemplate('一\n二\n{{nmae}}', schema)).toEqual([{ code: 'unknown-field', line: 3, detail: 'nmae' }])
  })
})

describe('words of codes', () => {
  it('every code has a Chinese word', () => {
    for (const group of Object.keys(codeWords)) {
      if (!isCodeGroup(group)) throw new Error(group)
      const codesOfGroup = codesOf(group)
      expect(codesOfGroup.length, group).toBeGreaterThan(1)
      for (const word of Object.values(codeWords[group])) expect(word).toMatch(/\p{Script=Han}/u)
    }
  })

  it('no context field is called like a format, which would hide it', () => {
    for (const kind of paperKinds)
      for (const field of Object.keys(papers[kind].context.shape))
        expect(Object.keys(formatArguments)).not.toContain(field)
  })
})
