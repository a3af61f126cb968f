/** Runs a statement as somebody with a database tool would, past every repository. */
import { CompiledQuery, type QueryResult } from 'kysely'
import type { Reader } from '../../db/database.ts'

export const byHand = <Row = unknown>(reader: Reader, statement: string): Promise<QueryResult<Row>> =>
  reader.executeQuery<Row>(CompiledQuery.raw(statement))
