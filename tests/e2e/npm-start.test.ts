import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'

const root = join(import.meta.dirname, '../..')
const patience = { timeout: 100_000, interval: 200 }

it('ends when npm is told to, though the shell between them passes nothing on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scorelink-npm-'))
  const port = await freePort()
  const npm = spawn('npm', ['start'], {
    cwd: root,
    // A group of its own: whatever is left of it is found and ended.
    detached: true,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      PORTAL_PORT: String(port),
      SERVICENOW_PORT: String(await freePort()),
      MICROSOFT_PORT: String(await freePort()),
      SCORELINK_DATA: join(folder, 'data'),
    },
  })
  const group = -(npm.pid ?? 0)
  const isRunning = (): boolean => {
    try {
      return process.kill(group, 0)
    } catch {
      return false
    }
  }
  try {
    let output = ''
    npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    npm.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await vi.waitUntil(() => output.includes('Scorelink is ready'), patience)
    npm.kill('SIGTERM')
    await vi.waitUntil(() => !isRunning(), patience)
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed')
  } finally {
    if (isRunning()) process.kill(group, 'SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})
