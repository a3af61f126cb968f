import fc from 'fast-check'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { PaperTooLarge } from '../../../templates/papers/bounds.ts'
import { checkWording } from '../../../templates/papers/check-wording.ts'
import { TemplateRefused } from '../../../templates/papers/define-paper.ts'
import { paperKinds, papers } from '../../../templates/papers/index.ts'
import { possibleContexts } from '../../../templates/papers/possible-contexts.ts'
import { samples } from '../../../templates/papers/samples/index.ts'
import { asWritten } from '../../../templates/papers/template-lines.ts'

/** What an editor of the agreement might try, the line it stands on and what is said about it (trust.md T41). */
const hostile: readonly (readonly [what: string, text: string, line: number, code: string])[] = [
  ['raw output', '#title 协议\n{{{facts}}}', 2, 'not-allowed'],
  ['raw output by ampersand', '\n\n{{&facts}}', 3, 'not-allowed'],
  ['the root', '#title 协议\n{{@root.facts}}', 2, 'not-allowed'],
  ['the root inside a loop', '{{#each workers}}\n{{@root.facts}}\n{{/each}}', 2, 'not-allowed'],
  ['any data of the engine', '{{@budget}}', 1, 'not-allowed'],
  ['the key of a loop', '{{#each workers}}\n{{@key}}{{/each}}', 2, 'not-allowed'],
  [
    'the outer index',
    '{{#each workers}}{{#each ../employers}}\n{{serial @../index}}{{/each}}{{/each}}',
    2,
    'not-allowed',
  ],
  [
    'a loop in a loop in a loop',
    '{{#each workers}}\n{{#each ../workers}}\n{{#each ../../workers}}甲{{/each}}{{/each}}{{/each}}',
    3,
    'not-allowed',
  ],
  [
    'loops four deep',
    '{{#if payments}}{{#each payments.payees}}{{#each items}}{{#each ../instalments}}\n{{#each ../items}}甲{{/each}}{{/each}}{{/each}}{{/each}}{{/if}}',
    2,
    'too-deep',
  ],
  ['conditions nine deep', `${'{{#if place}}'.repeat(8)}\n{{#if place}}甲{{/if}}${'{{/if}}'.repeat(8)}`, 2, 'too-deep'],
  ['a thousand open conditions', `\n${'{{#if place}}'.repeat(1000)}`, 2, 'too-many'],
  ['more tags than a paper needs', '{{facts}}\n'.repeat(900), 801, 'too-many'],
  ['a text without end', '甲'.repeat(24_001), 1, 'too-long'],
  ['a partial', '甲\n{{> other}}', 2, 'not-allowed'],
  ['a partial with a context', '{{> (lookup . "facts") x=1}}', 1, 'not-allowed'],
  ['a partial block', '{{#> other}}\n甲\n{{/other}}', 1, 'not-allowed'],
  ['an inline partial', '甲\n\n{{#*inline "a"}}甲{{/inline}}', 3, 'not-allowed'],
  ['a decorator', '{{* activate}}', 1, 'not-allowed'],
  ['a lookup', '甲\n{{lookup workers 0}}', 2, 'unknown-helper'],
  ['a lookup as an argument', '{{money (lookup payments "total")}}', 1, 'not-allowed'],
  ['a log', '{{log facts}}', 1, 'unknown-helper'],
  ['another scope', '{{#with payments}}\n{{total}}{{/with}}', 1, 'unknown-helper'],
  ['the inner printer', '甲\n{{print facts}}', 2, 'unknown-helper'],
  ['a helper nobody made', '{{exec "rm"}}', 1, 'unknown-helper'],
  ['helperMissing by name', '{{helperMissing}}', 1, 'unknown-field'],
  ['the constructor', '甲{{constructor}}', 1, 'unknown-field'],
  ['the constructor of a field', '{{facts.constructor}}', 1, 'unknown-field'],
  ['the prototype', '甲\n{{__proto__}}', 2, 'unknown-field'],
  ['a prototype by brackets', '{{facts.[__proto__]}}', 1, 'unknown-field'],
  ['methods of a list', '{{#each workers.entries}}甲{{/each}}', 1, 'unknown-field'],
  ['the length of a list', '{{workers.length}}', 1, 'unknown-field'],
  ['an element by number', '{{workers.0.name}}', 1, 'unknown-field'],
  ['a field that is not there', '一\n二\n三\n{{nmae}}', 4, 'unknown-field'],
  ['a field of a neighbour', '{{#each employers}}\n{{sex}}{{/each}}', 2, 'unknown-field'],
  ['what may be missing', '甲\n{{place}}', 2, 'nullable-outside-if'],
  ['what may be missing, in the other branch', '{{#if place}}甲{{else}}\n{{place}}{{/if}}', 2, 'nullable-outside-if'],
  [
    'what may be missing, inside what is there',
    '{{#if onDefault}}\n{{onDefault.further}}{{/if}}',
    2,
    'nullable-outside-if',
  ],
  ['a sum as a number', '{{#if payments}}\n{{payments.total}}\n{{/if}}', 2, 'not-printable'],
  ['a code without its word', '甲\n{{cause}}', 2, 'not-printable'],
  ['a whole object', '{{this}}', 1, 'not-printable'],
  ['a word of another family', '{{word "sex" cause}}', 1, 'bad-argument'],
  ['named arguments', '{{facts lines=3}}', 1, 'not-allowed'],
  ['block parameters', '{{#each workers as |w|}}\n{{w.name}}{{/each}}', 1, 'not-allowed'],
  ['a list as a block', '甲\n{{#workers}}{{name}}{{/workers}}', 2, 'not-allowed'],
  ['an inverse block', '{{^workers}}甲{{/workers}}', 1, 'not-allowed'],
  ['a raw block', '甲\n{{{{raw}}}}\n{{name}}\n{{{{/raw}}}}', 2, 'not-allowed'],
  ['a raw loop', '{{{{each workers}}}}\n{{name}}\n{{{{/each}}}}', 2, 'not-allowed'],
  ['a tag made into text', '甲\n\\{{facts}}', 2, 'not-allowed'],
  ['a literal as a field', '甲\n{{"facts"}}', 2, 'not-allowed'],
  ['a condition never closed', '甲\n{{#if place}}\n甲', 3, 'unreadable'],
  ['a condition closed as a loop', '甲\n{{#if place}}甲{{/each}}', 2, 'unreadable'],
  ['half a tag', '甲\n\n{{facts', 3, 'unreadable'],
  ['a command nobody knows', '#title 协议\n\n#script alert(1)', 3, 'unknown-command'],
  [
    'a command nobody knows, in a branch no sample reaches',
    '{{#if bindsOnly}}\n{{#unless payments}}\n#script\n{{/unless}}\n{{/if}}',
    3,
    'unknown-command',
  ],
  ['a hash without a command', '甲\n# 乙', 2, 'unknown-command'],
  ['a table never closed', '甲\n#table 1l 1l\n姓名 | 性别', 2, 'not-closed'],
  [
    'a row with a cell too many',
    '#table 1l 1l\n姓名 | 性别\n{{#each workers}}\n{{name}} | 甲 | 乙\n{{/each}}\n#end',
    4,
    'bad-row',
  ],
  ['a column without end', '#table 9999l\n甲\n#end', 1, 'bad-column'],
  ['a signature of nobody', '#signatures\nghost | 甲\n#end', 2, 'bad-signature'],
  ['a mountain of empty lines', '甲\n#gap 4000', 2, 'bad-count'],
  ['a row as tall as a tower', '#form\n#lines 999999999\n甲 | 乙\n#end', 2, 'bad-count'],
  ['a hundred empty pages', '#page\n'.repeat(100), 1, 'too-large'],
  [
    'a paper that grows with the square of its workers',
    `{{#each workers}}{{#each ../workers}}${'甲'.repeat(9000)}{{/each}}{{/each}}`,
    1,
    'too-large',
  ],
  ['a sign no font prints', '甲\n乙\u{1F600}', 2, 'no-glyph'],
]

describe('hostile wording', () => {
  it('is forty attempts and more', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40)
  })

  it.each(hostile)('%s is refused with its line', (_, text, line, code) => {
    const { faults } = checkWording('agreement', text)
    expect(faults.map((fault) => `${fault.line} ${fault.code}`)).toContain(`${line} ${code}`)
  })

  it('is refused where papers are composed, too', () => {
    const [context] = Object.values(samples.agreement)
    const compose = (text: string) => () => papers.agreement.compose(context, { version: '1+1', text })
    expect(compose('{{{facts}}}')).toThrow(TemplateRefused)
    const square = `{{#each workers}}{{#each ../workers}}${'甲'.repeat(9000)}{{/each}}{{/each}}`
    expect(() => papers.agreement.compose(samples.agreement['long'], { version: '1+1', text: square })).toThrow(
      PaperTooLarge,
    )
  })
})

describe.each(paperKinds)('the shipped wording of %s', (kind) => {
  it('passes the check that edited wording must pass', () => {
    expect(checkWording(kind, papers[kind].template()).faults).toEqual([])
  })

  it('is tried with everything that may be there and everything that may not', () => {
    const contexts = possibleContexts(papers[kind].context)
    expect(contexts.length).toBeGreaterThan(10)
    for (const context of contexts) expect(() => papers[kind].compose(context)).not.toThrow()
  })

  it('prints the same fields however its own words are changed', () => {
    const words = fc.stringMatching(/^[一-龥，。（）]{0,8}$/u)
    const tree = Handlebars.parse(papers[kind].template())
    const pieces: hbs.AST.ContentStatement[] = []
    new (class extends Handlebars.Visitor {
      override ContentStatement(content: hbs.AST.ContentStatement): void {
        pieces.push(content)
      }
    })().accept(tree)
    const shipped = papers[kind].read(papers[kind].template()).printed
    fc.assert(
      fc.property(fc.nat(pieces.length - 1), words, (at, word) => {
        const edited = inserted(papers[kind].template(), pieces[at], word)
        const { faults, printed } = papers[kind].read(edited)
        expect(faults).toEqual([])
        expect([...printed]).toEqual([...shipped])
      }),
      { numRuns: 40 },
    )
  })
})

/** The template with a word put behind one of its own pieces of text. */
function inserted(template: string, piece: hbs.AST.ContentStatement | undefined, word: string): string {
  const lines = template.split('\n')
  const { line = 1, column = 0 } = piece?.loc.start ?? {}
  const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column)].join('\n')
  const own = piece ? asWritten(piece) : ''
  const at = before.length + own.replace(/\s+$/u, '').length
  return template.slice(0, at) + word + template.slice(at)
}
