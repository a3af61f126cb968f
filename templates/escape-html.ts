/** Text as it stands in HTML: without this one place every drawing would spell out the signs for itself. */

const SPECIAL = /[&<>"']/
const ALL_SPECIAL = /[&<>"']/g

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe as text and within quotes; an attribute without quotes is refused by a test of the templates. */
export const escapeHtml = (text: string): string =>
  // Most texts hold nothing special, and looking costs less than replacing.
  SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (sign) => ENTITIES[sign] ?? sign) : text
