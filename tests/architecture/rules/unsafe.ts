/** Constructs that real case-management systems were broken by; they are cheaper to forbid than to review. */
import { faultsAt, faultsInLines } from '../rule.ts'
import type { Fault, Rule } from '../rule.ts'

const templateDangers: readonly (readonly [RegExp, string])[] = [
  [/\{\{\{|\{\{~?&/u, 'prints unescaped'],
  [/<script(?![^>]*\ssrc=)[^>]*>/iu, 'holds an inline script'],
  [/<style|\sstyle\s*=/iu, 'holds an inline style'],
  [/\son[a-z]+\s*=\s*["'{]/iu, 'holds an inline handler'],
  [/=\s*\{\{/u, 'has an unquoted attribute'],
  [/javascript:/iu, 'holds a javascript: address'],
  [/(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//iu, 'leads out of the house'],
]

const templateRule: Rule = {
  name: 'a template escapes everything and holds no inline script, style or handler',
  check(file) {
    if (!file.path.endsWith('.hbs')) return []
    const withoutBlocks = file.text.replaceAll(/\{\{[#/]?[^{}&]*=\s*\{\{/gu, '')
    return templateDangers.flatMap(([pattern, says]) => faultsInLines(withoutBlocks, pattern, () => says))
  },
  bad: [
    ['templates/pages/a.hbs', '<p>{{{name}}}</p>'],
    ['templates/pages/a.hbs', '<p>{{& name}}</p>'],
    ['templates/pages/a.hbs', '<script>alert(1)</script>'],
    ['templates/pages/a.hbs', '<p style="color:red">'],
    ['templates/pages/a.hbs', '<a onclick="go()">'],
    ['templates/pages/a.hbs', '<input value={{name}}>'],
    ['templates/pages/a.hbs', '<a href="javascript:go()">'],
    ['templates/pages/a.hbs', '<script src="https://cdn.example/x.js"></script>'],
  ],
  good: [
    [
      'templates/pages/a.hbs',
      '<script src="{{asset "desk.js"}}" defer></script><a href="{{path "desk"}}">{{name}}</a>',
    ],
    ['templates/pages/a.hbs', '{{#> card title=(t "intake.title") once=true}}<p data-on="x">{{/card}}'],
  ],
}

/** The only files that may hand Handlebars a string it will not escape. */
const trusted = new Set(['templates/pages/html.ts'])

const codeRule: Rule = {
  name: 'no float from text, no day from a time stamp, no code from a string, no markup past the escaper',
  check(file) {
    const text = (at: number): string => file.code[at]?.text ?? ''
    const says = (at: number): string | null => {
      const one = text(at)
      const member = text(at - 1) === '.'
      if (one === 'parseFloat') return 'parses a float; money is integer fen'
      if (one === 'toISOString' && text(at + 3) === '.' && ['slice', 'substring', 'split'].includes(text(at + 4))) {
        return 'cuts a day from a UTC stamp; days are Asia/Shanghai'
      }
      if (one === 'eval' && !member && text(at + 1) === '(') return 'runs a string'
      if (one === 'Function' && text(at - 1) === 'new') return 'makes code from a string'
      if (one === 'SafeString' && !trusted.has(file.path)) return 'passes markup by the escaper'
      if (member && ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(one)) return `sets ${one}`
      if (member && one === 'write' && text(at - 2) === 'document') return 'writes the document'
      return null
    }
    return file.code.flatMap((token, at): Fault[] => {
      const found = token.kind === 'word' ? says(at) : null
      return found === null ? [] : [{ line: token.line, says: found }]
    })
  },
  bad: [
    ['server/money/form.ts', 'const yuan = Number.parseFloat(text)'],
    ['server/money/form.ts', 'const yuan = parseFloat(text)'],
    ['server/clock.ts', 'const day = now.toISOString().slice(0, 10)'],
    ['templates/assets/desk.js', 'box.innerHTML = name'],
    ['templates/assets/desk.js', 'eval(code)'],
    ['server/papers/x.ts', 'new Function(code)'],
    ['templates/pages/marks.ts', 'return new Handlebars.SafeString(name)'],
  ],
  good: [
    ['server/clock.ts', 'const stamp = now.toISOString()\n// parseFloat is not used'],
    ['templates/assets/desk.js', 'box.textContent = name'],
  ],
}

const secretRule: Rule = {
  name: 'no secret and no address of a machine stands in the code',
  check(file) {
    if (file.room === 'tests') return []
    return faultsAt(
      file.code,
      (token) =>
        /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b/u.test(token.text) ||
        /postgres(?:ql)?:\/\/[^@'"`\s]*:[^@'"`\s]+@/u.test(token.text),
      () => 'holds a secret',
    )
  },
  bad: [['server/config.ts', "const url = 'postgres://desk:secret@db/desk'"]],
  good: [['server/config.ts', "const scheme = 'postgres://'"]],
}

export const unsafeRules: readonly Rule[] = [templateRule, codeRule, secretRule]
