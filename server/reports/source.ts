/** Where a thread of the reports reads: a connection of its own, so that the counter never waits for a scan. */
import { openEmbeddedReadonly, openServer, type Database, type Reader } from '../../db/database.ts'

export type Source = { engine: 'sqlite'; path: string } | { engine: 'postgres'; url: string }

/** Opens the source, reads, and closes it again whatever happens. */
export async function readFrom<Read>(source: Source, read: (reader: Reader) => Promise<Read>): Promise<Read> {
  const db: Database = source.engine === 'sqlite' ? openEmbeddedReadonly(source.path) : await openServer(source.url)
  try {
    return await read(db.reader)
  } finally {
    await db.close()
  }
}
