import type { Texts } from './texts.ts'

/** Namen van velden van ServiceNow naast die van ons met dezelfde naam. */
export const nlTheirFields: Pick<Texts, 'theirFields'> = {
  theirFields: { label: 'ServiceNow-{{label}}' },
}
