/** Clients who open cases at a server that is killed under them, and send the same form again until they are answered. */
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { send, type Asked } from '../../scripts/bench/load.ts'

export type Openings = {
  /** The ids that were acknowledged, one a form. */
  acknowledged: string[]
  /** Answers that are neither a case nor a reason to send again. */
  faults: string[]
  /** How often a form was sent again. */
  again: number
}

/** `again` says which answers a person would not take for the last word; without it, only that the desk had no time. */
type Manner = {
  clients: number
  /** Milliseconds between two forms of a client, more or less. */
  thinking: number
  going: () => boolean
  again?: (status: number) => boolean
}

const isBusy = (status: number): boolean => status === 503

/** `clients` open cases one after another, with `thinking` milliseconds between, until `going` says no; each form begun is brought to its end. */
export async function openOn(
  origin: string,
  form: () => Asked,
  { clients, thinking, going, again = isBusy }: Manner,
): Promise<Openings> {
  const told: Openings = { acknowledged: [], faults: [], again: 0 }
  const agent = new Agent({ keepAlive: true })
  const client = async (): Promise<void> => {
    while (going()) {
      const answered = await untilAnswered(agent, origin, form(), { told, again })
      if (answered !== null) told.acknowledged.push(answered)
      await wait(thinking * (0.5 + Math.random()))
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return told
}

/** Sends one form until the server says where its case is; null when it says something else. */
async function untilAnswered(
  agent: Agent,
  origin: string,
  asked: Asked,
  { told, again }: { told: Openings; again: (status: number) => boolean },
): Promise<string | null> {
  for (;;) {
    const answer = await send(agent, origin, asked).catch(() => null)
    const id = answer?.status === 303 ? /^\/disputes\/([^/]+)\//.exec(answer.location ?? '')?.[1] : undefined
    if (id !== undefined) return id
    // Cut off, or refused because it had no time: a browser would say so, and the person would send again.
    if (answer !== null && !again(answer.status)) {
      told.faults.push(`${answer.status} ${answer.location ?? ''}`)
      return null
    }
    told.again += 1
    await wait(200)
  }
}

/** What is wrong in a database that should hold just these cases beside those it held before. */
export function wrongIn(kept: readonly string[], before: ReadonlySet<string>, told: Openings): string[] {
  const fresh = new Set(kept.filter((id) => !before.has(id)))
  const said = new Set(told.acknowledged)
  return [
    ...[...said].filter((id) => !fresh.has(id)).map((id) => `${id} lost`),
    ...[...fresh].filter((id) => !said.has(id)).map((id) => `${id} kept and never said`),
    ...(said.size === told.acknowledged.length ? [] : ['two forms were told the same case']),
  ]
}
