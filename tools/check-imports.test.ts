import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..')
const cruiser = join(repository, 'node_modules/.bin/depcruise')

/** Sources of a small tree laid out like this repository, all of them in the allowed direction. */
const sound = {
  'packages/domain/src/index.ts': `export const rule = 1\n`,
  'packages/contracts/src/index.ts': `export const shape = 1\n`,
  'packages/database/src/index.ts': `import 'kysely'\nexport { rule } from '@scorelink/domain'\n`,
  'packages/servicenow/src/index.ts': `import 'undici'\nexport { rule } from '@scorelink/domain'\n`,
  'sandbox/servicenow/src/index.ts': `import 'node:sqlite'\nexport const simulator = 1\n`,
  'apps/portal/src/main.tsx': `import { shape } from '@scorelink/contracts'\nexport const page = <p>{shape}</p>\n`,
  'apps/server/src/cli/sandbox.ts': `export { simulator } from '@scorelink/sandbox-servicenow'\n`,
} as const

const workspaces = {
  domain: 'packages/domain',
  contracts: 'packages/contracts',
  database: 'packages/database',
  servicenow: 'packages/servicenow',
  'sandbox-servicenow': 'sandbox/servicenow',
} as const

interface Planted {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  /** Name of the broken rule. */
  readonly rule: string
}

const planted: readonly Planted[] = [
  {
    what: 'the domain leaning on the database',
    files: { 'packages/domain/src/wrong.ts': `export * from '@scorelink/database'\n` },
    rule: 'direction-packages-domain',
  },
  {
    what: 'a type the domain takes from a client',
    files: { 'packages/domain/src/wrong.ts': `export type { rule } from '@scorelink/servicenow'\n` },
    rule: 'direction-packages-domain',
  },
  {
    what: 'a screen reaching past the contracts',
    files: {
      'apps/portal/src/wrong.tsx': `import { rule } from '@scorelink/domain'\nexport const p = <p>{rule}</p>\n`,
    },
    rule: 'direction-apps-portal',
  },
  {
    what: 'a simulator sharing the contracts',
    files: { 'sandbox/servicenow/src/wrong.ts': `export * from '@scorelink/contracts'\n` },
    rule: 'direction-sandbox-servicenow',
  },
  {
    what: 'the server loading a simulator outside the sandbox command',
    files: { 'apps/server/src/wrong.ts': `export const load = () => import('@scorelink/sandbox-servicenow')\n` },
    rule: 'sandbox-only-by-its-command',
  },
  {
    what: 'SQL outside the database package',
    files: { 'apps/server/src/wrong.ts': `import 'kysely'\n` },
    rule: 'sql-only-in-database',
  },
  {
    what: 'SQLite outside the simulators',
    files: { 'apps/server/src/wrong.ts': `import 'node:sqlite'\n` },
    rule: 'sqlite-only-in-sandbox',
  },
  {
    what: 'a vendor connection outside the clients',
    files: { 'apps/server/src/wrong.ts': `import 'undici'\n` },
    rule: 'vendor-connections-only-in-clients',
  },
  {
    what: 'a path into the folder of another workspace',
    files: { 'packages/database/src/wrong.ts': `export * from '../../domain/src/index.ts'\n` },
    rule: 'public-entry-only',
  },
  {
    what: 'production code leaning on a test',
    files: {
      'packages/domain/src/rule.test.ts': `export const sample = 1\n`,
      'packages/domain/src/wrong.ts': `export * from './rule.test.ts'\n`,
    },
    rule: 'no-test-code-in-production',
  },
  {
    what: 'a cycle',
    files: {
      'packages/domain/src/one.ts': `export * from './two.ts'\n`,
      'packages/domain/src/two.ts': `export * from './one.ts'\n`,
    },
    rule: 'no-cycle',
  },
  {
    what: 'an import of nothing',
    files: { 'packages/domain/src/wrong.ts': `export * from './absent.ts'\n` },
    rule: 'no-unresolved',
  },
]

let tree: string

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'scorelink-imports-'))
  for (const name of ['tsconfig.json', 'tsconfig.base.json']) await cp(join(repository, name), join(tree, name))
  await writeFiles(sound)
  for (const [name, folder] of Object.entries(workspaces)) await addWorkspace(name, folder)
  for (const name of ['kysely', 'undici']) {
    await writeFiles({
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: './index.js' }),
      [`node_modules/${name}/index.js`]: '',
    })
  }
})

afterEach(() => rm(tree, { recursive: true, force: true }))

describe('import direction check', () => {
  it('accepts a tree whose imports all go the allowed way', async () => {
    expect(await checkImports()).toMatchObject({ exitCode: 0 })
  })

  it.each(planted)('refuses $what by the rule $rule', async ({ files, rule }) => {
    await writeFiles(files)
    const { exitCode, broken } = await checkImports()
    expect(exitCode).not.toBe(0)
    expect(broken).toContain(rule)
  })
})

async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true })
    await writeFile(join(tree, path), text)
  }
}

async function addWorkspace(name: string, folder: string): Promise<void> {
  const manifest = { name: `@scorelink/${name}`, type: 'module', exports: { '.': './src/index.ts' } }
  await writeFiles({ [`${folder}/package.json`]: JSON.stringify(manifest) })
  await mkdir(join(tree, 'node_modules/@scorelink'), { recursive: true })
  await symlink(join(tree, folder), join(tree, 'node_modules/@scorelink', name))
}

/** Runs the repository's own rules over the small tree. */
function checkImports(): Promise<{ exitCode: number; broken: string[] }> {
  const command = [cruiser, '--config', join(repository, '.dependency-cruiser.js')]
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...command, 'apps', 'packages', 'sandbox'],
      { cwd: tree },
      (_, stdout) => {
        const broken = [...stdout.matchAll(/error ([a-z-]+):/g)].map((match) => match[1] ?? '')
        resolve({ exitCode: child.exitCode ?? -1, broken })
      },
    )
  })
}
