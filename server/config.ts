/** Every setting of the desk, read from the environment once at start, with all faults listed together. */
import { join, resolve } from 'node:path'

type Setting = { name: string; fallback: string; meaning: string }

/** The documented settings; the README's table is checked against this list. */
export const settings: readonly Setting[] = [
  { name: 'PORT', fallback: '3000', meaning: 'TCP port' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: 'Address to listen on' },
  { name: 'DATA_DIR', fallback: './data', meaning: 'Folder of the embedded database, files and secrets' },
  { name: 'FILES_DIR', fallback: 'DATA_DIR/files', meaning: 'Folder of issued papers and attachments' },
  { name: 'DATABASE_URL', fallback: '', meaning: 'PostgreSQL connection URL; absent = SQLite in DATA_DIR' },
  { name: 'PUBLIC_URL', fallback: '', meaning: 'Address people type; https here makes cookies secure' },
  { name: 'TRUST_PROXY', fallback: 'none', meaning: 'Proxy addresses whose forwarded headers are believed' },
  { name: 'SECRETS_DIR', fallback: 'DATA_DIR/secrets', meaning: 'Folder of the keys' },
  { name: 'BACKUP_DIR', fallback: '', meaning: 'Folder of the scheduled backups, outside DATA_DIR; absent = none' },
  { name: 'BACKUP_EVERY_MINUTES', fallback: '1440', meaning: 'Minutes between two scheduled backups, at least 5' },
  { name: 'BACKUP_KEEP', fallback: '14', meaning: 'How many backups stay in the folder' },
  { name: 'SIGNING_CERTIFICATE', fallback: '', meaning: 'PKCS#12 file that signs signed copies; absent = off' },
  { name: 'SIGNING_CERTIFICATE_PASSWORD_FILE', fallback: '', meaning: 'File with its password' },
  {
    name: 'FONT_BODY',
    fallback: '',
    meaning: 'Font file papers are printed with, e.g. a licensed FangSong; absent = built-in Song',
  },
  { name: 'FONT_BOLD', fallback: '', meaning: 'Font file of titles and headings' },
  {
    name: 'FONT_FALLBACK',
    fallback: '',
    meaning: 'Font file asked for characters the others lack (GB 18030, planes 2 and 3)',
  },
  { name: 'BOUND_EXPORTS', fallback: '30', meaning: 'Exports a person may make in an hour; 0 = no bound' },
  { name: 'BOUND_PRINTS', fallback: '60', meaning: 'Papers and sheets drawn for a person in a minute; 0 = no bound' },
  { name: 'BOUND_SEARCHES', fallback: '120', meaning: 'Searches of a person in a minute; 0 = no bound' },
  { name: 'BOUND_TYPING', fallback: '300', meaning: 'What forms ask in a minute while a person types; 0 = no bound' },
  { name: 'BOUND_VISITS', fallback: '120', meaning: 'Public pages an address may ask for in a minute; 0 = no bound' },
  { name: 'LOCALE', fallback: 'zh-CN', meaning: 'Language before a person has chosen: zh-CN or en' },
]

export type Config = {
  port: number
  host: string
  dataDir: string
  filesDir: string
  secretsDir: string
  databaseUrl: string | null
  publicUrl: string
  trustProxy: string[]
  /** The committee's own certificate; null leaves signed copies without a cryptographic signature. */
  certificate: { path: string; passwordFile: string | null } | null
  /** `folder` null = no scheduled backups. */
  backup: { folder: string | null; everyMinutes: number; keep: number }
  /** Requests in a window, 0 = no bound; an hour for exports, a minute for the rest. */
  bounds: { export: number; print: number; search: number; typing: number; visit: number }
  locale: 'zh-CN' | 'en'
  /** Font files of the papers; null = the built-in ones. */
  fonts: { bodyPath: string | null; boldPath: string | null; fallbackPath: string | null }
}

/** Thrown once with every fault found. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`settings refused:\n- ${faults.join('\n- ')}`)
    this.name = 'ConfigFaults'
    this.faults = faults
  }
}

/** Reads the settings; `dataDir` is where they lie when DATA_DIR says nothing. Throws ConfigFaults naming every fault at once. */
export function readConfig(
  environment: Record<string, string | undefined> = process.env,
  fallback: { dataDir: string } = { dataDir: './data' },
): Config {
  const faults: string[] = []
  const given = (name: string): string => environment[name]?.trim() ?? ''
  const port = wholeNumber('PORT', given('PORT') || '3000', [0, 65_535], faults)
  const host = given('HOST') || '127.0.0.1'
  const dataDir = resolve(given('DATA_DIR') || fallback.dataDir)
  const publicUrl = readPublicUrl(given('PUBLIC_URL'), host, port, faults)
  const databaseUrl = readDatabaseUrl(given('DATABASE_URL'), faults)
  const locale = given('LOCALE') || 'zh-CN'
  if (locale !== 'zh-CN' && locale !== 'en') faults.push(`LOCALE must be zh-CN or en, not "${locale}"`)
  const proxies = given('TRUST_PROXY')
  const bound = (name: string): number => wholeNumber(name, given(name) || fallbackOf(name), [0, 99_999], faults)
  const config: Config = {
    port,
    host,
    dataDir,
    filesDir: resolve(given('FILES_DIR') || join(dataDir, 'files')),
    secretsDir: resolve(given('SECRETS_DIR') || join(dataDir, 'secrets')),
    databaseUrl,
    publicUrl,
    trustProxy: proxies === '' || proxies === 'none' ? [] : proxies.split(',').map((part) => part.trim()),
    certificate: certificateOf(given('SIGNING_CERTIFICATE'), given('SIGNING_CERTIFICATE_PASSWORD_FILE')),
    backup: {
      folder: given('BACKUP_DIR') === '' ? null : resolve(given('BACKUP_DIR')),
      everyMinutes: wholeNumber('BACKUP_EVERY_MINUTES', given('BACKUP_EVERY_MINUTES') || '1440', [5, 43_200], faults),
      keep: wholeNumber('BACKUP_KEEP', given('BACKUP_KEEP') || '14', [1, 1_000], faults),
    },
    bounds: {
      export: bound('BOUND_EXPORTS'),
      print: bound('BOUND_PRINTS'),
      search: bound('BOUND_SEARCHES'),
      typing: bound('BOUND_TYPING'),
      visit: bound('BOUND_VISITS'),
    },
    locale: locale === 'en' ? 'en' : 'zh-CN',
    fonts: {
      bodyPath: given('FONT_BODY') || null,
      boldPath: given('FONT_BOLD') || null,
      fallbackPath: given('FONT_FALLBACK') || null,
    },
  }
  if (faults.length > 0) throw new ConfigFaults(faults)
  return config
}

const fallbackOf = (name: string): string => settings.find((setting) => setting.name === name)?.fallback ?? ''

const certificateOf = (path: string, passwordFile: string): Config['certificate'] =>
  path === '' ? null : { path: resolve(path), passwordFile: passwordFile === '' ? null : resolve(passwordFile) }

function wholeNumber(name: string, text: string, [least, most]: [number, number], faults: string[]): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (value < least || value > most)
    faults.push(`${name} must be a whole number from ${least} to ${most}, not "${text}"`)
  return value
}

function readPublicUrl(text: string, host: string, port: number, faults: string[]): string {
  if (text === '') return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  const url = URL.parse(text)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url.origin
  faults.push(`PUBLIC_URL must be an http or https address, not "${text}"`)
  return ''
}

function readDatabaseUrl(text: string, faults: string[]): string | null {
  if (text === '') return null
  if (/^postgres(ql)?:\/\//.test(text)) return text
  faults.push('DATABASE_URL must begin with postgres:// or postgresql://')
  return null
}
