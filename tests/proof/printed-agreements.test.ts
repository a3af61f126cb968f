/** Five thousand random agreements printed; one in twenty is read back with poppler. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasPdftotext } from '../templates/pdf-tools.ts'
import { anyAgreement, faultsComposed, faultsPrinted } from '../templates/papers/random-agreement.ts'
import { figure } from './figure.ts'

const PRINTED = 5_000
const READ_EVERY = 20

test.skipIf(!hasPdftotext)(
  'are whole',
  async () => {
    let printed = 0
    let whole = 0
    const checked = await fc.check(
      fc.asyncProperty(anyAgreement, async (given) => {
        const faults = [...faultsComposed(given), ...(await faultsPrinted(given, printed % READ_EVERY === 0))]
        printed += 1
        whole += faults.length === 0 ? 1 : 0
        expect(faults).toEqual([])
      }),
      { numRuns: PRINTED, endOnFailure: true },
    )
    figure({
      id: 'P04',
      promise: 'random agreements printed with no missing field',
      figure: `${whole} of ${printed}, ${Math.ceil(printed / READ_EVERY)} of them read back`,
      target: `${PRINTED} of ${PRINTED}`,
      passed: !checked.failed && whole === PRINTED,
    })
    expect(fc.defaultReportMessage(checked) ?? '').toBe('')
  },
  20 * 60_000,
)
