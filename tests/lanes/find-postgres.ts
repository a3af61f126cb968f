/** Finds the PostgreSQL that this run may use: the given one, the machine's, or one of its own. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { startOwnPostgres } from './own-postgres.ts'

/**
 * What the tests are told. `url` reaches a database from which others can be made; `locale` is the clause that gives new
 * databases a Chinese order, so that a comparison that forgot its `COLLATE "C"` fails here and not in a city; `template`
 * names the migrated database of this run, which the first test to want it makes.
 */
export type PostgresServer = { url: string; locale: string; template: string }

/** Runs `ask` on a connection that is always closed; waits 3 s at most for the server. */
export async function withClient<Value>(url: string, ask: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000, query_timeout: 30_000 })
  // Ended by the server it would end the run; whoever asks on it is told.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

/** A name by which tests' databases are told from people's, with the second in which it was made. */
const databasePrefix = 'desk_test_'

/** A name no other database of any run has. */
export function passingName(): string {
  const second = Math.floor((performance.timeOrigin + performance.now()) / 1000)
  return `${databasePrefix}${second}_${randomBytes(6).toString('hex')}`
}

/** A killed run leaves its databases behind; two hours later no run can still want them. */
async function sweep(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^${databasePrefix}\\d+_'
      and split_part(datname, '_', 3)::bigint < extract(epoch from now()) - 7200`,
  )
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
}

async function describeServer(url: string): Promise<PostgresServer> {
  return withClient(url, async (client) => {
    await sweep(client)
    const { rows } = await client.query<{ able: boolean }>(
      `select current_setting('server_version_num')::int >= 150000
        and exists (select 1 from pg_collation where collprovider = 'i') as able`,
    )
    const locale = rows[0]?.able === true ? "locale_provider icu icu_locale 'zh-Hans-CN'" : ''
    return { url, locale, template: passingName() }
  })
}

/**
 * The server of this run and how to end it, or null with the reason why there is none.
 * @throws Error when TEST_DATABASE_URL names a server that does not answer, or an installed one does not start.
 */
export async function findPostgres(): Promise<
  { server: PostgresServer; stop: () => Promise<void> } | { server: null; reason: string }
> {
  const given = process.env.TEST_DATABASE_URL
  const around = ['postgres', 'root', process.env.USER ?? 'postgres'].flatMap((user) =>
    ['test', 'postgres'].map((name) => `postgres://${user}@127.0.0.1:5432/${name}`),
  )
  for (const url of given === undefined ? around : [given]) {
    if (await answers(url)) return { server: await describeServer(url), stop: () => Promise.resolve() }
  }
  if (given !== undefined) throw new Error('TEST_DATABASE_URL is set and its server does not answer')
  const own = await startOwnPostgres(answers)
  if (own !== null) return { server: await describeServer(own.url), stop: own.stop }
  return { server: null, reason: 'no TEST_DATABASE_URL, no server on 127.0.0.1:5432, no binaries installed' }
}
