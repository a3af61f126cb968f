/** How sure the desk is of a citation, as a small label: its text was read, it is well known, or it is our own rule. */
import { tagOf, type Tag, type Tone } from '../../templates/parts/tag.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { article, type ArticleCode, type ArticleMark } from '../../workflows/law/articles.ts'

const toneOf: Record<ArticleMark, Tone> = { verified: 'good', knowledge: 'soon', design: 'quiet' }

export const markTag = (code: ArticleCode): Tag => {
  const { mark } = article(code)
  return tagOf(phrase(wordKey('article-mark', mark)), toneOf[mark])
}
