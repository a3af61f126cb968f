/** How the State Council's notices and plain tables write days off, as patterns over text in compatibility form (full-width signs made plain). */

/** A date as a notice writes it: year and month may be left out where the words before gave them; a remark in brackets may follow. */
const date = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`

export const noticePatterns = {
  date,
  /** One date, or two joined as a span. */
  span: `${date}(?:\\s*(?:至|到|-|~)\\s*${date})?`,
  /** What ends a clause, a clause, and the count that may follow it. */
  stop: '[。;,]',
  clause: '[^。;,]*',
  count: String.raw`(?:共|放假)\s*(\d{1,2})\s*天`,
  weekday: '(?:周|星期)([一二三四五六日天])',
  /** A table's day. */
  tableDay: String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
  /** The year a notice is about. */
  titleYear: String.raw`(\d{4})年`,
} as const

export const noticeVerbs = { off: '放假', makeUp: '上班' } as const

/** Monday first; the last two both mean Sunday. */
export const noticeWeekdays = ['一', '二', '三', '四', '五', '六', '日', '天'] as const

/** The words that may begin a line of a table. */
export const tableKinds = {
  off: ['放假', '休', '休假', '假', 'off', 'holiday', 'rest'],
  'make-up': ['上班', '班', '调休上班', '补班', 'work', 'workday', 'make-up'],
  statutory: ['法定', '法定节日', 'statutory'],
} as const
