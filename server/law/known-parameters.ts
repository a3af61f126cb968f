/** The values of the law as this desk counts with them today: the shipped ones with the entered ones over them. */
import type { Reader } from '../../db/database.ts'
import { enteredParameters, type LawParameter } from '../../db/repositories/law-parameters.ts'
import { isParameterCode } from '../../workflows/law/parameters/parameter-codes.ts'
import {
  parameterBook,
  readBook,
  type EnteredParameter,
  type ParameterBook,
  type Parameters,
} from '../../workflows/law/parameters/parameters.ts'
import { day } from '../../workflows/values/day.ts'

/** All values by code with the rows that were entered here. */
export async function knownBook(reader: Reader): Promise<{ book: ParameterBook; entered: readonly LawParameter[] }> {
  const entered = await enteredParameters(reader)
  return { book: parameterBook(entered.flatMap(asEntered)), entered }
}

/** What a calculator asks for a value on a day. */
export const knownParameters = async (reader: Reader): Promise<Parameters> => readBook((await knownBook(reader)).book)

/** A code this release no longer knows is left aside. */
const asEntered = ({ code, value, validFrom, source }: LawParameter): EnteredParameter[] =>
  isParameterCode(code) ? [{ code, value, from: day(validFrom), source }] : []
