import { generateKeyPairSync } from 'node:crypto'
import type { ServiceNowSandbox } from '@scorelink/sandbox-servicenow'
import { administratorOf } from './instance-administrator.ts'
import { integrationUser, oauthClient } from './surroundings.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

/** Signs what the JWT bearer grant sends; the instance knows its other half by the key id `scorelink`. */
export const signingKey = privateKey

/** What an administrator of the instance does for the grants that need nobody. Safe to repeat. */
export async function allowUnattendedGrants(serviceNow: ServiceNowSandbox): Promise<void> {
  const admin = administratorOf(serviceNow)
  const name = 'glide.oauth.inbound.client.credential.grant_type.enabled'
  if ((await admin.find('sys_properties', `name=${name}`)).length > 0) return
  await admin.insert('sys_properties', { name, value: 'true' })
  const [user] = await admin.find('sys_user', `user_name=${integrationUser.userName}`)
  const [entity] = await admin.find('oauth_entity', `client_id=${oauthClient.clientId}`)
  const registration = entity?.['sys_id'] ?? ''
  await admin.update('oauth_entity', registration, { oauth_application_user: user?.['sys_id'] ?? '' })
  const certificate = await admin.insert('sys_certificate', { name: 'scorelink', pem_certificate: publicKey })
  await admin.insert('jwt_verifier_map', { oauth_jwt: registration, certificate, kid: 'scorelink' })
}
