/** The court region only sums up the linked referrals, so that the archive can wait for them; each is a machine of its own. */
import type { StateShape } from '../../kernel/build-machine.ts'
import { dated, steps } from './steps.ts'

const opened = [...dated, 'file-open'] as const
const firstOpened = steps(opened, { to: 'court.open', count: { openReferrals: 1 } })

export const court: StateShape = {
  initial: 'none',
  states: {
    none: { on: { 'referral-opened': firstOpened } },
    open: {
      on: {
        'referral-opened': steps(opened, { count: { openReferrals: 1 } }),
        'referral-closed': steps(
          dated,
          { when: ['last-referral'], to: 'court.returned', count: { openReferrals: -1 } },
          { count: { openReferrals: -1 } },
        ),
      },
    },
    returned: { on: { 'referral-opened': firstOpened } },
  },
}
