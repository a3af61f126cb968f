/** Invents a respondent: mostly a company met more than once, now and then a sole trader or a nickname at a site. */
import type { RespondentGiven } from '../../server/intake/dispute-given.ts'
import type { Chance } from './chance.ts'
import { branches, brands, nicknames, type Branch } from './employers-list.ts'
import { familyNames, menOf, womenOf } from './names.ts'

export type Invented = { industry: string; respondents: RespondentGiven[] }

/** One respondent, or two where workers were dispatched or a main contractor stands behind the team. */
export function inventEmployers(chance: Chance, county: string): Invented {
  const branch = chance.pick(branches)
  const kind = chance.next()
  if (kind < 0.06 && branch.industry === 'construction') return byNickname(chance, county, branch)
  if (kind < 0.05) return { industry: branch.industry, respondents: [soleTrader(chance, county, branch)] }
  const first = company(chance, county, branch, 'employer')
  if (branch.industry === 'construction' && chance.happens(0.25))
    return { industry: branch.industry, respondents: [first, company(chance, county, branch, 'main-contractor')] }
  return { industry: branch.industry, respondents: [first] }
}

/** Two or three companies of one site, e.g. for a group. */
export const companyFor = (chance: Chance, county: string, industry: string): Invented => {
  const branch = branches.find((candidate) => candidate.industry === industry) ?? chance.pick(branches)
  return { industry: branch.industry, respondents: [company(chance, county, branch, 'employer')] }
}

function company(chance: Chance, county: string, branch: Branch, role: string): RespondentGiven {
  const name = `重庆${chance.pick(brands)}${chance.pick(branch.trades)}有限公司`
  return {
    role,
    employer: {
      kind: 'company',
      name,
      creditCode: null,
      site: chance.happens(0.3) ? chance.pick(branch.sites) : null,
      address: `${county}${chance.pick(['工业大道', '建设路', '滨江路', '创新路', '迎宾大道'])}${chance.whole(1, 260)}号`,
      representativeName: chance.pick(familyNames) + chance.pick([...menOf.elder, ...menOf.middle, ...womenOf.middle]),
      representativeTitle: chance.pick(branch.titles),
      phone: `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}`,
    },
  }
}

const soleTrader = (chance: Chance, county: string, branch: Branch): RespondentGiven => ({
  role: 'employer',
  employer: {
    kind: 'person',
    name: chance.pick(familyNames) + chance.pick([...menOf.middle, ...womenOf.middle]),
    creditCode: null,
    site: `${county}${chance.pick(branch.sites)}`,
    address: null,
    representativeName: null,
    representativeTitle: null,
    phone: `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}`,
  },
})

function byNickname(chance: Chance, county: string, branch: Branch): Invented {
  const nickname: RespondentGiven = {
    role: 'employer',
    employer: {
      kind: 'nickname',
      name: chance.pick(nicknames),
      creditCode: null,
      site: `${county}${chance.pick(branch.sites)}`,
      address: null,
      representativeName: null,
      representativeTitle: null,
      phone: `1380000${String(chance.whole(0, 9999)).padStart(4, '0')}`,
    },
  }
  return {
    industry: branch.industry,
    respondents: chance.happens(0.5) ? [nickname, company(chance, county, branch, 'main-contractor')] : [nickname],
  }
}
