import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/**
 * As a real browser starts, and no more: the package's own arguments would switch off the rules on other origins that tests are there to see kept.
 * SwiftShader draws WebGL on machines without a graphics card.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--headless=shell',
  '--no-zygote',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/** Unpacks what the npm package carries into the folder that TMPDIR names: the browser, its fonts and its libraries. */
const UNPACK = `
import chromium, { inflate } from '@sparticuz/chromium'
await chromium.executablePath(process.argv[1])
await inflate(process.argv[1] + '/al2023.tar.br')
`

/**
 * Starts Chromium as npm brings it (Linux on x64), or the one that ONRECORD_CHROMIUM names. Nothing is fetched and nothing of the machine's own is
 * needed, fonts included, so that pages look the same everywhere. Throws an error that says what to do when it does not start.
 */
export async function startChromium(): Promise<Browser> {
  const own = process.env.ONRECORD_CHROMIUM
  if (own) return launch(own, {})
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `npm brings a browser for Linux on x64, and this is ${process.platform} on ${process.arch}: set ONRECORD_CHROMIUM to the path of a Chromium`,
    )
  const folder = unpacked()
  const fonts = { FONTCONFIG_FILE: onlyFonts(folder) }
  const executable = join(folder, 'chromium')
  try {
    return await launch(executable, fonts)
  } catch (error) {
    // "error while loading shared libraries: libnss3.so": a bare machine; the package carries them.
    if (!/shared librar/i.test(String(error))) throw error
    return launch(executable, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') })
  }
}

async function launch(executablePath: string, environment: Record<string, string>): Promise<Browser> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
  try {
    return await chromium.launch({ executablePath, headless: true, args: ARGUMENTS, env: { ...inherited, ...environment } })
  } catch (error) {
    throw new Error(`The browser ${executablePath} did not start. ONRECORD_CHROMIUM can name another.\n${(error as Error).message}`)
  }
}

/** A list of fonts with those of the package and no other. */
function onlyFonts(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const lines = [`<dir>${join(folder, 'fonts')}</dir>`, `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`]
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${lines.join('')}</fontconfig>\n`)
  return file
}

/** The folder of the unpacked browser: made once for each version, beside the package, and never half there. */
function unpacked(): string {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')) as { version: string }
  const cache = fileURLToPath(new URL('../../node_modules/.cache/onrecord', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const making = mkdtempSync(join(cache, 'unpacking-'))
  try {
    // In a process of its own, since the package unpacks into the system's folder for passing files, whichever that is.
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK, bin], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, TMPDIR: making },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    renameSync(making, folder)
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return folder
}
