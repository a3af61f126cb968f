/** A template that breaks the markup's grammar is refused with the line named, never printed askew. */

export type MarkupFaultCode =
  'unknown-command' | 'not-closed' | 'bad-count' | 'bad-column' | 'bad-row' | 'bad-signature'

/** `line` counts from 1 in the rendered text; `detail` is the offending word. */
export class MarkupFault extends Error {
  readonly code: MarkupFaultCode
  readonly line: number
  readonly detail: string

  constructor(code: MarkupFaultCode, line: number, detail: string) {
    super(`${code} at line ${line}: ${detail}`)
    this.name = 'MarkupFault'
    this.code = code
    this.line = line
    this.detail = detail
  }
}
