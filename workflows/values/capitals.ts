/** Money in capital characters (Payment and Settlement Rules, annex 1): without it no paper names its sum safely. */
import nzh from 'nzh'
import { plainYuan, type Fen } from './fen.ts'

/**
 * The sum in capitals, one character a digit: ends in the closing word at yuan, never after fen, with the required zeros.
 * @param options.prefix puts the currency's name in front without a gap
 * @throws RangeError for a negative sum: papers state what is payable, corrections are not written in capitals
 */
export function capitals(amount: Fen, options: { prefix?: boolean } = {}): string {
  if (amount < 0) throw new RangeError('a negative sum has no capitals')
  // The library is fed text, as a float would round the fen away, and without idle zeros, which make it forget the closing word.
  const figures = plainYuan(amount).replace(/\.?0{1,2}$/u, '')
  return nzh.cn.toMoney(figures, { outSymbol: options.prefix === true })
}
