/** Signs in as a person would and keeps what every later form needs: the cookies and the hidden fields. */
import { DEMONSTRATION_PASSWORD } from '../../server/people/demonstration-accounts.ts'

export type SignedIn = { cookie: string; hidden: Record<string, string> }
export type People = Record<'director' | 'supervisor' | 'mediator', SignedIn>

/** A session each of those who ask. */
export async function peopleAt(origin: string): Promise<People> {
  return {
    director: await signIn(origin, 'director', '/search'),
    supervisor: await signIn(origin, 'supervisor', '/reports/recovered'),
    mediator: await signIn(origin, 'mediator', '/intake'),
  }
}

/** A session of `name`, with the hidden fields of the form on `page`. */
async function signIn(origin: string, name: string, page: string): Promise<SignedIn> {
  const cookies = new Map<string, string>()
  const visit = async (path: string, body: URLSearchParams | null): Promise<string> => {
    const answer = await fetch(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      body,
      headers: { cookie: lineOf(cookies) },
      redirect: 'manual',
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer.text()
  }
  const form = hiddenIn(await visit('/sign-in', null), '/sign-in')
  await visit('/sign-in', new URLSearchParams({ ...form, name, password: DEMONSTRATION_PASSWORD, to: '/' }))
  const hidden = hiddenIn(await visit(page, null), page)
  if (hidden['_csrf'] === undefined) throw new Error(`${name} could not sign in`)
  return { cookie: lineOf(cookies), hidden }
}

const lineOf = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')

/** Hidden fields of the page's form with that action, or of the first that writes. */
function hiddenIn(html: string, action: string): Record<string, string> {
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form =
    forms.find((candidate) => candidate.includes(`action="${action}"`) && candidate.includes('_csrf')) ??
    forms.find((candidate) => candidate.includes('_csrf')) ??
    ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}
