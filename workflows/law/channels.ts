/** Where a case comes from: the nine departments' channels (CQ553), the way the person got in, and who began it. */
import { caseSources, channelTable, waysIn, type ChannelRow } from './channel-table.ts'

export { caseSources, waysIn }

export type Channel = ChannelRow & { code: string }

export type ChannelCode = keyof typeof channelTable

export const channels: readonly Channel[] = Object.entries<ChannelRow>(channelTable).map(([code, channel]) => ({
  code,
  ...channel,
}))

export const isChannelCode = (code: string): code is ChannelCode => Object.hasOwn(channelTable, code)
export const channel = (code: ChannelCode): Channel => ({ code, ...channelTable[code] })

export type WayInCode = (typeof waysIn)[number]['code']
export const isWayInCode = (code: string): code is WayInCode => waysIn.some((way) => way.code === code)

export type CaseSource = (typeof caseSources)[number]['code']

/** The justice bureau's source of a case: a commission outranks who asked (RMTJ 17, 18). */
export function caseSourceOf(code: ChannelCode, ownInitiative: boolean): CaseSource {
  if (channel(code).kind !== 'direct') return 'commission'
  return ownInitiative ? 'own-initiative' : 'application'
}
