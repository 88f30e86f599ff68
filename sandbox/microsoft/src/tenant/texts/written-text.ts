/** What a control counts, which also settles how it is measured. Absent: a switch that is on or off. */
export type Counted =
  | 'users'
  | 'administrators'
  | 'accounts'
  | 'mailboxes'
  | 'policies'
  | 'domains'
  | 'groups'
  | 'devices'
  | 'domain controllers'
  | 'profiles'
  | 'nothing'
  | 'administrator count'

/** Texts for one control, in the words of this project. */
export interface WrittenText {
  /** What goes wrong without it: one or two sentences. */
  why: string
  /** Steps in order. `*words*` are names on the screen. */
  steps: string[]
  /** What people will notice. */
  impact: string
  counted?: Counted
}

/** Texts by control id, without an instance prefix. */
export type WrittenTexts = Record<string, WrittenText>
