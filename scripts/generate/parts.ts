/** What is generated, and into which page. */
import { settings } from '../../server/config.ts'
import { routes } from '../../server/routes.ts'
import { words, wordKey } from '../../templates/words/index.ts'
import { matrixTable, roles } from '../../workflows/permissions.ts'
import type { GeneratedPart } from './replace.ts'
import { markdownTable } from './table.ts'

/** Every generated part, computed anew. */
export const generatedParts = (): GeneratedPart[] => [
  { file: 'README.md', name: 'settings', text: settingsTable() },
  { file: 'README.md', name: 'permissions', text: permissionsTable() },
  { file: 'server/README.md', name: 'routes', text: routesTable() },
]

function settingsTable(): string {
  return markdownTable(
    ['Setting', 'Default', 'Meaning'],
    settings.map(({ name, fallback, meaning }) => [`\`${name}\``, fallback === '' ? '' : `\`${fallback}\``, meaning]),
  )
}

const SIGNS = { own: '●', assigned: '◐', committee: '◆' } as const

function permissionsTable(): string {
  const say = words('zh-CN')
  return markdownTable(
    ['', ...roles.map((role) => `${say(wordKey('role', role))} ${role}`)],
    matrixTable().map(({ action, cells }) => [
      `\`${action}\``,
      ...cells.map(({ relation }) => (relation === null ? '' : SIGNS[relation])),
    ]),
  )
}

function routesTable(): string {
  return markdownTable(
    ['Method', 'Path', 'Permission', 'Audit'],
    routes.map(({ method, path, permission, audit }) => [method, `\`${path}\``, permission, audit]),
  )
}
