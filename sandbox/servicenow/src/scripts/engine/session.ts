export type MessageKind = 'info' | 'error'

/** What a transaction leaves for its user: messages at the top of a form, and data scripts put aside for the client. */
export interface Session {
  readonly id: string
  readonly messages: Array<{ readonly kind: MessageKind; readonly text: string }>
  readonly clientData: Map<string, string>
  /** Value of `X-UserToken`, where the caller has a browser session. */
  readonly token: string
  readonly interactive: boolean
  readonly remoteAddress: string
}

export function createSession(fields: Partial<Omit<Session, 'messages' | 'clientData'>> = {}): Session {
  return {
    id: fields.id ?? '',
    token: fields.token ?? '',
    interactive: fields.interactive ?? false,
    remoteAddress: fields.remoteAddress ?? '127.0.0.1',
    messages: [],
    clientData: new Map(),
  }
}

export function messagesOf(session: Session, kind: MessageKind): string[] {
  return session.messages.filter((message) => message.kind === kind).map(({ text }) => text)
}
