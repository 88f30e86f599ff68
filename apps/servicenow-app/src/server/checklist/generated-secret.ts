/** Random letters and digits of the given length; random on the instance, fixed in tests. */
export type RandomText = (length: number) => string

/**
 * A password most password policies take: 24 random letters and digits, 142 bits, with one each of the kinds they count.
 * The fixed part adds nothing to guess and takes nothing away.
 */
export function generatedPassword(random: RandomText): string {
  return `${random(8)}-${random(8)}-${random(8)}+aZ7`
}

/** A client secret: 43 random letters and digits, 256 bits. */
export function generatedClientSecret(random: RandomText): string {
  return random(43)
}
