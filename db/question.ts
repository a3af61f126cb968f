/** Questions that are built once: building and compiling one anew costs several times what SQLite needs to answer it. */
import type { CompiledQuery, DialectAdapter } from 'kysely'
import type { Reader } from './database.ts'

/** What a question is asked with: a text may be another at every asking; a number, null and the length of a list belong to its shape. */
type Asked = string | number | null | readonly string[]

/** Which of what was given stands at a parameter: its place, and that within a list. */
type Place = { at: number; within: number | null }
type Built<Row> = { query: CompiledQuery<Row>; places: (Place | null)[] }

/** No page asks in nearly so many shapes; more would come from lists whose length anybody may choose. */
const MOST_SHAPES = 200

/**
 * A question asked with ids, texts and lists of them. `build` runs once for each open database and each shape of what is given,
 * and must depend on nothing else: its texts only hold the places of what will be given.
 */
export function question<Row, Given extends Asked[]>(
  build: (reader: Reader, ...given: Given) => { compile(): CompiledQuery<Row> },
): (reader: Reader, ...given: Given) => Promise<Row[]> {
  const built = new WeakMap<DialectAdapter, Map<string, Built<Row>>>()
  return async (reader, ...given) => {
    const { adapter } = reader.getExecutor()
    let shapes = built.get(adapter)
    if (shapes === undefined || shapes.size > MOST_SHAPES) {
      shapes = new Map()
      built.set(adapter, shapes)
    }
    const shape = given.map(shapeOf).join()
    let known = shapes.get(shape)
    if (known === undefined) {
      known = marked(build(reader, ...(given.map(held) as Given)).compile())
      shapes.set(shape, known)
    }
    const { query, places } = known
    const parameters = query.parameters.map((value, at) => filled(value, places[at] ?? null, given))
    return (await reader.executeQuery<Row>({ ...query, parameters })).rows
  }
}

const shapeOf = (one: Asked): string => {
  if (typeof one === 'string') return 't'
  return isList(one) ? `l${one.length}` : String(one)
}

const isList = (one: Asked | undefined): one is readonly string[] => Array.isArray(one)

/** Begins what stands in a built question where a value will be; no question of ours compares with it. */
const MARK = '\u0000'

const held = (one: Asked, at: number): Asked => {
  if (typeof one === 'string') return `${MARK}${at}`
  return isList(one) ? one.map((_, within) => `${MARK}${at}.${within}`) : one
}

function marked<Row>(query: CompiledQuery<Row>): Built<Row> {
  const places = query.parameters.map((value): Place | null => {
    if (typeof value !== 'string' || !value.startsWith(MARK)) return null
    const [at = '', within] = value.slice(MARK.length).split('.')
    return { at: Number(at), within: within === undefined ? null : Number(within) }
  })
  return { query, places }
}

function filled(value: unknown, place: Place | null, given: readonly Asked[]): unknown {
  if (place === null) return value
  const one = given[place.at]
  return place.within === null || !isList(one) ? one : one[place.within]
}
