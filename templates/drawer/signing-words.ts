/** The words inside the empty places to sign; paper and preview take them from here, so that both ask for the same marks. */

/** For the day, written by hand beside each party's name. */
export const SIGNING_DAY = '年　　月　　日'
/** In the box beside a party's line: a finger's print or the company's seal. */
export const BOX_CAPTION = { person: '指印', company: '单位印章' } as const
