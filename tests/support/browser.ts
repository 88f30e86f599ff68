import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'

const cache = join(import.meta.dirname, '../../node_modules/.cache/scorelink')

export interface RunningBrowser {
  readonly browser: Browser
  /** Closes it and removes what it wrote. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a headless Chromium that comes by npm, for Linux on x64. It needs of the host no more than the C library that
 * Node itself needs: NSS, expat and a font are in the package. It reaches this machine and nothing else.
 */
export async function startBrowser(): Promise<RunningBrowser> {
  const folder = await unpackedChromium()
  const home = await mkdtemp(join(tmpdir(), 'scorelink-browser-'))
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    // Its sandbox needs kernel rights that root in a container has not; the pages are all our own.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--no-proxy-server',
      '--no-pings',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    env: {
      HOME: home,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  })
  return {
    browser,
    async stop() {
      await browser.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** The package's own settings name folders of AWS Lambda. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`

/**
 * Unpacks once per version of the package, in 2 s. Those who unpack at the same time do so apart; the first to be ready
 * gives the folder its name.
 */
async function unpackedChromium(): Promise<string> {
  const folder = join(cache, `chromium-${await versionOf('@sparticuz/chromium')}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const workshop = await mkdtemp(`${folder}-`)
  const script = join(import.meta.dirname, 'unpack-chromium.ts')
  try {
    await promisify(execFile)(process.execPath, [script], { env: { TMPDIR: workshop } })
    await writeFile(join(workshop, 'fonts/fonts.conf'), fontSettings)
    await rename(workshop, folder)
  } catch (error) {
    await rm(workshop, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function versionOf(packageName: string): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve(packageName))
  const { version }: { version: string } = JSON.parse(await readFile(manifest, 'utf8'))
  return version
}
