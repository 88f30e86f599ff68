/** Words of somebody else, so that more can follow: what ServiceNow says often ends without a full stop. */
export function asSentence(text: string): string {
  const words = text.trimEnd()
  return words === '' || /[.!?…:]["”’)]?$/.test(words) ? words : `${words}.`
}
