import { known } from './known.ts'
import { transform } from 'sucrase'
import { resolveSpecifier, type Importer } from './module-id.ts'
import type { ScriptContext } from './script-context.ts'

export interface StoredModule {
  readonly id: string
  readonly source: string
  /** A third-party library the SDK bundled; such code sees no platform API. */
  readonly external: boolean
}

/** What the loader reads from the instance. */
export interface ModuleStore {
  /** The module with exactly this id. */
  find(id: string): StoredModule | undefined
  /** Platform API under `@servicenow/glide...`; undefined when there is no such module. */
  virtual(name: string): Readonly<Record<string, unknown>> | undefined
}

interface PackageManifest {
  readonly main?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly imports?: Readonly<Record<string, string>>
}

interface LoadedModule {
  exports: unknown
}

export interface ModuleLoader {
  /** `require` as a script record of the application sees it. */
  readonly requireFromScript: (specifier: string) => unknown
}

/**
 * Loads the modules of one application version. ES modules are rewritten to CommonJS, because scripts `require` them
 * synchronously; cycles see the unfinished exports, as in CommonJS.
 *
 * @param packageRoot `<scope>/<package>/<version>`; empty text for an application without modules
 */
export function createModuleLoader(
  context: ScriptContext,
  scope: string,
  packageRoot: string,
  store: ModuleStore,
): ModuleLoader {
  const loaded = new Map<string, LoadedModule>()
  const manifests = new Map<string, PackageManifest>()

  function manifestOf(root: string): PackageManifest {
    const read = manifests.get(root)
    if (read) return read
    const source = root === '' ? undefined : store.find(`${root}/package.json`)?.source
    const manifest = source === undefined ? {} : known<PackageManifest>(JSON.parse(source))
    manifests.set(root, manifest)
    return manifest
  }

  function requireFrom(specifier: string, importer: Importer, external: boolean): unknown {
    const target = resolveSpecifier(specifier, importer, manifestOf(packageRoot).imports)
    if (target.kind === 'virtual') {
      const api = external ? undefined : store.virtual(target.name)
      if (!api) throw new Error(`Cannot find module '${specifier}'`)
      return api
    }
    const candidates = target.kind === 'stored' ? target.candidates : libraryCandidates(target.name, target.subpath)
    for (const id of candidates) {
      const module = loaded.get(id) ?? evaluateStored(id)
      if (module) return module.exports
    }
    throw new Error(`Cannot find module '${specifier}'${importer.moduleId ? ` from '${importer.moduleId}'` : ''}`)
  }

  /** `<scope>/<library>/<version>` by the version the application's manifest names. */
  function libraryCandidates(name: string, subpath: string): string[] {
    const version = manifestOf(packageRoot).dependencies?.[name]
    if (version === undefined) return []
    const root = `${scope}/${name}/${version}`
    const entry = subpath === '' ? (manifestOf(root).main ?? 'index.js').replace(/^\.\//, '') : subpath
    return [`${root}/${entry}`, `${root}/${entry}.js`, `${root}/${entry}/index.js`]
  }

  function evaluateStored(id: string): LoadedModule | undefined {
    const stored = store.find(id)
    return stored === undefined ? undefined : evaluate(stored)
  }

  function evaluate(stored: StoredModule): LoadedModule {
    const module: LoadedModule = { exports: context.adopt({}) }
    loaded.set(stored.id, module)
    if (stored.id.endsWith('.json')) {
      module.exports = context.adopt(JSON.parse(stored.source))
      return module
    }
    const importer: Importer = { moduleId: stored.id, packageRoot, scope }
    try {
      const body = toCommonJs(stored)
      const run = context.compile(body, ['require', 'module', 'exports'], `module:${stored.id}`)
      run((specifier: unknown) => requireFrom(String(specifier), importer, stored.external), module, module.exports)
    } catch (error) {
      // A module that failed is tried again by the next transaction instead of answering half-made exports.
      loaded.delete(stored.id)
      throw error
    }
    return module
  }

  const script: Importer = { moduleId: undefined, packageRoot, scope }
  return { requireFromScript: (specifier) => requireFrom(specifier, script, false) }
}

function toCommonJs(stored: StoredModule): string {
  const isEsModule = /^\s*(?:import|export)\b/m.test(stored.source)
  if (stored.external && !isEsModule) return stored.source
  return transform(stored.source, { transforms: ['imports'], disableESTransforms: true, filePath: stored.id }).code
}
