/** The frame around every page: who is signed in, what the menu offers, which sentence the last act left. */
import type { Frame } from '../../templates/pages/frame.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { mayEver, type Role } from '../../workflows/permissions.ts'
import { navigation } from '../navigation.ts'
import type { Desk } from '../desk.ts'
import type { Crumb, Flash } from './answer.ts'
import { csrfToken } from './csrf.ts'
import type { Living } from './session.ts'

export type FrameParts = {
  locale: Locale
  /** Where the language switch comes back to. */
  path: string
  /** The address that was asked, which lights its entry of the menu. */
  here: string
  title: string
  breadcrumb: Crumb[]
  search: string | null
  living: Living | null
  csrfSubject: string
  flash: Flash | null
}

/** An address below the entry's, or the entry's own with a query: `/lawyers` does not light `/law`. */
const lights = (area: string, here: string): boolean =>
  here === area || (area !== '/' && here.startsWith(area) && '/?'.includes(here.charAt(area.length)))

/** Builds the frame; the menu shows only what one of the person's roles could ever open. */
export function frameFor(desk: Desk, parts: FrameParts): Frame {
  const { living } = parts
  return {
    locale: parts.locale,
    title: parts.title,
    user: living
      ? {
          name: living.actor.name,
          roles: [...new Set(living.actor.grants.map((grant): Role => grant.role))],
          unitName: living.actor.unitName,
        }
      : null,
    nav: living
      ? navigation
          .filter((entry) => mayEver(living.actor.grants, entry.permission))
          .filter((entry) => entry.unless === undefined || !mayEver(living.actor.grants, entry.unless))
          .map((entry) => ({
            href: entry.href,
            key: entry.key,
            current: lights(entry.area ?? entry.href, parts.here),
          }))
      : [],
    csrfToken: csrfToken(desk, parts.csrfSubject),
    path: parts.path,
    demo: desk.demonstration,
    today: desk.clock.today(),
    flash: parts.flash
      ? { kind: parts.flash.kind, text: words(parts.locale)(parts.flash.key, parts.flash.values ?? {}) }
      : null,
    breadcrumb: parts.breadcrumb,
    // Who may never read a case is offered no search for one.
    search: living && mayEver(living.actor.grants, 'dispute:read') ? parts.search : null,
    sessionEndsIn: living?.endsInSeconds ?? null,
  }
}
