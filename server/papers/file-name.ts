/** Names a paper's file by what it is and its number, so that ten saved papers of a case can be told apart. */
import { isPaperKind, papers } from '../../templates/papers/index.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { SIGNED_COPY, SIGNED_COPY_TITLE } from '../../templates/papers/signed-copy.ts'
import { numberOf } from './contexts/common.ts'

/**
 * e.g. `人民调解协议书-渝中工人调字〔2026〕第3号.pdf`.
 * @param number the paper's own number; null takes the case number, before acceptance the registration code
 */
export const paperFileName = (file: DisputeFile, kind: string, number: string | null): string =>
  `${isPaperKind(kind) ? papers[kind].title : kind === SIGNED_COPY ? SIGNED_COPY_TITLE : kind}-${number ?? numberOf(file)}.pdf`
