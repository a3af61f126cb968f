/** What both sides are asked, in one place, so that they are asked the same. */

export const FLOOR_TOKEN = 'bench-floor-token'

export type Question = {
  name: string
  method: 'GET' | 'POST'
  path: string
  /** The body of the n-th request; null for none. */
  body: ((n: number) => Record<string, string>) | null
}

/** Seconds each question is asked, by eight at once. */
export const CONNECTIONS = 8

/** A name of two and one of three characters that the filled city surely holds. */
export const NAMES = { two: '王芳', three: '李静丽' } as const
