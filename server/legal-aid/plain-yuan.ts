/** A sum as it is typed: `1234.50`, without separators. */
import { fen, formatYuan } from '../../workflows/values/fen.ts'

/** @param sum in fen */
export const plainYuan = (sum: number): string => formatYuan(fen(sum)).replaceAll(',', '')
