/** Puts placed ink on PDF pages: rules as artifacts, text under its tags, each tag one element however many pages it spans. */
import qrCode from 'qrcode-generator'
import { Bookmarks } from './bookmarks.ts'
import type { Face } from './face.ts'
import { faceFor } from './coverage.ts'
import type { FontSet } from './fonts.ts'
import { DRAFT_MARK } from './furniture.ts'
import type { Measures } from './measures.ts'
import type { Ink, TagPath } from './slab.ts'
import { PEN } from '../../workflows/values/strokes.ts'
import { TagTree } from './tag-tree.ts'

type TextInk = Extract<Ink, { kind: 'text' }>
type RuleInk = Extract<Ink, { kind: 'rule' }>
type QrInk = Extract<Ink, { kind: 'qr' }>
type HandInk = Extract<Ink, { kind: 'hand' }>
type PictureInk = Extract<Ink, { kind: 'picture' }>
type TaggedInk = TextInk | QrInk | HandInk | PictureInk

const BLACK = '#000000'
const FAINT = '#9a9a9a'

/** A short name is not blown up beyond the size of writing. */
const MOST_SCALE = 0.16

export class PagePainter {
  readonly #document: PDFKit.PDFDocument
  readonly #measures: Measures
  readonly #fonts: FontSet
  readonly #tags: TagTree
  readonly #bookmarks: Bookmarks
  readonly #registered = new Set<string>()

  constructor(document: PDFKit.PDFDocument, measures: Measures, fonts: FontSet) {
    this.#document = document
    this.#measures = measures
    this.#fonts = fonts
    this.#tags = new TagTree(document)
    this.#bookmarks = new Bookmarks(document)
  }

  /** Draws one new page. */
  paint(inks: readonly Ink[], draft: boolean): void {
    this.#document.addPage()
    this.#bookmarks.add(inks)
    this.#artifact(() => {
      if (draft) this.#drawDraftMark()
      this.#drawRules(inks.filter((ink) => ink.kind === 'rule'))
    })
    this.#drawTagged(inks.filter((ink): ink is TaggedInk => ink.kind !== 'rule' && ink.tags !== null))
    this.#artifact(() => {
      for (const ink of inks) {
        if (ink.kind === 'text' && ink.tags === null) this.#drawText(ink)
        if (ink.kind === 'qr' && ink.tags === null) this.#drawQr(ink)
      }
    })
  }

  /** Hands the structure to the document; call once after the last page. */
  close(): void {
    this.#tags.attach()
  }

  #drawTagged(inks: readonly TaggedInk[]): void {
    let open: TagPath | null = null
    for (const ink of inks) {
      if (ink.tags === null) continue
      if (!open || !samePath(open, ink.tags)) {
        if (open) this.#document.endMarkedContent()
        this.#tags.begin(ink.tags)
        open = ink.tags
      }
      if (ink.kind === 'text') this.#drawText(ink)
      else if (ink.kind === 'qr') this.#drawQr(ink)
      else if (ink.kind === 'hand') this.#drawHand(ink)
      else this.#drawPicture(ink)
    }
    if (open) this.#document.endMarkedContent()
  }

  #artifact(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.#document.endMarkedContent()
  }

  #drawText(ink: TextInk): void {
    this.#useFace(ink.face)
    if (ink.faint) this.#document.fillColor(FAINT)
    this.#document.fontSize(ink.size).text(ink.text, this.#measures.left + ink.x, this.#measures.top + ink.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: ink.spacing,
    })
    if (ink.faint) this.#document.fillColor(BLACK)
  }

  #useFace(face: Face): void {
    if (!this.#registered.has(face.key)) {
      // PDFKit takes a parsed fontkit font; its types know only file contents.
      this.#document.registerFont(face.key, face.source() as unknown as Uint8Array)
      this.#registered.add(face.key)
    }
    this.#document.font(face.key)
  }

  #drawRules(rules: readonly RuleInk[]): void {
    const { left, top } = this.#measures
    const styles = Map.groupBy(rules, (rule) => `${rule.weight} ${rule.dashed === true} ${rule.faint === true}`)
    for (const group of styles.values()) {
      this.#document.lineWidth(group[0]?.weight ?? 1)
      if (group[0]?.dashed) this.#document.dash(2, { space: 2 })
      for (const rule of withoutDoubles(group)) {
        this.#document.moveTo(left + rule.x1, top + rule.y1).lineTo(left + rule.x2, top + rule.y2)
      }
      this.#document.stroke(group[0]?.faint ? FAINT : BLACK)
      if (group[0]?.dashed) this.#document.undash()
    }
  }

  /** Modules as filled squares: vectors stay sharp on any printer. */
  #drawQr(ink: QrInk): void {
    const code = qrCode(0, 'M')
    code.addData(ink.text)
    code.make()
    const modules = code.getModuleCount()
    const step = ink.size / modules
    const x = this.#measures.left + ink.x
    const y = this.#measures.top + ink.y
    for (let row = 0; row < modules; row++) {
      for (let column = 0; column < modules; column++) {
        if (code.isDark(row, column)) this.#document.rect(x + column * step, y + row * step, step, step)
      }
    }
    this.#document.fill(BLACK)
  }

  /** As large as its box allows, in the middle of it. */
  #drawHand({ hand, ...box }: HandInk): void {
    const scale = Math.min(box.width / hand.width, box.height / hand.height, MOST_SCALE)
    const x = this.#measures.left + box.x + (box.width - hand.width * scale) / 2
    const y = this.#measures.top + box.y + (box.height - hand.height * scale) / 2
    this.#document.save()
    this.#document.transform(scale, 0, 0, scale, x, y)
    this.#document.lineWidth(PEN).lineCap('round').lineJoin('round').path(hand.path).stroke(BLACK)
    this.#document.restore()
  }

  #drawPicture(ink: PictureInk): void {
    const { left, top } = this.#measures
    this.#document.image(Buffer.from(ink.bytes), left + ink.x, top + ink.y, {
      fit: [ink.size, ink.size],
      align: 'center',
      valign: 'center',
    })
  }

  #drawDraftMark(): void {
    const { width, height } = this.#measures.page
    const size = Math.min(DRAFT_MARK.size, width / 4)
    const face = faceFor(DRAFT_MARK.text, this.#fonts.bold)
    if (!face) return
    this.#useFace(face)
    this.#document.save()
    this.#document.rotate(DRAFT_MARK.angle, { origin: [width / 2, height / 2] })
    this.#document.fillColor(DRAFT_MARK.gray).fontSize(size)
    this.#document.text(DRAFT_MARK.text, width / 2 - size * 1.2, height / 2, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: size * 0.4,
    })
    this.#document.restore()
    this.#document.fillColor(BLACK)
  }
}

/** Neighbouring rows share a rule; drawing it once keeps it thin. */
function withoutDoubles(rules: readonly RuleInk[]): RuleInk[] {
  const seen = new Map<string, RuleInk>()
  for (const rule of rules) {
    seen.set([rule.x1, rule.y1, rule.x2, rule.y2].map((value) => value.toFixed(2)).join(' '), rule)
  }
  return [...seen.values()]
}

const samePath = (one: TagPath, other: TagPath): boolean =>
  one.length === other.length &&
  one.every((tag, index) => tag.type === other[index]?.type && tag.id === other[index]?.id)
