import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../instance.ts'
import { prepareInstance, writeTurnBytes } from '../../records/open-instance.ts'
import { type InstanceSession, openSession } from '../../transactions/instance-session.ts'
import { type PackageFile, installPackage } from '../index.ts'

/** The administrator every instance has. */
export const administrator: Actor = {
  sysId: '6816f79cc0a8016401c5a33be04be441',
  userName: 'admin',
  roles: new Set(['admin']),
  timeZone: 'UTC',
  scope: 'global',
}

/** Instances in a temporary folder, opened as a transaction thread opens them. */
export interface ScriptInstances {
  fresh(release?: string): InstanceSession
  /** One with the application in it; installed once, then copied. */
  installed(files: readonly PackageFile[]): InstanceSession
  /** Closes and removes every one of them. */
  remove(): void
}

export function createScriptInstances(): ScriptInstances {
  const folder = mkdtempSync(join(tmpdir(), 'servicenow-scripts-'))
  const templates = new Map<string, string>()
  const opened: InstanceSession[] = []
  let copies = 0

  const open = (file: string): InstanceSession => {
    const session = openSession({
      file,
      publicUrl: 'http://127.0.0.1:8090',
      writeTurn: new SharedArrayBuffer(writeTurnBytes),
    })
    opened.push(session)
    return session
  }
  const template = (name: string, make: (file: string) => void): string => {
    const known = templates.get(name)
    if (known !== undefined) return known
    const file = join(folder, `${name}.sqlite`)
    make(file)
    templates.set(name, file)
    return file
  }
  const openCopy = (of: string): InstanceSession => {
    copies += 1
    const file = join(folder, `copy-${copies}.sqlite`)
    copyFileSync(of, file)
    return open(file)
  }
  const fresh: ScriptInstances['fresh'] = (release = 'zurich') =>
    openCopy(template(release, (file) => prepareInstance({ file, release })))

  return {
    fresh,
    installed(files) {
      const file = template('installed', (path) => {
        const { instance } = fresh()
        installPackage(instance, files, { withDemoData: false, as: 'custom' })
        instance.sql.prepare('VACUUM INTO ?').run(path)
      })
      return openCopy(file)
    },
    remove() {
      for (const { instance } of opened) instance.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lines of the instance's own log, oldest first: `error x_acme_small: text`. */
export function logLines({ instance }: InstanceSession): string[] {
  const words: Readonly<Record<string, string>> = { '-1': 'debug', '0': 'info', '1': 'warn', '2': 'error' }
  return instance.records
    .find('syslog', {}, administrator)
    .map((row) => `${words[row['level'] ?? '']} ${row['source']}: ${row['message']}`)
}
