import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root, rooms } from './source-files.ts'

const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md']

const ignored = readFileSync(new URL('.gitignore', root), 'utf8').split('\n')
const isIgnored = (name: string): boolean =>
  ignored.some(
    (line) => line === name || line === `${name}/` || (line.startsWith('*.') && name.endsWith(line.slice(1))),
  )

/** Names at the top that the house does not list. */
const strangers = (names: readonly string[]): string[] =>
  names.filter((name) => ![...rooms, ...files].includes(name) && !name.startsWith('.') && !isIgnored(name))

test('a stranger at the top level is found', () => {
  expect(strangers(['src', 'server', 'node_modules', '.ci', 'vitest.config.ts'])).toEqual(['src', 'vitest.config.ts'])
})

test('the top level holds the six rooms and the six files, and nothing else', () => {
  expect(strangers(readdirSync(root))).toEqual([])
})

test('no listed entry is missing', () => {
  expect([...rooms, ...files].filter((name) => !existsSync(new URL(name, root)))).toEqual([])
})

test.each(rooms)('%s explains itself in a README of one page', (room) => {
  const path = new URL(`${room}/README.md`, root)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  expect(text).toMatch(/^# \S/u)
})
