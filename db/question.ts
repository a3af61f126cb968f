/** Questions that are built once: building and compiling one anew costs several times what SQLite needs to answer it. */
import type { CompiledQuery, DialectAdapter } from 'kysely'
import type { Reader } from './database.ts'

/** Stand in the built question where the values will be; no question of ours compares with them. */
const place = (at: number): string => `\u0000${at}`

/**
 * A question of one shape, asked with an id or a few texts. `build` runs once for each open database and must depend on
 * nothing but its arguments: those after the reader only hold the places of what will be given.
 */
export function question<Row, Given extends string[]>(
  build: (reader: Reader, ...given: Given) => { compile(): CompiledQuery<Row> },
): (reader: Reader, ...given: Given) => Promise<Row[]> {
  const places = Array.from({ length: build.length - 1 }, (_, at) => place(at)) as Given
  const built = new WeakMap<DialectAdapter, CompiledQuery<Row>>()
  return async (reader, ...given) => {
    const { adapter } = reader.getExecutor()
    let known = built.get(adapter)
    if (known === undefined) {
      known = build(reader, ...places).compile()
      built.set(adapter, known)
    }
    const parameters = known.parameters.map((value) => {
      const at = typeof value === 'string' ? places.indexOf(value) : -1
      return at === -1 ? value : given[at]
    })
    return (await reader.executeQuery<Row>({ ...known, parameters })).rows
  }
}
