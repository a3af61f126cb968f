/** The committee's own certificate, when the desk was given one: signs finished PDFs so that an ordinary reader can check them. */
import { readFileSync } from 'node:fs'
import type { pki } from 'node-forge'
import type { Config } from '../../config.ts'
import type { Instant } from '../../clock.ts'
import { coveredBy, fillSignature, prepareSignature } from './signature-field.ts'

export type Certificate = {
  /** The file with its signature in it; the drawn bytes stay at its beginning. */
  sign(pdf: Uint8Array, at: Instant): Buffer
}

/** A certificate that cannot be used; the message says what to do. */
export class CertificateRefused extends Error {
  constructor(detail: string, cause?: unknown) {
    super(detail, { cause })
    this.name = 'CertificateRefused'
  }
}

/** Opens the PKCS#12 file of the settings; null when none is set. Throws CertificateRefused. */
export async function loadCertificate({ certificate }: Config): Promise<Certificate | null> {
  if (certificate === null) return null
  const { path, passwordFile } = certificate
  // Loaded only where a certificate is used at all.
  const { default: forge } = await import('node-forge')
  try {
    const password = passwordFile === null ? '' : readFileSync(passwordFile, 'utf8').trimEnd()
    const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(readFileSync(path).toString('binary')), password)
    const bagsOf = (kind: string) => store.getBags({ bagType: kind })[kind] ?? []
    const { pkcs8ShroudedKeyBag, keyBag, certBag, sha256, contentType, data, messageDigest } = forge.pki.oids as Oids
    const key = [...bagsOf(pkcs8ShroudedKeyBag), ...bagsOf(keyBag)].flatMap((bag) => bag.key ?? [])[0]
    const chain = bagsOf(certBag).flatMap((bag) => bag.cert ?? [])
    const own = chain.find((one) => key !== undefined && belongs(one, key))
    if (!key || !own) throw new Error('no key with its certificate')
    return {
      sign(pdf, at) {
        const prepared = prepareSignature(pdf, pdfDate(at))
        const message = forge.pkcs7.createSignedData()
        message.content = forge.util.createBuffer(coveredBy(prepared).toString('binary'))
        for (const one of chain) message.addCertificate(one)
        message.addSigner({
          key,
          certificate: own,
          digestAlgorithm: sha256,
          authenticatedAttributes: [{ type: contentType, value: data }, { type: messageDigest }],
        })
        message.sign({ detached: true })
        return fillSignature(prepared, Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'binary'))
      },
    }
  } catch (cause) {
    throw new CertificateRefused(
      `cannot use the certificate ${path}: a PKCS#12 file with an RSA key and its password are needed`,
      cause,
    )
  }
}

type Oids = Record<
  'pkcs8ShroudedKeyBag' | 'keyBag' | 'certBag' | 'sha256' | 'contentType' | 'data' | 'messageDigest',
  string
>

const belongs = (certificate: pki.Certificate, key: pki.PrivateKey): boolean =>
  'n' in certificate.publicKey && 'n' in key && certificate.publicKey.n.equals(key.n)

/** `2026-11-22T04:00:00.000Z` as PDF writes it. */
const pdfDate = (at: Instant): string => `D:${at.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`
