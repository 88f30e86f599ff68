/**
 * Lint rule for the modules that run on ServiceNow: forbids what the platform's engine has not, and the vendor's build
 * lets through (ServiceNow docs, JavaScript engine feature support; SDK guide "JavaScript Compatibility").
 */

/** What is asked of a node of the syntax tree (ESTree, with the parents a linter adds). */
interface Node {
  readonly type: string
  readonly parent?: Node
  readonly name?: string
  readonly object?: Node
  readonly property?: Node
  readonly callee?: Node
  readonly value?: Node
  readonly superClass?: Node | null
  readonly computed?: boolean
  readonly static?: boolean
  readonly async?: boolean
  readonly generator?: boolean
  readonly await?: boolean
  readonly regex?: { readonly flags: string }
}

interface Context {
  report(problem: { readonly node: Node; readonly message: string }): void
}

/** Nothing of these is there. `Reflect` and the weak ones are named by the vendor, the rest belongs to other hosts. */
const absentGlobals = new Set([
  'Atomics',
  'Buffer',
  'FinalizationRegistry',
  'Function',
  'Intl',
  'Reflect',
  'SharedArrayBuffer',
  'URL',
  'URLSearchParams',
  'WeakRef',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'globalThis',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
])

/** Built-ins a class may not extend. */
const closedClasses = /^(?:Array|RegExp|Function|Promise|Map|Set|(?:[A-Z]\w*)?Error)$/

/** Methods newer than ECMAScript 2022. */
const absentMethods = new Set([
  'findLast',
  'findLastIndex',
  'fromAsync',
  'groupBy',
  'isWellFormed',
  'toReversed',
  'toSorted',
  'toSpliced',
  'toWellFormed',
  'withResolvers',
])

function nameOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'Identifier' ? node.name : undefined
}

/** Whether an identifier stands for a value of that name, not for a member or a key. */
function isReference(node: Node): boolean {
  const { parent } = node
  if (parent === undefined) return true
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true
  if (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') {
    return parent.value === node || parent.computed === true
  }
  return !/^(?:TS|Import|Export)/.test(parent.type)
}

function create(context: Context) {
  const refuse = (node: Node, what: string): void =>
    context.report({ node, message: `${what}: the ServiceNow engine has no such thing.` })
  const refuseClass = (node: Node): void => {
    const parent = nameOf(node.superClass)
    if (parent !== undefined && closedClasses.test(parent)) {
      context.report({ node, message: `Built-in ${parent} cannot be extended on the ServiceNow engine.` })
    }
  }
  return {
    Identifier(node: Node) {
      const name = node.name ?? ''
      if (absentGlobals.has(name) && isReference(node)) refuse(node, name)
    },
    PrivateIdentifier(node: Node) {
      const { type, static: isStatic } = node.parent ?? node
      const declares = type === 'PropertyDefinition' || type === 'MethodDefinition'
      if (declares && isStatic !== true) refuse(node, 'Private member of an instance')
      if (type === 'BinaryExpression') refuse(node, 'Test for a private member')
    },
    ClassDeclaration: refuseClass,
    ClassExpression: refuseClass,
    MethodDefinition(node: Node) {
      if (node.value?.async === true) refuse(node, 'Async method of a class')
    },
    FunctionDeclaration(node: Node) {
      if (node.async === true && node.generator === true) refuse(node, 'Async generator')
    },
    FunctionExpression(node: Node) {
      if (node.async === true && node.generator === true) refuse(node, 'Async generator')
    },
    ForOfStatement(node: Node) {
      if (node.await === true) refuse(node, 'for await')
    },
    AwaitExpression(node: Node) {
      for (let at = node.parent; at !== undefined; at = at.parent) {
        if (/Function/.test(at.type)) return
        if (at.type === 'Program') return refuse(node, 'Top-level await')
      }
    },
    CallExpression(node: Node) {
      const method = nameOf(node.callee?.property)
      if (method !== undefined && absentMethods.has(method)) refuse(node, method)
    },
    Literal(node: Node) {
      const { regex } = node
      if (regex !== undefined && /[dv]/.test(regex.flags)) refuse(node, `Flag of a regular expression, ${regex.flags}`)
    },
  }
}

export default {
  meta: { name: 'servicenow-engine' },
  rules: { 'no-missing-feature': { meta: { type: 'problem' }, create } },
}
