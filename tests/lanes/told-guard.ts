/** Fails a file whose desks wrote something of a person into a log or were asked for it by an address (T48). */
import { afterAll } from 'vitest'
import { takeTold } from '../desk/told.ts'

afterAll(() => {
  const { found } = takeTold()
  if (found.length > 0) throw new Error(`told of persons:\n${[...new Set(found)].slice(0, 20).join('\n')}`)
})
