import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settings } from '../../server/config.ts'
import { readManifest } from '../architecture/lock-file.ts'
import { root, rooms } from '../architecture/source-files.ts'
import { commandsIn, linksIn, scriptOf, settingsIn } from './read-readme.ts'

const read = (path: string): string =>
  existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : ''
const readme = read('README.md')

test('commands, settings and links are read as they are written', () => {
  const sample =
    '```sh\nnpm ci && npm run demo # filled\n$ PORT=80 npm start\n```\n```ts\nnpm run no\n```\n' +
    '| `PORT` | `3000` | port |\n| `HOST` | none | x |\n[a](db/README.md#b) ![p](a.png) [c](https://x.y) [d](#d)\n'
  expect(commandsIn(sample)).toEqual(['npm ci', 'npm run demo', 'PORT=80 npm start'])
  expect(commandsIn(sample).map(scriptOf)).toEqual([null, 'demo', 'start'])
  expect(settingsIn(sample)).toEqual([
    { name: 'PORT', fallback: '3000' },
    { name: 'HOST', fallback: 'none' },
  ])
  expect(linksIn(sample)).toEqual(['db/README.md', 'a.png'])
})

test('the README tells how to install, try, check and run the desk', () => {
  const commands = commandsIn(readme)
  expect(['npm ci', 'npm run demo', 'npm test', 'npm start'].filter((one) => !commands.includes(one))).toEqual([])
})

test.each(['README.md', ...rooms.map((room) => `${room}/README.md`)])('every npm command in %s exists', (path) => {
  const { scripts } = readManifest()
  const unknown = commandsIn(read(path)).filter((command) => {
    const script = scriptOf(command)
    return script !== null && scripts[script] === undefined
  })
  expect(unknown).toEqual([])
})

test.each(['README.md', ...rooms.map((room) => `${room}/README.md`)])('every link in %s leads to a file', (path) => {
  const dead = linksIn(read(path)).filter((to) => !existsSync(new URL(to, new URL(path, root))))
  expect(dead).toEqual([])
})

test('the README lists every setting with its default, and no other', () => {
  const listed = settingsIn(readme)
  expect(listed.map(({ name }) => name)).toEqual(settings.map(({ name }) => name))
  const wrong = settings.filter(({ name, fallback }) => {
    const said = listed.find((row) => row.name === name)?.fallback ?? ''
    return fallback === '' ? /\d|\//u.test(said) : said !== fallback
  })
  expect(wrong).toEqual([])
})
