/** Sample contexts of the destruction list. */
import type { PaperContext } from '../index.ts'
import { committee, number, on } from './parties.ts'

const volume = (position: number, pages: number | null) => ({
  position,
  caseNumber: number,
  title: '王*与山城宏达服装有限公司劳动争议纠纷',
  pages,
  keptFor: '10 年',
  closedOn: on('2026-11-20'),
  keepUntil: on('2036-11-20'),
})

const proposed: PaperContext<'destruction-list'> = {
  number: '〔2037〕第1号',
  committeeName: committee,
  volumes: [volume(1, 38)],
  volumeCount: 1,
  pageCount: 38,
  proposedBy: '周文静',
  proposedOn: on('2037-01-10'),
  approvedBy: null,
  approvedOn: null,
  destroyedOn: null,
}

export const destructionListSamples = {
  proposed,
  destroyed: {
    ...proposed,
    approvedBy: '陈立新',
    approvedOn: on('2037-01-12'),
    destroyedOn: on('2037-01-15'),
  },
  long: {
    ...proposed,
    volumes: Array.from({ length: 60 }, (_, at) => volume(at + 1, at % 3 === 0 ? null : 30 + at)),
    volumeCount: 60,
    pageCount: null,
  },
} satisfies Record<string, PaperContext<'destruction-list'>>
