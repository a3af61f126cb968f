/** Finds the files of the house; without it the rules would have nothing to judge. */
import { readFileSync, readdirSync } from 'node:fs'
import { sourceFile } from './rule.ts'
import type { SourceFile } from './rule.ts'

/** The repository's root, with a trailing slash. */
export const root = new URL('../../', import.meta.url)

/** The six rooms: every line of code lives in one of them. */
export const rooms = ['server', 'workflows', 'templates', 'db', 'scripts', 'tests'] as const

const looked = /\.(?:ts|mts|js|mjs|cjs|hbs|css|sql|md|csv)$/u
const notOurs = /^(?:templates\/assets\/vendor\/|tests\/journeys\/\.pictures\/)|\/node_modules\//u

/** Every hand-written text file of the rooms, in order of path. */
export function sourceFiles(): SourceFile[] {
  return rooms
    .flatMap((room) =>
      readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => looked.test(path) && !notOurs.test(path))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(new URL(path, root), 'utf8')))
}
