/** Cookie names and flags in one place: `__Host-` and Secure whenever people come by https. */
import type { Config } from '../config.ts'

export const cookieNames = (config: Config) => {
  const prefix = isSecure(config) ? '__Host-' : ''
  return {
    session: `${prefix}desk-session`,
    visitor: `${prefix}desk-visitor`,
    device: `${prefix}desk-device`,
    /** A sign-in that waits for its second factor. */
    step: `${prefix}desk-step`,
    locale: `${prefix}desk-locale`,
    flash: `${prefix}desk-flash`,
  }
}

/** Whether people reach the desk by https. */
export const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https://')

/** Options every cookie of the desk carries; never readable by scripts, never sent from other sites' forms. */
export const cookieOptions = (config: Config, maxAgeSeconds: number | null) => ({
  httpOnly: true,
  secure: isSecure(config),
  sameSite: 'lax' as const,
  path: '/',
  ...(maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds * 1000 }),
})

/** Parses a Cookie header; the first of two equal names wins, damaged values are dropped. */
export function readCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null) as Record<string, string>
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    if (at < 1 || name in cookies) continue
    const value = decoded(part.slice(at + 1).trim())
    if (value !== null) cookies[name] = value
  }
  return cookies
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
