import type { en } from './en.ts'

type SameKeys<Value> = {
  readonly [Key in keyof Value]: Value[Key] extends string ? string : SameKeys<Value[Key]>
}

/** The shape every language must have: a missing or extra text does not compile. */
export type Texts = SameKeys<typeof en>
