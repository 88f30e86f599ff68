// Who may import whom. The table is the one of docs/architecture.md; a folder not named in it may import nothing of ours.

/** Our folders, each with what its sources may import beside itself. */
const mayImport = {
  'apps/portal': ['packages/contracts'],
  'apps/server': ['packages/', 'sandbox/'],
  'apps/servicenow-app': [],
  'packages/kit': [],
  'packages/contracts': [],
  'packages/domain': ['packages/kit'],
  'packages/database': ['packages/domain', 'packages/kit'],
  'packages/servicenow': ['packages/domain', 'packages/kit'],
  'packages/secure-score': ['packages/domain', 'packages/kit'],
  // A schema shared with the client would share its misreadings: a simulator knows the vendor only.
  'sandbox/servicenow': [],
  'sandbox/microsoft': [],
}

/** Tests play several parts at once: they are bound by the cycles and the workspace borders only. */
const testFile = '(\\.test\\.tsx?$)|(^(tests|bench|tools|sandbox/[^/]+/tests)/)'
const sandboxCommand = '^apps/server/src/cli/sandbox[^/]*(\\.ts$|/)'
const ours = '^(apps|packages|sandbox|tests|bench|tools)/'

const directionRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `direction-${folder.replace('/', '-')}`,
  comment: `${folder} may import ${allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: testFile },
  to: { path: ours, pathNot: [folder, ...allowed].map((each) => `^${each}${each.endsWith('/') ? '' : '/'}`) },
}))

/** Only `owners` may import the npm packages `names`. */
function onlyFrom(name, names, owners, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: ours, pathNot: [testFile, ...owners.map((owner) => `^${owner}/`)] },
    to: { path: `(^|/)node_modules/(${names.join('|')})/` },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that run each other are one file, or hide a third. Types may know each other: nothing runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'A specifier that resolves to nothing, so that no rule can judge it.',
      severity: 'error',
      from: { path: ours },
      to: { couldNotResolve: true },
    },
    {
      name: 'public-entry-only',
      comment: 'Another workspace is entered by its package name, never by a path into its folder.',
      severity: 'error',
      from: { path: '^(apps|packages|sandbox)/([^/]+)/', pathNot: testFile },
      to: {
        path: '^(apps|packages|sandbox)/[^/]+/',
        pathNot: '^$1/$2/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'Nothing that ships may lean on a test or its support.',
      severity: 'error',
      from: { path: '^(apps|packages|sandbox)/', pathNot: testFile },
      to: { path: testFile },
    },
    ...directionRules,
    {
      name: 'sandbox-only-by-its-command',
      comment: 'A product that runs for real loads no simulator: the sandbox command alone does.',
      severity: 'error',
      from: { path: '^apps/server/', pathNot: [testFile, sandboxCommand] },
      to: { path: '^sandbox/' },
    },
    {
      name: 'sqlite-only-in-sandbox',
      comment: 'SQLite keeps the records of a simulator; ours are in PostgreSQL.',
      severity: 'error',
      from: { path: ours, pathNot: [testFile, '^sandbox/'] },
      to: { path: '^(node:)?sqlite$' },
    },
    onlyFrom(
      'sql-only-in-database',
      ['kysely', 'pg', '@electric-sql/pglite'],
      ['packages/database'],
      'Only packages/database speaks SQL.',
    ),
    onlyFrom(
      'vendor-connections-only-in-clients',
      ['undici'],
      ['packages/servicenow', 'packages/secure-score'],
      'Only the two vendor clients open connections to vendors.',
    ),
    onlyFrom(
      'oauth-only-in-clients-and-sign-in',
      ['openid-client'],
      ['packages/servicenow', 'packages/secure-score', 'apps/server'],
      'OAuth is spoken by the vendor clients and by sign-in.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages|sandbox|tests)/.+/(dist|fixtures|generated|target)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
