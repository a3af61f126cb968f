/** The committee's own certificate, off unless set: what it signs an ordinary reader calls valid, and one changed byte invalid. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { loadCertificate } from '../../../server/papers/certificate/certificate.ts'
import { drawPdf } from '../../../templates/drawer/draw-pdf.ts'
import { readMarkup } from '../../../templates/drawer/markup.ts'
import { day } from '../../../workflows/values/day.ts'
import { qpdfFaults, hasQpdf } from '../../templates/pdf-tools.ts'

const has = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined
const tools = has('pdfsig', '-v') && has('openssl', 'version')

function run(parts: string[]): void {
  const ran = spawnSync('openssl', parts)
  if (ran.status !== 0) throw new Error(ran.stderr.toString())
}

/** A certificate of a committee's own making, as openssl writes it. */
function ownCertificate(folder: string): { path: string; passwordFile: string } {
  const at = (name: string): string => join(folder, name)
  const subject = ['-subj', '/CN=Test Committee', '-days', '30', '-nodes']
  run(['req', '-x509', '-newkey', 'rsa:2048', '-keyout', at('key.pem'), '-out', at('own.pem'), ...subject])
  run([
    'pkcs12',
    '-export',
    '-inkey',
    at('key.pem'),
    '-in',
    at('own.pem'),
    '-out',
    at('own.p12'),
    '-passout',
    'pass:secret',
  ])
  writeFileSync(at('password'), 'secret\n')
  return { path: at('own.p12'), passwordFile: at('password') }
}

function verdict(folder: string, pdf: Uint8Array): string {
  writeFileSync(join(folder, 'signed.pdf'), pdf)
  return spawnSync('pdfsig', ['-nocert', join(folder, 'signed.pdf')]).stdout.toString()
}

describe.skipIf(!tools)('a PDF signed with a certificate', () => {
  test('is valid to poppler, sound to qpdf, begins with the drawn bytes, and tells of one changed byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
    try {
      const { path, passwordFile } = ownCertificate(folder)
      const set = { SIGNING_CERTIFICATE: path, SIGNING_CERTIFICATE_PASSWORD_FILE: passwordFile }
      const certificate = await loadCertificate(readConfig(set))
      const text = `#title 协议\n${'各方当事人自愿达成协议。'.repeat(200)}`
      const paper = { kind: 'agreement', version: '1', layout: 'official', title: '协议', number: null } as const
      const drawn = await drawPdf(
        { ...paper, blocks: readMarkup(text), text },
        {
          draft: false,
          createdOn: day('2026-11-22'),
          verify: { url: 'https://desk.example/v/abcdefghijklmnopqrstuv' },
        },
      )
      const signed = certificate?.sign(drawn, '2026-11-22T04:00:00.000Z') ?? Buffer.alloc(0)
      expect(signed.subarray(0, drawn.length).equals(Buffer.from(drawn))).toBe(true)
      expect(verdict(folder, signed)).toMatch(/Test Committee[^]*Total document signed[^]*Signature is Valid/)
      if (hasQpdf) expect(qpdfFaults(signed)).toBe('')
      const changed = Buffer.from(signed)
      changed[drawn.length >> 1] = (changed[drawn.length >> 1] ?? 0) ^ 1
      expect(verdict(folder, changed)).not.toContain('Signature is Valid')
      await expect(loadCertificate(readConfig({ SIGNING_CERTIFICATE: path }))).rejects.toThrow('own.p12')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('without the setting there is none', async () => {
  expect(await loadCertificate(readConfig({}))).toBeNull()
})
