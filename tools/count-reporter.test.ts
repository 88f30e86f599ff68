import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..')

interface Run {
  readonly what: string
  readonly source: string
  readonly lastLine: string
  readonly exitCode: 0 | 1
}

const runs: readonly Run[] = [
  {
    what: 'a run where all is well',
    source: `it('one', () => {}); it('two', () => {})`,
    lastLine: '2 passed, 0 failed',
    exitCode: 0,
  },
  {
    what: 'a failing test and a skipped one',
    source: `it('one', () => {}); it('two', () => { throw new Error('no') }); it.skip('three', () => {})`,
    lastLine: '1 passed, 1 failed, 1 skipped',
    exitCode: 1,
  },
  {
    what: 'a file that cannot be loaded',
    source: `throw new Error('broken import')`,
    lastLine: '0 passed, 1 failed',
    exitCode: 1,
  },
  {
    what: 'a hook that fails before its tests',
    source: `describe('suite', () => { beforeAll(() => { throw new Error('no') }); it('one', () => {}) })`,
    lastLine: '0 passed, 1 failed, 1 skipped',
    exitCode: 1,
  },
  {
    what: 'an error nobody handled',
    source: `it('one', async () => { void Promise.reject(new Error('lost')); await new Promise(setImmediate) })`,
    lastLine: '1 passed, 1 failed',
    exitCode: 1,
  },
]

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorelink-count-'))
  const reporter = join(repository, 'tools/count-reporter.ts')
  await writeFile(
    join(folder, 'vitest.config.mjs'),
    `import { CountReporter } from ${JSON.stringify(reporter)}
     export default { test: { globals: true, reporters: ['default', new CountReporter()] } }`,
  )
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe('last line of a test run', () => {
  it.each(runs)('counts $what', async ({ source, lastLine, exitCode }) => {
    await writeFile(join(folder, 'sample.test.mjs'), source)
    const run = await runVitest()
    expect(run).toEqual({ exitCode, lastLine })
  })

  it('fails when no test was found', async () => {
    expect(await runVitest()).toEqual({ exitCode: 1, lastLine: '0 passed, 1 failed' })
  })
})

function runVitest(): Promise<{ exitCode: number; lastLine: string }> {
  const command = [join(repository, 'node_modules/.bin/vitest'), 'run', '--root', folder]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: folder }, (_, stdout) => {
      resolve({ exitCode: child.exitCode ?? -1, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' })
    })
  })
}
