/** The materials of a case over real HTTP: taken in by what they are, seen by whom they concern, struck out and never lost. */
import { describe, expect, test } from 'vitest'
import { attachmentsOf } from '../../../db/repositories/attachments.ts'
import { hashOf } from '../../../db/file-store.ts'
import { caseSite } from '../../desk/case-site.ts'
import { docx, jpeg, pdf, png, textBytes } from '../../desk/material-files.ts'
import type { Visitor } from '../../desk/visitor.ts'

const site = caseSite()
const given = { kind: 'evidence', title: '2026年8月工资条', offeredBy: '', volumeRow: '', originalSeen: 'on' }
const rows = (id: string) => attachmentsOf(site.at().desk.db.reader, id)

async function opened() {
  const id = await site.registered()
  const { visitor } = await site.signedIn('mediator', 'room')
  await visitor.get(`/disputes/${id}?tab=evidence`)
  return { id, visitor }
}

async function add(visitor: Visitor, id: string, name: string, bytes: Uint8Array, fields: Record<string, string> = {}) {
  await visitor.get(`/disputes/${id}?tab=evidence`)
  return visitor.upload(`/disputes/${id}/evidence`, { ...given, ...fields }, { field: 'file', name, bytes })
}

describe('a material', () => {
  test('is listed with type, size, uploader and hash, and handed out byte for byte as a download', async () => {
    const { id, visitor } = await opened()
    expect(visitor.page).toContain('capture="environment"')
    const bytes = jpeg()
    const reply = await add(visitor, id, '工资条.jpg', bytes)
    expect(reply).toMatchObject({ status: 303, location: `/disputes/${id}?tab=evidence` })
    await visitor.follow(reply)
    for (const said of [
      '2026年8月工资条',
      '工资条.jpg',
      '照片 JPG',
      '1 KB',
      'mediator·room',
      hashOf(bytes),
      '已核原件',
    ])
      expect(visitor.page).toContain(said)
    const [row] = await rows(id)
    const got = await visitor.get(`/attachments/${row?.id}`)
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
    const picture = await visitor.get(`/attachments/${row?.id}/picture`)
    expect(picture.headers.get('content-disposition')).toMatch(/^inline/)
    for (const answer of [got, picture]) {
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    }
  })

  test('that only calls itself harmless is handed out as what it is and never shown', async () => {
    const { id, visitor } = await opened()
    await add(visitor, id, '聊天.txt', textBytes('<script>alert(1)</script>'))
    await add(visitor, id, '说明.docx', docx())
    for (const row of await rows(id)) {
      const got = await visitor.get(`/attachments/${row.id}`)
      expect(got.headers.get('content-type')).not.toContain('html')
      expect(got.headers.get('content-disposition')).toMatch(/^attachment/)
      expect(got.headers.get('content-security-policy')).toContain('sandbox')
      expect((await visitor.get(`/attachments/${row.id}/picture`)).status).toBe(404)
    }
  })

  test('and a photograph taken now come in one form, all or none', async () => {
    const { id, visitor } = await opened()
    const sent = (bytes: Uint8Array) =>
      visitor.uploadSeveral(`/disputes/${id}/evidence`, given, [
        { field: 'file', name: '甲.png', bytes },
        { field: 'photo', name: 'image.jpg', bytes: jpeg() },
      ])
    expect((await sent(textBytes('no'))).status).toBe(422)
    expect(await rows(id)).toHaveLength(0)
    expect((await sent(png())).status).toBe(303)
    expect((await rows(id)).map((row) => row.name)).toEqual(['甲.png', 'image.jpg'])
  })

  test('stands once in a case and once on disk, whatever it is called', async () => {
    const { id, visitor } = await opened()
    await add(visitor, id, 'a.pdf', pdf())
    const again = await add(visitor, id, 'b.pdf', pdf(), { title: '' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('同样的文件已在本案中：2026年8月工资条')
    const other = await site.registered()
    await add(visitor, other, 'c.pdf', pdf())
    expect(await site.at().desk.db.reader.selectFrom('stored_file').select('sha256').execute()).toHaveLength(1)
  })

  test.each([
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\Users\\王\\照片.png', '照片.png'],
    ['收条\u202Egnp.exe.png', '收条gnp.exe.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(92)}…长长长.png`],
    ['<img src=x onerror=1>.png', '<img src=x onerror=1>.png'],
  ])('called %j is kept as a plain name', async (name, kept) => {
    const { id, visitor } = await opened()
    const reply = await add(visitor, id, name, png(), { title: '' })
    expect(reply.status).toBe(303)
    expect((await rows(id)).map((row) => row.name)).toEqual([kept])
    await visitor.follow(reply)
    expect(visitor.page).not.toContain('<img src=x')
  })
})

describe('a form that cannot be taken', () => {
  test.each([
    ['a program called a picture', '收条.jpg', textBytes('MZ'), {}, '文件内容与扩展名不符'],
    ['an iPhone photograph', 'IMG_1.HEIC', textBytes('\0\0\0\u0018ftypheic\0\0'), {}, '兼容性最佳'],
    ['a file of nothing', 'a.png', new Uint8Array(), {}, '请选择文件'],
    ['a scan that names no paper', 'a.png', png(), { kind: 'signed-paper' }, '是哪份文书的扫描件'],
    ['somebody else’s party', 'a.png', png(), { offeredBy: '00000000-0000-7000-8000-000000000000' }, '提供人'],
    ['an unknown kind', 'a.png', png(), { kind: 'gift' }, '材料种类'],
  ])('%s: said beside its field, what was typed stays, nothing is written', async (_, name, bytes, fields, words) => {
    const { id, visitor } = await opened()
    const reply = await add(visitor, id, name, bytes, { ...fields, title: '我写的名称' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(words)
    expect(reply.text).toContain('我写的名称')
    expect(await rows(id)).toHaveLength(0)
  })

  test('a file beyond its bound is refused before it is judged', async () => {
    const { id, visitor } = await opened()
    expect((await add(visitor, id, 'a.png', new Uint8Array(10 * 1024 * 1024 + 1))).status).toBe(413)
    expect(await rows(id)).toHaveLength(0)
  })
})

const strike = async (visitor: Visitor, attachmentId: string, reason = 'wrong-case') => {
  await visitor.get(`/attachments/${attachmentId}/strike`)
  const revision = visitor.hidden('revision') ?? ''
  return visitor.post(`/attachments/${attachmentId}/strike`, { revision, reason })
}

describe('striking out', () => {
  test('leaves the file in sight with its reason, and lets a clear one take its place', async () => {
    const { id, visitor } = await opened()
    await add(visitor, id, 'a.png', png())
    const [row] = await rows(id)
    expect((await strike(visitor, row?.id ?? '', '')).status).toBe(422)
    await visitor.follow(await strike(visitor, row?.id ?? ''))
    expect(visitor.page).toContain('不是本案的材料')
    expect(visitor.page).toContain('已作废')
    expect((await visitor.get(`/attachments/${row?.id}`)).status).toBe(200)
    expect((await strike(visitor, row?.id ?? '')).status).toBe(409)
    expect((await add(visitor, id, 'a.png', png())).status).toBe(303)
    const trail = await site.at().desk.db.reader.selectFrom('audit_entry').select(['action', 'details']).execute()
    expect(trail.map((entry) => entry.action)).toEqual(expect.arrayContaining(['evidence:keep', 'evidence:strike']))
    expect(JSON.stringify(trail)).not.toContain('工资条')
  })
})

test('materials are the desk’s: others of the county see that they are there and open none, strangers see nothing', async () => {
  const { id, visitor } = await opened()
  await add(visitor, id, 'a.png', png())
  const [row] = await rows(id)
  const supervisor = (await site.signedIn('supervisor', 'county')).visitor
  const seen = await supervisor.get(`/disputes/${id}?tab=evidence`)
  expect(seen.text).toContain('2026年8月工资条')
  expect(seen.text).not.toContain(`/attachments/${row?.id}`)
  const stranger = (await site.signedIn('mediator', 'otherRoom')).visitor
  for (const path of ['', '/picture', '/strike']) {
    expect((await supervisor.get(`/attachments/${row?.id}${path}`)).status).toBe(403)
    expect((await stranger.get(`/attachments/${row?.id}${path}`)).status).toBe(404)
  }
  expect((await add(stranger, id, 'a.pdf', pdf())).status).toBe(404)
  expect(await rows(id)).toHaveLength(1)
})
