/** New passwords under both orders, row by row: the text, who he is, what is known of it, and what each order says (trust.md T30). */
import { expect, test } from 'vitest'
import { isCommon } from '../../server/people/common-passwords.ts'
import { hashPassword, passwordFits } from '../../server/people/passwords.ts'
import { passwordFault, passwordOver, passwordProfiles } from '../../workflows/password-rules.ts'
import { figure } from '../proof/figure.ts'

const LONG = 'Ja1-'.repeat(32)

/** text | before | mlps3 | asvs; `-` = may be taken. The name of all of them is `wangwei`. */
const TABLE = `
Ab1-Ab1-A                 |     | password-short      | password-short-asvs
Ab1-Ab1-Ab                |     | -                   | password-short-asvs
Ab1-Ab1-Ab1-              |     | -                   | -
correcthorsebattery       |     | password-simple     | -
CORRECT horse battery     |     | -                   | -
12345678901234            |     | password-simple     | -
我们都爱山城的夜景啊啊啊          |     | password-simple     | -
WangWei-2026-x            |     | password-holds-name | password-holds-name
wangweiwangwei            |     | password-holds-name | password-holds-name
Gonghui-2026-x            |     | -                   | password-context
my tiaojie room 7 A       |     | -                   | password-context
Chongqing-2026            |     | -                   | password-context
Passwort-2026-x           | yes | password-before     | -
Mountain-City-9           | yes | password-before     | -
1q2w3e4r5t6y              |     | password-simple     | password-common
${LONG}                   |     | -                   | -
${LONG}x                  |     | password-long       | password-long
`

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

test.each(rows)('%s%s', (text = '', before = '', ...wanted) => {
  const told = { text, signInName: 'wangwei', common: isCommon(text), before: before === 'yes' }
  expect(passwordProfiles.map((profile) => passwordFault(profile, told) ?? '-')).toEqual(wanted)
})

test('a password of 128 characters is kept whole: none shorter fits', async () => {
  const kept = await hashPassword(LONG)
  expect([...LONG]).toHaveLength(128)
  expect(await passwordFits(LONG, kept)).toBe(true)
  for (const length of [127, 72, 64])
    expect(await passwordFits(LONG.slice(0, length), kept), String(length)).toBe(false)
  figure({
    id: 'T30',
    promise: 'Two orders of passwords, each judged by a table; long ones are accepted and kept whole',
    figure: `${rows.length * passwordProfiles.length} judgements, all as the table says; 128 characters kept`,
    target: '100 %, at least 64 characters, nothing cut off',
    passed: true,
  })
})

test.each([
  ['mlps3', null, false],
  ['mlps3', 89, false],
  ['mlps3', 90, true],
  ['asvs', 4000, false],
] as const)('%s, set %s days ago: over %s', (profile, age, over) => expect(passwordOver(profile, age)).toBe(over))

test('the commonest passwords are known whatever their capitals', () => {
  for (const text of ['password', 'PASSWORD', 'qwertyuiop', '1234567890', 'iloveyou'])
    expect(isCommon(text), text).toBe(true)
  for (const text of ['Mountain-City-9', 'Correct-Horse-7']) expect(isCommon(text), text).toBe(false)
})
