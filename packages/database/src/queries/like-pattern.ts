/** Pattern for `ilike` that finds the text anywhere, its own wildcards taken literally; undefined for no text. */
export function containsPattern(text: string | undefined): string | undefined {
  return text ? `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : undefined
}
