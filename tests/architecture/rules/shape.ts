/** The hand in which the house is written: sizes, names and the sentence on top of each file. */
import { isDataTable } from '../rule.ts'
import type { Rule } from '../rule.ts'

const longest = 300
const catalogues = /^templates\/words\/|^db\/migrations\//u
const script = /\.(?:ts|mts|js|mjs|cjs)$/u

const lengthRule: Rule = {
  name: `a code file has at most ${longest} lines; catalogues, data tables and migrations are no code`,
  check(file) {
    const lines = file.text.replace(/\n$/u, '').split('\n').length
    if (!/\.(?:ts|mts|js|mjs|cjs|css|hbs)$/u.test(file.path) || lines <= longest || catalogues.test(file.path))
      return []
    if (script.test(file.path) && isDataTable(file)) return []
    return [{ line: longest + 1, says: `has ${lines} lines` }]
  },
  bad: [
    ['server/app.ts', 'const a = () => 1\n'.repeat(301)],
    ['templates/assets/desk.css', 'a{}\n'.repeat(301)],
  ],
  good: [
    ['server/app.ts', 'const a = () => 1\n'.repeat(300)],
    ['templates/words/zh-cn/intake.ts', 'const a = () => 1\n'.repeat(400)],
    ['workflows/law/causes.ts', `export const causes = [\n${"  'wages',\n".repeat(400)}]`],
  ],
}

const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib'])

const nameRule: Rule = {
  name: 'names are kebab-case, and no folder is a drawer for everything',
  check(file) {
    const parts = file.path.split('/')
    const drawer = parts.slice(0, -1).find((part) => drawers.has(part))
    const odd = parts.find((part) => part !== 'README.md' && !/^[.a-z0-9-]+$/u.test(part))
    return [
      ...(drawer === undefined ? [] : [{ line: 1, says: `lies in a folder called ${drawer}` }]),
      ...(odd === undefined ? [] : [{ line: 1, says: `${odd} is not kebab-case` }]),
    ]
  },
  bad: [
    ['server/utils/text.ts', ''],
    ['workflows/common/a.ts', ''],
    ['tests/helpers/a.ts', ''],
    ['server/openDispute.ts', ''],
    ['server/open_dispute.ts', ''],
  ],
  good: [
    ['server/intake/open-dispute.ts', ''],
    ['db/README.md', ''],
  ],
}

const sentenceRule: Rule = {
  name: 'each file opens with a sentence that says what the room would miss without it',
  check(file) {
    const tested = script.test(file.path) && !file.path.endsWith('.test.ts')
    const missing = tested && file.tokens[0]?.kind !== 'comment'
    return missing ? [{ line: 1, says: 'opens without a comment' }] : []
  },
  bad: [['server/app.ts', "import express from 'express'\n/** The app. */"]],
  good: [
    ['server/app.ts', "/** The whole middleware order on one screen. */\nimport express from 'express'"],
    ['tests/app.test.ts', "import { test } from 'vitest'"],
  ],
}

export const shapeRules: readonly Rule[] = [lengthRule, nameRule, sentenceRule]
