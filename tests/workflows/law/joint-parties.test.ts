/** Who else to ask about: the dispatch pair, the main contractor, the lender of a licence, the investor (LDTZ 22, NMG 30, JS2 1, JS1 29). */
import { describe, expect, it } from 'vitest'
import { missingParties, type PartiesInCase } from '../../../workflows/law/joint-parties.ts'

const plain: PartiesInCase = { roles: ['employer'], unregistered: false, items: ['unpaid-wages'], construction: false }

const rows: [name: string, change: Partial<PartiesInCase>, expected: string[]][] = [
  ['an ordinary company', {}, []],
  ['a dispatcher alone', { roles: ['dispatcher'] }, ['host LDTZ-22']],
  ['a host alone', { roles: ['host'] }, ['dispatcher LDTZ-22']],
  ['both of a dispatch', { roles: ['dispatcher', 'host'] }, []],
  [
    'equal pay in dispatch against a plain employer',
    { items: ['dispatch-equal-pay'] },
    ['host LDTZ-22', 'dispatcher LDTZ-22'],
  ],
  [
    'a dispatched worker sent back, the host named',
    { roles: ['host'], items: ['dispatch-return'] },
    ['dispatcher LDTZ-22'],
  ],
  ['a subcontractor alone', { roles: ['subcontractor'] }, ['main-contractor NMG-30']],
  ['a subcontractor and its main contractor', { roles: ['subcontractor', 'main-contractor'] }, []],
  ['a foreman on a site', { unregistered: true, construction: true }, ['main-contractor JS2-1']],
  [
    'a foreman as subcontractor is asked about once',
    { roles: ['subcontractor'], unregistered: true, construction: true },
    ['main-contractor NMG-30'],
  ],
  ['a foreman and the developer', { roles: ['employer', 'developer'], unregistered: true, construction: true }, []],
  ['a registered builder', { construction: true }, []],
  ['pay from a contractor, nobody above', { items: ['contractor-pay'] }, ['licence-lender JS2-1']],
  ['pay from a contractor, the lender named', { roles: ['licence-lender'], items: ['contractor-pay'] }, []],
  ['a shop without a licence', { unregistered: true }, ['investor JS1-29']],
  ['a shop without a licence and its investor', { roles: ['employer', 'investor'], unregistered: true }, []],
  ['a person who dispatches', { roles: ['dispatcher'], unregistered: true }, ['host LDTZ-22']],
  ['a person with a contractor above', { roles: ['employer', 'contractor'], unregistered: true }, []],
]

const why = (change: Partial<PartiesInCase>) => missingParties({ ...plain, ...change }).map((party) => party.why)

describe('who else answers', () => {
  it.each(rows)('%s', (_name, change, expected) => {
    expect(missingParties({ ...plain, ...change }).map(({ role, article }) => `${role} ${article}`)).toEqual(expected)
  })

  it('says why', () => {
    expect(why({ roles: ['host'] })).toEqual(['dispatch-joint'])
    expect(why({ roles: ['subcontractor'] })).toEqual(['main-contractor-pays'])
    expect(why({ unregistered: true, construction: true })).toEqual(['contractor-answers'])
    expect(why({ items: ['contractor-pay'] })).toEqual(['lender-answers'])
    expect(why({ unregistered: true })).toEqual(['investor-answers'])
  })
})
