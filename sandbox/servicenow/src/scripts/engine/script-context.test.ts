import { describe, expect, test } from 'vitest'
import { messageOf } from './script-error.ts'
import { createScriptContext } from './script-context.ts'

function evaluate(body: string): unknown {
  const context = createScriptContext('test', () => undefined)
  return context.call(() => context.compile(body, [], 'script:test')())
}

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** Lets the clock be looked at a few times before it says that the time is up. */
function stopAt(checks: number): () => void {
  let left = checks
  return () => {
    left -= 1
    if (left <= 0) throw new Error('time is up')
  }
}

describe('the realm of a scope', () => {
  test.each([
    'console',
    'process',
    'Buffer',
    'URL',
    'fetch',
    'setTimeout',
    'structuredClone',
    'Reflect',
    'WeakRef',
    'Intl',
    'SharedArrayBuffer',
    'WebAssembly',
    'GlideRecord',
    'require',
  ])('has no %s', (name) => {
    expect(evaluate(`return typeof ${name}`)).toBe('undefined')
  })

  test.each([
    ['[].toSorted', 'undefined'],
    ['Object.groupBy', 'undefined'],
    ['new Set().union', 'undefined'],
    ['[].at', 'function'],
    ['Object.hasOwn', 'function'],
    ["''.replaceAll", 'function'],
    ['Promise.any', 'function'],
  ])('knows the language up to 2022: %s is %s', (expression, type) => {
    expect(evaluate(`return typeof ${expression}`)).toBe(type)
  })

  test.each(["new Function('return 1')()", "eval('1')", "(() => {}).constructor('return 1')()"])(
    'makes no code from text: %s',
    (expression) => {
      expect(messageOf(thrownBy(() => evaluate(`return ${expression}`)))).toContain('Code generation from strings')
    },
  )

  test.each(['Error', 'TypeError', 'RangeError'])('does not let a class extend %s', (name) => {
    const work = () => evaluate(`class Mine extends ${name} {}\nreturn new Mine('x')`)
    expect(messageOf(thrownBy(work))).toContain('cannot be subclassed')
  })

  test('still makes, throws and recognises errors', () => {
    const body = `try { null.x } catch (error) { return error instanceof TypeError && error instanceof Error }`
    expect(evaluate(body)).toBe(true)
    expect(evaluate(`return new RangeError('x', { cause: 1 }).cause`)).toBe(1)
  })

  test('adopts data as its own arrays and objects', () => {
    const context = createScriptContext('test', () => undefined)
    const isArray = context.compile('return list instanceof Array', ['list'], 'script:test')
    expect(isArray([])).toBe(false)
    expect(isArray(context.adopt([]))).toBe(true)
  })

  test('names the line of the author in a stack', () => {
    const context = createScriptContext('test', () => undefined)
    const thrown = thrownBy(() => context.compile("const a = 1\nthrow new Error('here')", [], 'script:mine')())
    expect(thrown).toHaveProperty('stack', expect.stringContaining('script:mine:2'))
  })

  test('settles promises before the transaction ends', () => {
    const context = createScriptContext('test', () => undefined)
    const seen: unknown[] = []
    const run = context.compile('Promise.resolve(7).then((value) => seen.push(value))', ['seen'], 'script:test')
    context.call(() => run(seen))
    expect(seen).toEqual([7])
  })
})

describe('the run-time limit', () => {
  test.each([
    'for (;;);',
    'while (true) {}',
    'do { [].at(0) } while (true)',
    'for (;;) { try { for (;;); } catch {} }',
    'const spin = () => { for (;;); }; [1].forEach(spin)',
  ])('stops %s', (source) => {
    const context = createScriptContext('test', stopAt(3))
    const loop = context.compile(source, [], 'script:loop')
    expect(() => context.call(() => loop())).toThrow('time is up')
    expect(context.call(() => 'still here')).toBe('still here')
  })

  test('leaves a loop alone that ends in time', () => {
    const context = createScriptContext('test', () => undefined)
    const count = context.compile('let n = 0; for (let i = 0; i < 1000; i += 1) n += i; return n', [], 'script:count')
    expect(context.call(() => count())).toBe(499_500)
  })
})

describe('the class library', () => {
  const context = createScriptContext('test', () => undefined)
  const { Class, AbstractAjaxProcessor } = context.classes
  const run = (body: string): unknown =>
    context.compile(body, ['Class', 'AbstractAjaxProcessor'], 'script:classes')(Class, AbstractAjaxProcessor)

  test('runs initialize on construction', () => {
    const body = `var Greeter = Class.create()
      Greeter.prototype = { initialize: function (name) { this.name = name }, type: 'Greeter' }
      return new Greeter('Ann').name`
    expect(run(body)).toBe('Ann')
  })

  test('extends the ajax processor', () => {
    const body = `var Echo = Class.create()
      Echo.prototype = Object.extendsObject(AbstractAjaxProcessor, {
        say: function () { return this.getParameter('sysparm_word') },
      })
      return new Echo({ getParameter: function (key) { return key + '!' } }).say()`
    expect(run(body)).toBe('sysparm_word!')
  })
})
