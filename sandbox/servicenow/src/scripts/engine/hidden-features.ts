/**
 * What Node's engine offers and the platform's does not (ServiceNow docs, JavaScript engine feature support; SDK guide
 * "JavaScript Compatibility"). The SDK's linter lets some of it through, so a script that relies on it would build and
 * fail on an instance; here it fails too.
 */
const ABSENT_GLOBALS = [
  'Atomics',
  'AsyncDisposableStack',
  'DisposableStack',
  'FinalizationRegistry',
  'Float16Array',
  'Intl',
  'Iterator',
  'Reflect',
  'SharedArrayBuffer',
  'SuppressedError',
  'WeakRef',
  'WebAssembly',
  'console',
]

/** Methods newer than ECMAScript 2022. */
const ABSENT_METHODS: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  Array: ['fromAsync'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  RegExp: ['escape'],
  Error: ['captureStackTrace', 'isError'],
}

/** Built-ins of the error family, which the platform does not let a class extend. */
const NOT_EXTENDABLE = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError']

/** Source of the script that takes the features away; runs once in a new context, before anything else. */
export const hideFeaturesSource = `(() => {
  const construct = Reflect.construct
  for (const name of ${JSON.stringify(ABSENT_GLOBALS)}) delete globalThis[name]
  for (const [path, names] of Object.entries(${JSON.stringify(ABSENT_METHODS)})) {
    const owner = path.split('.').reduce((value, key) => value[key], globalThis)
    for (const name of names) delete owner[name]
  }
  for (const name of ${JSON.stringify(NOT_EXTENDABLE)}) {
    const guarded = new Proxy(globalThis[name], {
      construct(target, args, newTarget) {
        if (newTarget !== guarded) throw new TypeError('Built-in ' + name + ' cannot be subclassed on the platform')
        return construct(target, args)
      },
    })
    guarded.prototype.constructor = guarded
    Object.defineProperty(globalThis, name, { value: guarded, writable: true, configurable: true })
  }
})()`
