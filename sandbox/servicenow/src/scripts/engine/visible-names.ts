import type { Workspace } from './runtime.ts'

/**
 * Names a script record or script include sees beside the ECMAScript built-ins: the platform's API, `require`, and of
 * the script includes those the source mentions. The rest is left out because looking at a class evaluates it.
 *
 * @param omit name of the script include being evaluated, which declares itself
 */
export function visibleNames(workspace: Workspace, source: string, omit?: string): Record<string, unknown> {
  const { api, includes, modules } = workspace
  const names: Record<string, unknown> = {
    ...api.globals,
    require: (specifier: unknown) => modules.requireFromScript(String(specifier)),
  }
  for (const name of includes.names()) {
    if (name !== omit && mentions(source, name)) names[name] = includes.own(name)
  }
  for (const [, other] of source.matchAll(/\b((?:x|sn)_[a-z0-9_]+)\./g)) {
    if (other !== undefined && !(other in names)) {
      const classes = includes.ofScope(other)
      if (classes !== undefined) names[other] = classes
    }
  }
  return names
}

function mentions(source: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', String.raw`\$`)}(?![\\w$])`).test(source)
}
