import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppError, commonErrors } from '@scorelink/kit'
import type { NetworkSettings } from '@scorelink/servicenow'
import type { NetworkConfig } from '../config.ts'

/** @throws AppError `CONFIG_INVALID` when the file of authorities cannot be used. */
export async function readNetworkSettings({
  proxy,
  noProxy,
  authoritiesFile,
}: NetworkConfig): Promise<NetworkSettings> {
  return {
    proxy,
    noProxy,
    extraAuthorities: authoritiesFile === undefined ? undefined : await readAuthorities(authoritiesFile),
  }
}

async function readAuthorities(file: string): Promise<string> {
  try {
    const pem = await readFile(file, 'utf8')
    // Node ignores what it cannot read in a bundle; whoever mistyped a path would look for the cause in the network.
    for (const certificate of pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? ['']) {
      void new X509Certificate(certificate)
    }
    return pem
  } catch (cause) {
    throw new AppError(commonErrors.CONFIG_INVALID, {
      detail: `SERVICENOW_CA_FILE: ${file} holds no certificates in PEM, or cannot be read.`,
      cause,
    })
  }
}
