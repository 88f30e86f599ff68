import { PackageError, type PackageFile } from './package-file.ts'
import { recordOperations } from './record-update.ts'
import { parseXml } from './xml-tree.ts'

/** Folders of a package in the order they are loaded; the platform's own order is not published. */
const STAGES = ['scope', 'dictionary', 'update', 'author_elective_update', 'unload', 'unload.demo'] as const
export type Stage = (typeof STAGES)[number]

/** A package sorted into its stages, with what its application record says. */
export interface Application {
  readonly sysId: string
  readonly scope: string
  readonly name: string
  readonly version: string
  readonly usesModules: boolean
  readonly files: Readonly<Record<Stage, readonly PackageFile[]>>
}

/** @throws PackageError when the package holds no application record, or more than one */
export function readApplication(files: readonly PackageFile[]): Application {
  const inStage = (stage: Stage): PackageFile[] =>
    files.filter(({ path }) => path.startsWith(`${stage}/`)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const records = inStage('scope').flatMap((file) => recordOperations(parseXml(file)))
  const application = records.find((record) => record.kind === 'upsert' && /^sys_(?:app|store_app)$/.test(record.table))
  if (application?.kind !== 'upsert' || records.length !== 1) {
    throw new PackageError('The package holds no application record (scope/sys_app_….xml)')
  }
  const { scope = '', name = '', version = '' } = application.values
  if (!/^[a-z][a-z0-9_]*$/.test(scope)) throw new PackageError(`'${scope}' is no application scope`)
  return {
    sysId: application.sysId,
    scope,
    name,
    version,
    usesModules: files.some(({ path }) => path.startsWith('update/sys_module_')),
    files: {
      scope: inStage('scope'),
      dictionary: inStage('dictionary'),
      update: inStage('update'),
      author_elective_update: inStage('author_elective_update'),
      unload: inStage('unload'),
      'unload.demo': inStage('unload.demo'),
    },
  }
}
