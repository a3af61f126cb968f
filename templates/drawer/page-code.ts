/** What the code at the foot of a page says: where its paper is vouched for, and which page of it this is, so that a scan finds its place. */

export type PageCode = { readonly token: string; readonly page: number; readonly pages: number }

/**
 * The code of one page: the paper's address, and behind it what no server needs to be told, the page and the digits of the
 * paper's number, e.g. `https://desk.example/v/k3…#2.3.2026-15`.
 */
export function writePageCode(url: string, at: { page: number; pages: number; number: string | null }): string {
  const digits = (at.number?.match(/\d+/g) ?? []).join('-')
  return `${url}#${at.page}.${at.pages}${digits === '' ? '' : `.${digits}`}`
}

const CODE = /\/v\/([\w-]{16,64})#([1-9]\d{0,2})\.([1-9]\d{0,2})(?:\.[\d-]{1,40})?$/

/** What a page's code says, or null for every other code. */
export function readPageCode(text: string): PageCode | null {
  const found = CODE.exec(text)
  if (!found) return null
  const page = Number(found[2])
  const pages = Number(found[3])
  return page <= pages ? { token: found[1] ?? '', page, pages } : null
}
