/** The attributes that every typed control shares, so that no kind of field forgets to say that it is required or wrong. */

import { definePart } from './define-part.ts'
import { field } from './field.ts'

export const controlMarks = definePart({ name: 'control-marks', context: field.context })
