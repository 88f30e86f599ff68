import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { unzipSync } from 'fflate'

/** One file of an application package: `update/sys_script_….xml`. */
export interface PackageFile {
  readonly path: string
  readonly text: string
}

/** A package that cannot be an application: the message goes to whoever installs it. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}

/** Unpacked size an upload may have; a small archive must not fill the memory. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024

/**
 * Files of the archive the SDK uploads, whose entry names start with a slash.
 *
 * @throws PackageError when it is no archive, too large, or names a file outside itself
 */
export function readArchive(bytes: Uint8Array, maxUnpackedBytes = MAX_UNPACKED_BYTES): PackageFile[] {
  let unpacked = 0
  const entries = unzip(bytes, (size) => {
    unpacked += size
    if (unpacked > maxUnpackedBytes) throw new PackageError('The package is too large')
  })
  return Object.entries(entries)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([name, content]) => ({ path: safePath(name), text: new TextDecoder().decode(content) }))
}

function unzip(bytes: Uint8Array, count: (size: number) => void): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        count(originalSize)
        return true
      },
    })
  } catch (error) {
    if (error instanceof PackageError) throw error
    throw new PackageError('The uploaded file is not a ZIP archive', { cause: error })
  }
}

/** Files of a built application, the SDK's `dist/app`. @throws PackageError when there is no such folder */
export function readFolder(folder: string): PackageFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new PackageError(`No application at ${folder}`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
}

function safePath(name: string): string {
  const path = name.replace(/^\/+/, '')
  if (path.split(/[/\\]/).includes('..') || path.includes('\0')) throw new PackageError(`Unsafe entry name '${name}'`)
  return path
}
