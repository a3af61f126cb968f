/** The words of the parts every page is built from, in English. */

import type { parts as zh } from '../zh-cn/parts.ts'

export const parts: Record<keyof typeof zh, string> = {
  'parts.title': 'Page parts',
}
