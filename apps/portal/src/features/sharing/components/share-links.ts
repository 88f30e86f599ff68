/** What is shared: texts are already in the language of the person who shares. */
export type Shared = { url: string; subject: string; body: string; text: string }

/** @see RFC 6068: line breaks in a body are CRLF, and a space is %20, not a plus. */
export function mailLink({ subject, body }: Shared): string {
  return `mailto:?subject=${encodeMailText(subject)}&body=${encodeMailText(body)}`
}

function encodeMailText(text: string): string {
  return encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))
}

/** @see Microsoft Learn, "Share to Teams from web apps": `href` and `msgText`. */
export function teamsLink({ url, text }: Shared): string {
  return `https://teams.microsoft.com/share?href=${encodeURIComponent(url)}&msgText=${encodeURIComponent(text)}`
}

/** Planner documents no address that fills in a new task, so the text goes by way of the clipboard. */
export const plannerLink = 'https://planner.cloud.microsoft/'

export function plannerText({ text, url }: Shared): string {
  return `${text}\n${url}`
}
