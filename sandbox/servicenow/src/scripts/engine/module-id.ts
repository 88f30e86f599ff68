/** Where an import is written. */
export interface Importer {
  /** Id of the importing module; undefined for a script record. */
  readonly moduleId: string | undefined
  /** `<scope>/<package>/<version>` of the application. */
  readonly packageRoot: string
  readonly scope: string
}

export type ModuleTarget =
  | { readonly kind: 'virtual'; readonly name: string }
  | { readonly kind: 'stored'; readonly candidates: readonly string[] }
  | { readonly kind: 'library'; readonly name: string; readonly subpath: string }

const GLIDE = '@servicenow/glide'

/**
 * Decides what a specifier names, without looking anything up (SDK guide "JavaScript Modules"): platform APIs, a module
 * by its full id, a module relative to the importer (a script's importer is the package root), a subpath import of the
 * package (`#name`), or a library by its bare name.
 *
 * @param imports the `imports` member of the application's package.json
 */
export function resolveSpecifier(
  specifier: string,
  importer: Importer,
  imports: Readonly<Record<string, string>> = {},
): ModuleTarget {
  if (specifier === GLIDE || specifier.startsWith(`${GLIDE}/`)) return { kind: 'virtual', name: specifier }
  if (specifier.startsWith('./') || specifier.startsWith('../')) {
    return stored(join(importer.moduleId === undefined ? importer.packageRoot : folderOf(importer.moduleId), specifier))
  }
  if (specifier.startsWith('#')) {
    const mapped = imports[specifier]
    if (mapped === undefined) throw new Error(`Cannot find module '${specifier}': no such subpath import`)
    return mapped.startsWith('.')
      ? stored(join(importer.packageRoot, mapped))
      : resolveSpecifier(mapped, importer, imports)
  }
  if (specifier.startsWith(`${importer.scope}/`)) return stored(specifier)
  const parts = specifier.split('/')
  const nameLength = specifier.startsWith('@') ? 2 : 1
  return { kind: 'library', name: parts.slice(0, nameLength).join('/'), subpath: parts.slice(nameLength).join('/') }
}

/** The documented form carries the extension; the platform's own tolerance of its absence is unverified. */
function stored(id: string): ModuleTarget {
  return { kind: 'stored', candidates: [id, `${id}.ts`, `${id}.js`, `${id}/index.ts`, `${id}/index.js`] }
}

function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'))
}

function join(folder: string, relative: string): string {
  const parts = folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.length <= 1) throw new Error(`Cannot find module '${relative}': it leaves the application`)
      parts.pop()
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
