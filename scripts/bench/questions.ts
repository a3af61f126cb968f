/** What both sides are asked with, in one place, so that they are asked the same. */

export const FLOOR_TOKEN = 'bench-floor-token'

/** How many ask at once. */
export const CONNECTIONS = 8
