/** Fails a test that prints an error or a warning; what nobody reads in a log is read here. */
import { format } from 'node:util'
import { afterEach } from 'vitest'

const heard: string[] = []

/** What was printed since the test began, taken away: a test that expects a complaint calls this and looks at it. */
export const takePrinted = (): string[] => heard.splice(0)

for (const level of ['error', 'warn'] as const) {
  const print = console[level].bind(console)
  console[level] = (...values: unknown[]) => {
    heard.push(`console.${level}: ${format(...values)}`)
    print(...values)
  }
}

afterEach(() => {
  const said = takePrinted()
  if (said.length > 0) throw new Error(`the test printed\n${said.join('\n')}`)
})
