/** What is generated, and into which page. */
import { settings } from '../../server/config.ts'
import { routes } from '../../server/routes.ts'
import { isWordKey, words, wordKey } from '../../templates/words/index.ts'
import { matrixTable, roles } from '../../workflows/permissions.ts'
import { procedurePicture, workflowSection } from '../../workflows/readme.ts'
import { personalDataTable } from './personal-data.ts'
import { licencesTable } from './packages.ts'
import { promisesInShort, promisesTable } from './promises.ts'
import type { GeneratedPart } from './replace.ts'
import { markdownTable } from './table.ts'

/** Every generated part, computed anew. */
export const generatedParts = (): GeneratedPart[] => [
  { file: 'README.md', name: 'settings', text: settingsTable() },
  { file: 'README.md', name: 'permissions', text: permissionsTable() },
  { file: 'README.md', name: 'promises', text: promisesInShort() },
  { file: 'tests/README.md', name: 'promises', text: promisesTable() },
  { file: 'db/personal-data.md', name: 'personal-data', text: personalDataTable() },
  { file: 'server/licences.md', name: 'licences', text: licencesTable() },
  { file: 'server/README.md', name: 'routes', text: routesTable() },
  { file: 'workflows/README.md', name: 'workflow', text: workflowSection(inChinese) },
  { file: 'workflows/dispute/procedure.svg', name: 'procedure', text: procedurePicture(inChinese) },
]

/** The word of a full key, e.g. `event.accepted`. */
function inChinese(key: string): string {
  if (!isWordKey(key)) throw new Error(`no word for ${key}`)
  return words('zh-CN')(key)
}

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
