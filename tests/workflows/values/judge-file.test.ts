import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeFile } from '../../../workflows/values/judge-file.ts'
import { jpegSize, pngSize } from '../../../workflows/values/picture-size.ts'
import { docx, jpeg, pdf, png, textBytes, xlsx, zip } from '../../desk/material-files.ts'

const joined = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts)

describe('files that are taken, by what they are', () => {
  test.each([
    ['收条.jpg', jpeg(), 'image/jpeg'],
    ['收条.JPEG', jpeg(), 'image/jpeg'],
    ['截图.png', png(), 'image/png'],
    ['流水.pdf', pdf(), 'application/pdf'],
    ['说明.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['考勤.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['聊天.txt', textBytes('老板:明天发\r\n'), 'text/plain'],
    ['工资.csv', Buffer.from('d0d5c3fb2cbdf0b6ee0a', 'hex'), 'text/csv'],
    ['动态照片.jpg', joined(jpeg(), textBytes('....ftypmp42')), 'image/jpeg'],
  ])('%s', (name, bytes, type) => {
    expect(judgeFile(name, bytes, 'evidence')).toEqual({ ok: true, type })
  })

  test('the picture headers tell the size', () => {
    expect(pngSize(png(7, 5))).toEqual({ width: 7, height: 5 })
    expect(jpegSize(jpeg())).toEqual({ width: 8, height: 8 })
  })
})

const macro = { name: 'word/vbaProject.bin', data: 'x' }
const bomb = { name: 'word/media/big.xml', data: 'x', unpacked: 99 * 1024 * 1024 }
const many = Array.from({ length: 4001 }, (_, index) => ({ name: `word/${index}.xml` }))

describe('files that are refused, each with the reason that tells how to mend it', () => {
  test.each([
    ['a program', '收条.exe', textBytes('MZ\u0090\u0000'), 'file-not-taken'],
    ['a program called a picture', '收条.jpg', textBytes('MZ\u0090\u0000'), 'file-not-what-it-says'],
    ['a picture called a program', '收条.exe', jpeg(), 'file-not-what-it-says'],
    ['a picture with two endings', '收条.jpg.exe', jpeg(), 'file-not-what-it-says'],
    ['a picture without an ending', '收条', jpeg(), 'file-not-what-it-says'],
    ['a page called a PDF', 'a.pdf', textBytes('<html><script>1</script>'), 'file-not-what-it-says'],
    ['a page with a PDF inside', 'a.pdf', joined(textBytes('<script>1</script>'), pdf()), 'file-not-what-it-says'],
    ['a drawing that runs scripts', 'a.svg', textBytes('<svg onload="1"/>'), 'file-not-taken'],
    ['a page', 'a.html', textBytes('<p>1</p>'), 'file-not-taken'],
    ['half a PDF', 'a.pdf', pdf().slice(0, 200), 'file-damaged'],
    ['half a PNG', 'a.png', png().slice(0, -20), 'file-damaged'],
    ['half a JPEG', 'a.jpg', jpeg().slice(0, -4), 'file-damaged'],
    ['a mark and nothing behind it', 'a.jpg', jpeg().slice(0, 4), 'file-damaged'],
    ['a wall of pixels', 'a.png', png(4, 3, { width: 60_000, height: 60_000 }), 'file-too-many-pixels'],
    ['an iPhone photograph', 'IMG_1.HEIC', textBytes('\0\0\0\u0018ftypheic\0\0'), 'file-heic'],
    ['the same called jpg', 'IMG_1.jpg', textBytes('\0\0\0\u0018ftypheic\0\0'), 'file-heic'],
    ['a film', 'a.mp4', textBytes('\0\0\0\u0018ftypmp42\0\0'), 'file-not-taken'],
    ['WebP', 'a.webp', textBytes('RIFF\0\0\0\0WEBPVP8 '), 'file-webp'],
    ['a zip', '证据.zip', zip([{ name: 'a.jpg', data: 'x' }]), 'file-archive'],
    ['a zip called docx', 'a.docx', zip([{ name: 'a.jpg', data: 'x' }]), 'file-archive'],
    ['an encrypted document', 'a.docx', docx({ name: 'word/x.xml', encrypted: true }), 'file-archive'],
    ['a document called xlsx', 'a.xlsx', docx(), 'file-not-what-it-says'],
    ['a document with macros', 'a.docx', docx(macro), 'file-macro'],
    ['a bomb', 'a.docx', docx(bomb), 'file-bomb'],
    ['a bomb of many parts', 'a.docx', docx(...many), 'file-bomb'],
    ['half a document', 'a.docx', docx().slice(0, -30), 'file-damaged'],
    ['old Word', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-old-office'],
    ['RAR', 'a.rar', textBytes('Rar!\u001a'), 'file-archive'],
    ['text with control signs', 'a.txt', textBytes('a\u0000b'), 'file-not-what-it-says'],
    ['nothing the desk knows', 'a.xyz', textBytes('???'), 'file-not-taken'],
  ])('%s', (_, name, bytes, fault) => {
    expect(judgeFile(name, bytes, 'evidence')).toEqual({ ok: false, fault })
  })

  test('a receipt is a picture or a PDF', () => {
    expect(judgeFile('a.docx', docx(), 'papers')).toEqual({ ok: false, fault: 'file-not-taken' })
    expect(judgeFile('a.csv', textBytes('a,b'), 'papers')).toEqual({ ok: false, fault: 'file-not-taken' })
    expect(judgeFile('a.pdf', pdf(), 'papers')).toEqual({ ok: true, type: 'application/pdf' })
  })

  test('whatever bytes come, in whole or in part, the answer comes and comes soon', () => {
    const sound = [jpeg(), png(), pdf(), docx(), xlsx()]
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.nat(400),
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('jpg', 'png', 'pdf', 'docx', 'txt'),
        (bytes, at, noise, ending) => {
          const mangled = joined(bytes.slice(0, at), noise, bytes.slice(at + noise.length))
          expect(typeof judgeFile(`a.${ending}`, mangled, 'evidence').ok).toBe('boolean')
        },
      ),
      { numRuns: 400 },
    )
  })
})
