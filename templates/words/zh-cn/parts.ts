/** The words of the parts every page is built from. */

export const parts = {
  'parts.title': '页面部件',
} as const
