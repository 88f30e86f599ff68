import { describe, expect, test } from 'vitest'
import { known } from './known.ts'
import { createModuleLoader } from './module-loader.ts'
import { createScriptContext } from './script-context.ts'
import { messageOf } from './script-error.ts'

const ROOT = 'x_test/app/1.0.0'

/** Sources by id below the package root, or by full id. */
function loader(sources: Readonly<Record<string, string>>, external: readonly string[] = []) {
  const ids = new Map(
    Object.entries(sources).map(([id, source]) => [id.startsWith('x_test/') ? id : `${ROOT}/${id}`, source]),
  )
  return createModuleLoader(
    createScriptContext('x_test', () => undefined),
    'x_test',
    ROOT,
    {
      find: (id) => {
        const source = ids.get(id)
        return source === undefined ? undefined : { id, source, external: external.includes(id) }
      },
      virtual: (name) => (name === '@servicenow/glide' ? { gs: { name: 'gs of the scope' } } : undefined),
    },
  )
}

function problem(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return messageOf(error)
  }
  return ''
}

describe('require', () => {
  test('loads a module by its full id, and what that imports with and without extension', () => {
    const { requireFromScript } = loader({
      'src/server/api.ts': `import { twice } from './lib/math.ts'\nimport one from '../one'\nexport const four = twice(one + 1)`,
      'src/server/lib/math.ts': 'export const twice = (n) => n * 2',
      'src/one.ts': 'export default 1',
    })
    expect(requireFromScript(`${ROOT}/src/server/api.ts`)).toMatchObject({ four: 4 })
  })

  test('resolves relative to the package root in a script', () => {
    expect(loader({ 'src/a.ts': 'export const a = 1' }).requireFromScript('./src/a.ts')).toMatchObject({ a: 1 })
  })

  test('evaluates a module once', () => {
    const { requireFromScript } = loader({
      'src/count.ts': 'export const list = []',
      'src/add.ts': `import { list } from './count.ts'\nlist.push(1)\nexport { list }`,
    })
    requireFromScript('./src/add.ts')
    expect(requireFromScript('./src/count.ts')).toMatchObject({ list: [1] })
  })

  test('lets modules import each other in a circle', () => {
    const { requireFromScript } = loader({
      'src/even.ts': `import { odd } from './odd.ts'\nexport const even = (n) => n === 0 || odd(n - 1)`,
      'src/odd.ts': `import { even } from './even.ts'\nexport const odd = (n) => n !== 0 && even(n - 1)\nexport const isSix = () => even(6)`,
    })
    expect(known<{ isSix(): boolean }>(requireFromScript('./src/odd.ts')).isSix()).toBe(true)
  })

  test('keeps modern syntax: class fields, static blocks, optional chaining', () => {
    const source = `export class Box { static count = 0; static { Box.count = 3 } size = this?.none ?? 5 }\nexport const box = new Box().size + Box.count`
    expect(loader({ 'src/box.ts': source }).requireFromScript('./src/box.ts')).toMatchObject({ box: 8 })
  })

  test('gives modules the platform API by import only', () => {
    const { requireFromScript } = loader({
      'src/a.ts': `import { gs } from '@servicenow/glide'\nexport const name = gs.name\nexport const other = typeof GlideRecord`,
    })
    expect(requireFromScript('./src/a.ts')).toMatchObject({ name: 'gs of the scope', other: 'undefined' })
  })

  test('finds a library by the version in package.json, and hides the platform API from it', () => {
    const { requireFromScript } = loader(
      {
        'package.json': JSON.stringify({ dependencies: { tiny: '2.0.0' }, imports: { '#tiny': 'tiny' } }),
        'src/a.ts': `import tiny from '#tiny'\nexport const size = tiny.size`,
        'x_test/tiny/2.0.0/package.json': JSON.stringify({ main: './lib.js' }),
        'x_test/tiny/2.0.0/lib.js': `module.exports = { size: 3, peek: function () { return require('@servicenow/glide') } }`,
      },
      ['x_test/tiny/2.0.0/lib.js'],
    )
    expect(requireFromScript('./src/a.ts')).toMatchObject({ size: 3 })
    const tiny = known<{ peek(): unknown }>(requireFromScript('tiny'))
    expect(problem(() => tiny.peek())).toBe("Cannot find module '@servicenow/glide'")
  })

  test.each([
    ['./src/none.ts', "Cannot find module './src/none.ts'"],
    ['left-pad', "Cannot find module 'left-pad'"],
    ['node:fs', "Cannot find module 'node:fs'"],
    ['#none', 'no such subpath import'],
    ['../../../../secret', 'it leaves the application'],
    ['@servicenow/glide/sn_none', "Cannot find module '@servicenow/glide/sn_none'"],
  ])('refuses %s', (specifier, expected) => {
    expect(problem(() => loader({}).requireFromScript(specifier))).toContain(expected)
  })

  test('reports a failing module, and does not hand out its half-made exports afterwards', () => {
    const { requireFromScript } = loader({ 'src/bad.ts': `export const a = 1\nthrow new Error('broken')` })
    expect(problem(() => requireFromScript('./src/bad.ts'))).toBe('broken')
    expect(problem(() => requireFromScript('./src/bad.ts'))).toBe('broken')
  })
})
