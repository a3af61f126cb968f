/** Who may lean on whom: the table of the rooms, and the narrower doors inside them. */
import { localTarget, packageOf } from '../imports.ts'
import type { Import } from '../imports.ts'
import type { Fault, Rule, SourceFile } from '../rule.ts'

type Doors = { rooms: readonly string[]; packages: readonly string[]; builtIns: 'all' | readonly string[] }

const readsItsOwnFiles = ['fs', 'fs/promises', 'path', 'url', 'module', 'stream', 'stream/promises', 'buffer', 'zlib']

/** The six rooms; a package is listed where its verb lives. Tests may use everything and nobody may use tests. */
const doors: Record<string, Doors> = {
  workflows: { rooms: ['workflows'], packages: ['xstate', 'zod', 'nzh', 'pinyin-pro'], builtIns: [] },
  db: {
    rooms: ['db', 'workflows'],
    packages: ['kysely', 'better-sqlite3', 'pg', 'pinyin-pro', 'zod'],
    builtIns: 'all',
  },
  templates: {
    rooms: ['templates', 'workflows'],
    packages: [
      'handlebars',
      'pdfkit',
      'pdf-lib',
      'fontkit',
      'zod',
      'qrcode-generator',
      '@expo-google-fonts/noto-serif-sc',
    ],
    builtIns: readsItsOwnFiles,
  },
  server: {
    rooms: ['server', 'workflows', 'db', 'templates'],
    packages: [
      'express',
      '@fastify/busboy',
      'helmet',
      'zod',
      'write-excel-file',
      'csv-stringify',
      'zxing-wasm',
      'node-forge',
    ],
    builtIns: 'all',
  },
  scripts: { rooms: ['scripts', 'server', 'workflows', 'db', 'templates'], packages: ['zod'], builtIns: 'all' },
}

/** Templates may name a file by its content; chance stays out of what is printed. */
const isHashing = (one: Import): boolean =>
  one.specifier === 'node:crypto' && one.names.every((name) => name === 'createHash')

/** Page templates become functions in one place; nothing else makes code of text. */
const isCompiling = (path: string, one: Import): boolean =>
  path === 'templates/pages/compile.ts' &&
  one.specifier === 'node:vm' &&
  one.names.every((name) => name === 'compileFunction')

/** A bench measures the bare parts beside the whole, so it alone may take them in its own hands. */
const isBench = (path: string): boolean => /^scripts\/bench[./-]/u.test(path)

const knowsExpress = /^server\/(?:.+\/)?(?:routes|form)\.ts$|^server\/http\/|^server\/(?:app|main)\.ts$/u

function describe(one: Import): string {
  return `imports ${one.specifier ?? 'something computed'}`
}

function faultOf(file: SourceFile, one: Import, door: Doors): string | null {
  if (one.specifier === null)
    return one.kind === 'url' || one.kind === 'resolve' ? null : 'imports a computed name, which nobody can check'
  const target = localTarget(file.path, one.specifier)
  if (target !== null) {
    if (one.kind === 'url' && !target.endsWith('.ts')) return null
    const room = target.split('/')[0] ?? ''
    return door.rooms.includes(room) ? null : `${file.room} may not import ${room} (${one.specifier})`
  }
  const name = packageOf(one.specifier)
  if (name.startsWith('node:')) {
    const allowed =
      door.builtIns === 'all' ||
      door.builtIns.includes(name.slice('node:'.length)) ||
      isHashing(one) ||
      isCompiling(file.path, one)
    return allowed ? null : `${file.room} may not import ${name}`
  }
  return door.packages.includes(name) ? null : `${file.room} may not import the package ${name}`
}

const roomRule: Rule = {
  name: 'a room imports only the rooms and packages that its verb allows',
  check(file) {
    const door = doors[file.room]
    if (door === undefined || isBench(file.path)) return []
    return file.imports.flatMap((one): Fault[] => {
      const says = faultOf(file, one, door)
      return says === null ? [] : [{ line: one.line, says }]
    })
  },
  bad: [
    ['workflows/dispute/machine.ts', "import { readFileSync } from 'node:fs'"],
    ['workflows/law/terms.ts', "import type { Db } from '../../db/database.ts'"],
    ['workflows/law/terms.ts', "import express from 'express'"],
    ['db/repositories/disputes.ts', "export { say } from '../../templates/words/index.ts'"],
    ['db/repositories/disputes.ts', "const app = await import('../../server/app.ts')"],
    ['templates/pages/render.ts', "import type { Tables } from '../../db/schema/tables.ts'"],
    ['templates/drawer/draw-pdf.ts', "import { randomBytes } from 'node:crypto'"],
    ['templates/papers/print-fields.ts', "import { compileFunction } from 'node:vm'"],
    ['templates/pages/compile.ts', "import { runInThisContext } from 'node:vm'"],
    ['server/disputes/open-dispute.ts', "import Database from 'better-sqlite3'"],
    ['server/disputes/open-dispute.ts', "import { sql } from 'kysely'"],
    ['server/disputes/open-dispute.ts', "import { createMachine } from 'xstate'"],
    ['server/main.ts', "import { person } from '../tests/journeys/person.ts'"],
    ['server/reports/export.ts', "new Worker(new URL('../../tests/x.ts', import.meta.url))"],
    ['scripts/demo.ts', "import { freshPostgres } from '../tests/postgres.ts'"],
    ['scripts/demo.ts', 'const part = await import(name)'],
    ['server/log.ts', "import fs from 'fs'"],
  ],
  good: [
    ['workflows/dispute/machine.ts', "import { setup } from 'xstate'\nimport { good } from '../values/result.ts'"],
    ['db/engines/sqlite.ts', "import Database from 'better-sqlite3'\nimport { readFile } from 'node:fs/promises'"],
    ['server/disputes/routes.ts', "import { renderPage } from '../../templates/pages/render.ts'"],
    ['templates/pages/compile.ts', "import { compileFunction } from 'node:vm'"],
    ['templates/assets.ts', "import { createHash } from 'node:crypto'"],
    ['templates/pages/styles.ts', "const path = new URL('../assets/desk.css', import.meta.url)"],
    ['tests/workflows/fen.test.ts', "import { fen } from '../../workflows/values/fen.ts'"],
    ['scripts/bench.ts', "import express from 'express'"],
    ['server/log.ts', "// import Database from 'better-sqlite3'\nconst text = \"import x from 'pg'\""],
  ],
}

const expressRule: Rule = {
  name: 'only routes, forms, server/http, app and main know express',
  check(file) {
    if (file.room !== 'server' || knowsExpress.test(file.path)) return []
    const web = file.imports.filter((one) => ['express', '@fastify/busboy'].includes(packageOf(one.specifier ?? '')))
    return web.map((one) => ({ line: one.line, says: describe(one) }))
  },
  bad: [
    ['server/disputes/open-dispute.ts', "import type { Request } from 'express'"],
    ['server/disputes/page.ts', "import express from 'express'"],
    ['server/log.ts', "import { Router } from 'express'"],
  ],
  good: [
    ['server/disputes/routes.ts', "import type { Request } from 'express'"],
    ['server/intake/form.ts', "import type { Request } from 'express'"],
    ['server/http/session.ts', "import type { Request } from 'express'"],
    ['server/app.ts', "import express from 'express'"],
  ],
}

const routesRule: Rule = {
  name: 'scripts start use cases, never routes; only the generator reads the route list',
  check(file) {
    if (file.room !== 'scripts' || /^scripts\/generate[./-]/u.test(file.path)) return []
    const routes = file.imports.filter((one) => one.specifier?.endsWith('/routes.ts') === true)
    return routes.map((one) => ({ line: one.line, says: describe(one) }))
  },
  bad: [['scripts/demo.ts', "import { routes } from '../server/intake/routes.ts'"]],
  good: [
    ['scripts/demo.ts', "import { openDispute } from '../server/intake/open-dispute.ts'"],
    ['scripts/generate.ts', "import { routes } from '../server/routes.ts'"],
  ],
}

const writingHands = new Set(['Tx', 'transact', 'commit'])
const writingWords = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'])

/** Every writing repository asks for the branded `Tx`, and only `transact` and `commit` hand it out. */
const demonstrationRule: Rule = {
  name: 'the demonstration lives by use cases: it opens no transaction and writes no row itself',
  check(file) {
    if (!/^scripts\/demo[./-]/u.test(file.path)) return []
    return [
      ...file.imports
        .filter((one) => one.names.some((name) => name === '*' || writingHands.has(name)))
        .filter((one) => /^(?:db|server)\//u.test(localTarget(file.path, one.specifier ?? '') ?? ''))
        .map((one) => ({ line: one.line, says: describe(one) })),
      ...file.code
        .filter((token) => writingWords.has(token.text))
        .map((token) => ({ line: token.line, says: token.text })),
    ]
  },
  bad: [
    ['scripts/demo/found-city.ts', "import { transact, type Tx } from '../../db/database.ts'"],
    ['scripts/demo/tale.ts', "import { commit } from '../../server/commit.ts'"],
    ['scripts/demo.ts', "import * as database from '../db/database.ts'"],
    ['scripts/demo/plan.ts', "await desk.db.reader.insertInto('unit').values(unit).execute()"],
  ],
  good: [
    ['scripts/demo/found-city.ts', "import { addUnit } from '../../server/units/manage-units.ts'"],
    ['scripts/demo/found-city.ts', "import { findUnit } from '../../db/repositories/units.ts'"],
    ['scripts/demo/stories/index.ts', "import * as court from './court.ts'"],
  ],
}

/** What differs between the engines is fixed text in one frozen file, the only place where text becomes SQL unread. */
const isFrozenEngine = (path: string): boolean => /^db\/migrations\/engine-v\d+\.ts$/u.test(path)

const sqlRule: Rule = {
  name: 'raw SQL stays in db, and sql.raw in the frozen file that tells the engines apart',
  check(file) {
    const raw = file.code.filter(
      (token, at) =>
        !isFrozenEngine(file.path) &&
        token.text === 'sql' &&
        file.code[at + 1]?.text === '.' &&
        file.code[at + 2]?.text === 'raw',
    )
    const outside = file.room === 'db' || file.room === 'tests' || isBench(file.path) ? [] : file.imports
    const taken = outside.filter((one) => one.names.includes('sql'))
    return [
      ...raw.map((token) => ({ line: token.line, says: 'uses sql.raw' })),
      ...taken.map((one) => ({ line: one.line, says: `takes sql from ${one.specifier}` })),
    ]
  },
  bad: [
    ['db/repositories/disputes.ts', 'const order = sql.raw(column)'],
    ['server/search/find.ts', "import { sql } from '../../db/database.ts'"],
    ['server/search/find.ts', "import { sql as query } from 'kysely'"],
  ],
  good: [
    ['db/repositories/disputes.ts', "import { sql } from 'kysely'\nconst one = sql`select 1`"],
    ['db/migrations/engine-v1.ts', 'const strict = sql.raw(text)'],
    ['server/search/find.ts', "import { findParties } from '../../db/repositories/search.ts'"],
  ],
}

const testsRule: Rule = {
  name: 'a test lives in tests',
  check: (file) =>
    file.room !== 'tests' && /\.(?:test|spec)\.[a-z]+$/u.test(file.path)
      ? [{ line: 1, says: 'is a test outside tests' }]
      : [],
  bad: [['workflows/values/fen.test.ts', '']],
  good: [['tests/workflows/values/fen.test.ts', '']],
}

export const roomRules: readonly Rule[] = [roomRule, expressRule, routesRule, demonstrationRule, sqlRule, testsRule]
