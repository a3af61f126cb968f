/** 工会劳动法律监督意见书: what the union found to be against the law, and that it is to be mended and answered (工会法 23). */
import { z } from 'zod'
import { definePaper } from '../define-paper.ts'
import { supervisionLetter } from '../supervision-parts.ts'

export const supervisionOpinion = definePaper({
  kind: 'supervision-opinion',
  version: '1',
  layout: 'official',
  title: '工会劳动法律监督意见书',
  number: (context) => context.number,
  context: z.strictObject(supervisionLetter),
})
