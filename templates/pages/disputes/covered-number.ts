/** One number alone, covered or shown: what the browser puts in place after a look was asked for. */
import { masked } from '../../parts/masked.ts'
import { definePage } from '../define-page.ts'

export const coveredNumberPage = definePage({ name: 'disputes/covered-number', context: masked.context })
