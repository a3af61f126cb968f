/** An empty document to join others in, whose particulars repeat with its day. */
import { PDFDocument } from 'pdf-lib'
import { creationDate } from '../drawer/draw-pdf.ts'
import type { Day } from '../../workflows/values/day.ts'

export async function joinedDocument(title: string, on: Day): Promise<PDFDocument> {
  const document = await PDFDocument.create()
  const made = creationDate(on)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage('zh-CN')
  document.setProducer('Mediation Desk')
  document.setCreator('Mediation Desk')
  document.setCreationDate(made)
  document.setModificationDate(made)
  return document
}
