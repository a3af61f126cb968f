/** 工会劳动法律监督提示函: the union points to a risk and asks for an answer (工会法 23; 重庆市工会条例 22). */
import { z } from 'zod'
import { definePaper } from '../define-paper.ts'
import { supervisionLetter } from '../supervision-parts.ts'

export const supervisionNotice = definePaper({
  kind: 'supervision-notice',
  version: '1',
  layout: 'official',
  title: '工会劳动法律监督提示函',
  number: (context) => context.number,
  context: z.strictObject(supervisionLetter),
})
