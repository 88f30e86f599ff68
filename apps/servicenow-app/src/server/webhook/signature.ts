import { CertificateEncryption, gs } from '@servicenow/glide'

/**
 * `v1=` and the base64 HMAC-SHA256 of `<timestamp>.<raw body>`, under the UTF-8 bytes of the secret. One value for each
 * secret, separated by a comma: during a rotation a receiver finds the one it can check.
 *
 * @param timestamp epoch seconds, as in the header beside it
 */
export function sign(secrets: readonly string[], timestamp: string, body: string): string {
  return secrets
    .map(
      (secret) =>
        `v1=${CertificateEncryption.generateMac(gs.base64Encode(secret), 'HmacSHA256', `${timestamp}.${body}`)}`,
    )
    .join(',')
}
