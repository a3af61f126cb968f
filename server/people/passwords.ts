/** Passwords are kept as argon2id and checked slowly, two at a time, so that a flood of sign-ins cannot starve the counter. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

const COST = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 }
const AT_ONCE = 2

/** A hash in the usual `$argon2id$v=19$m=…,t=…,p=…$salt$tag` form. Takes about 170 ms. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, COST)
  return ['', 'argon2id', 'v=19', `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`, b64(salt), b64(tag)].join(
    '$',
  )
}

/** Whether a password fits a stored hash. An absent hash costs the same time and never fits. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const parsed = stored === null ? null : parse(stored)
  const salt = parsed?.salt ?? Buffer.alloc(16)
  const tag = await derive(password, salt, parsed?.cost ?? COST)
  return parsed !== null && tag.length === parsed.tag.length && timingSafeEqual(tag, parsed.tag)
}

let running = 0
const waiting: (() => void)[] = []

async function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  while (running >= AT_ONCE) await new Promise<void>((free) => waiting.push(free))
  running += 1
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2('argon2id', { message: password, nonce: salt, ...cost }, (fault, tag) => {
        if (fault) reject(fault)
        else resolve(tag)
      })
    })
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function parse(stored: string): { cost: typeof COST; salt: Buffer; tag: Buffer } | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!found) return null
  const tag = Buffer.from(found[5] ?? '', 'base64')
  return {
    cost: { memory: Number(found[1]), passes: Number(found[2]), parallelism: Number(found[3]), tagLength: tag.length },
    salt: Buffer.from(found[4] ?? '', 'base64'),
    tag,
  }
}

const b64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
