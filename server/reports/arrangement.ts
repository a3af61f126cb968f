/** What the rows of a month stand for: units, causes, channels or industries. */

export const arrangements = ['unit', 'cause', 'channel', 'industry'] as const
export type Arrangement = (typeof arrangements)[number]
