/** A list of workers as an employer's office would write it, each with a number of his own that checks. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident's number of somebody born on 1 January 1990, told apart by its three figures in the middle. */
export function identityNumber(nth: number): string {
  const head = `500103${1960 + Math.floor(nth / 999)}0101${String((nth % 999) + 1).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(head[at]), 0)
  return `${head}${'10X98765432'[sum % 11] ?? ''}`
}

const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'

export const personName = (nth: number): string =>
  `${FAMILY[nth % 20] ?? ''}${GIVEN[Math.floor(nth / 20) % 20] ?? ''}${GIVEN[(nth * 7) % 20] ?? ''}`

export const HEADS = ['序号', '姓名', '身份证号', '联系电话', '工种', '进场日期', '拖欠工资（元）', '经济补偿']

/** The rows below the heads. */
export const peopleRows = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    String(at + 1),
    personName(at),
    identityNumber(at),
    `138${String(10_000_000 + at)}`,
    '木工',
    '2025-03-01',
    `${8000 + at}.50`,
    at % 2 === 0 ? '1,000' : '',
  ])

/** The same as text a spreadsheet copies. */
export const peopleText = (count: number): string =>
  [HEADS, ...peopleRows(count)].map((row) => row.join('\t')).join('\n')
