/** The fonts papers are printed with: parsed once a process, on first use, and replaceable by a union that owns a licence for 仿宋. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Font, openSync } from 'fontkit'
import { makeFace } from './face.ts'
import type { Face } from './face.ts'

/** Paths of TrueType or OpenType files; a font inside a collection is written `path#PostScriptName`. Null or absent = the built-in Song. */
export type FontPaths = {
  readonly bodyPath?: string | null
  readonly boldPath?: string | null
  /** Serves characters the body font lacks (GB 18030-2022, planes 2 and 3); none by default. */
  readonly fallbackPath?: string | null
}

/** Faces in the order in which they are asked for a character, for each weight. */
export type FontSet = { readonly regular: readonly Face[]; readonly bold: readonly Face[] }

const BUILT_IN = '@expo-google-fonts/noto-serif-sc'
let paths: FontPaths = {}
let loaded: FontSet | null = null

/** Chooses the fonts; to be called once at start, before the first paper. Files are opened at the first paper. */
export function configureFonts(chosen: FontPaths): void {
  paths = chosen
  loaded = null
}

/** The configured fonts, parsed on the first call. Throws the file system's error when a configured file cannot be read. */
export function fontSet(): FontSet {
  loaded ??= loadFonts(paths)
  return loaded
}

function loadFonts(chosen: FontPaths): FontSet {
  const body = faceAt('body', chosen.bodyPath ?? builtIn('400Regular'))
  const bold = faceAt('bold', chosen.boldPath ?? builtIn('700Bold'))
  // A licensed 仿宋_GB2312 has 6,763 characters: the built-in Song stands behind it, the fallback behind both.
  const song = chosen.bodyPath ? [faceAt('song', builtIn('400Regular'))] : []
  const rare = chosen.fallbackPath ? [faceAt('rare', chosen.fallbackPath)] : []
  return { regular: [body, ...song, ...rare], bold: [bold, body, ...song, ...rare] }
}

const faceAt = (key: string, path: string): Face => makeFace(key, () => openFont(path))

const require = createRequire(import.meta.url)

function openFont(path: string): Font {
  const [file = path, name] = path.split('#')
  // The very copy PDFKit requires, and only with the first paper: imported, the library would be loaded twice.
  const fontkit = require('fontkit') as { openSync: typeof openSync }
  const opened = fontkit.openSync(file, name)
  if ('layout' in opened) return opened
  const [first] = opened.fonts
  if (!first) throw new Error(`no font in ${file}`)
  return first
}

const builtIn = (weight: '400Regular' | '700Bold'): string =>
  fileURLToPath(import.meta.resolve(`${BUILT_IN}/${weight}/NotoSerifSC_${weight}.ttf`))
