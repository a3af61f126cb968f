/** What the names of companies end with, longest first: it says nothing of which company it is. */
export const companyEndings = ['股份有限公司', '有限责任公司', '有限公司', '集团公司', '集团', '公司'] as const
