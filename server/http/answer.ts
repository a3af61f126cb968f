/** What a handler may answer, as data; sending it is one place's work. */
import type { z } from 'zod'
import type { WordKey } from '../../templates/words/index.ts'
import { renderPage } from '../../templates/pages/render.ts'
import type { Page } from '../../templates/pages/define-page.ts'
import type { Frame } from '../../templates/pages/frame.ts'

export type Flash = { kind: 'done' | 'note' | 'fault'; key: WordKey; values?: Record<string, string | number> }

export type Answer =
  | {
      kind: 'page'
      render(frame: Frame): string
      title: string
      status: number
      /** Code for the trail when the page says that something was refused (409). */
      reason: string
      breadcrumb: Crumb[]
      search: string | null
      retryAfterSeconds: number | null
    }
  | { kind: 'fragment'; html: string }
  | { kind: 'redirect'; to: string; flash: Flash | null; cookies: Cookie[]; clearSiteData: boolean }
  | { kind: 'file'; bytes: Uint8Array; mediaType: string; name: string; inline: boolean }
  | { kind: 'asset'; body: Uint8Array; type: string }
  /** `problem`: RFC 9457. */
  | { kind: 'json'; value: unknown; status: number; problem: boolean; retryAfterSeconds: number | null }
  | { kind: 'text'; text: string; status: number }

export type Crumb = { href: string | null; text: string }
export type Cookie = { name: string; value: string; maxAgeSeconds: number }

type PageExtras = {
  title: string
  status?: number
  reason?: string
  breadcrumb?: Crumb[]
  search?: string | null
  retryAfterSeconds?: number | null
}

/** A page inside the desk's frame; the context is checked against the page's contract when it is sent. */
export function page<Schema extends z.ZodType>(
  definition: Page<Schema>,
  context: z.input<Schema>,
  extras: PageExtras,
): Answer {
  return {
    kind: 'page',
    render: (frame) => renderPage(definition, context, frame),
    title: extras.title,
    status: extras.status ?? 200,
    reason: extras.reason ?? 'step-closed',
    breadcrumb: extras.breadcrumb ?? [],
    search: extras.search === undefined ? '' : extras.search,
    retryAfterSeconds: extras.retryAfterSeconds ?? null,
  }
}

/** Sends the browser on (303), with a sentence for the next page if one is given. */
export function redirect(
  to: string,
  flash: Flash | null = null,
  extras: { cookies?: Cookie[]; clearSiteData?: boolean } = {},
): Answer {
  return { kind: 'redirect', to, flash, cookies: extras.cookies ?? [], clearSiteData: extras.clearSiteData ?? false }
}

/** A download, or a document shown in the browser when `inline`. */
export function file(bytes: Uint8Array, mediaType: string, name: string, inline = false): Answer {
  return { kind: 'file', bytes, mediaType, name, inline }
}

export const fragment = (html: string): Answer => ({ kind: 'fragment', html })
export const json = (
  value: unknown,
  status = 200,
  { problem = false, retryAfterSeconds = null }: { problem?: boolean; retryAfterSeconds?: number | null } = {},
): Answer => ({ kind: 'json', value, status, problem, retryAfterSeconds })
export const text = (content: string, status = 200): Answer => ({ kind: 'text', text: content, status })
