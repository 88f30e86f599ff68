import { GlideDateTime } from './glide-date-time.ts'
import { actorOf, instanceOf } from './environment.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { revealSecret } from '../../oauth/stored-secrets.ts'
import { journalEntries } from './journal.ts'
import { assign, hasChanged, STATE, storedText, type RecordState } from './record-state.ts'

const NAME: unique symbol = Symbol('column name')

/** Opens the referenced record; handed in because records make elements and elements make records. */
type OpenReference = (state: RecordState, table: string, sysId: string) => object

/**
 * One field of a record. Behaves as its value in comparisons and concatenation; a reference gives its record's fields
 * by name, `current.caller_id.email`.
 */
export class GlideElement {
  readonly [STATE]: RecordState
  readonly [NAME]: string
  private readonly open: OpenReference

  constructor(state: RecordState, name: string, open: OpenReference) {
    this[STATE] = state
    this[NAME] = name
    this.open = open
    return new Proxy(this, {
      get: (target, key, receiver): unknown =>
        typeof key === 'string' && !(key in target) && target.referenceTable() !== ''
          ? (Reflect.get(target.getRefRecord(), key) as unknown)
          : Reflect.get(target, key, receiver),
      set: () => false,
    })
  }

  getName(): string {
    return this[NAME]
  }
  getTableName(): string {
    return this[STATE].table
  }
  getLabel(): string {
    return this.column()?.label ?? this[NAME]
  }
  getED(): ElementDescriptor {
    return new ElementDescriptor(this[NAME], this.column())
  }
  getReferenceTable(): string | null {
    return this.referenceTable() || null
  }
  getRefRecord(): object {
    return this.open(this[STATE], this.referenceTable(), this.text())
  }

  getValue(): string | null {
    return this.text() || null
  }
  setValue(value: unknown): void {
    assign(this[STATE], this[NAME], value)
  }
  getDisplayValue(maxCharacters?: number): string {
    const { environment, table, values } = this[STATE]
    const shown = instanceOf(environment).records.display(table, values, this[NAME], actorOf(environment))
    return maxCharacters === undefined ? shown : shown.slice(0, maxCharacters)
  }
  /** Choices by label, references by the display value of the record, moments in the user's zone. */
  setDisplayValue(value: unknown): void {
    const column = this.column()
    const text = storedText(value)
    if (column?.type === 'glide_date_time') {
      const moment = this.moment()
      moment.setDisplayValue(text)
      return this.setValue(moment)
    }
    if (column?.reference !== undefined) return this.setValue(this.referenceByName(column.reference, text) ?? text)
    this.setValue(column?.hasChoices ? (this.choices().find(({ label }) => label === text)?.value ?? text) : text)
  }
  getHTMLValue(): string {
    return this.text().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  }
  /** Plain text of a two-way encrypted column (ServiceNow docs, GlideElement getDecryptedValue); other types as stored. */
  getDecryptedValue(): string {
    const instance = instanceOf(this[STATE].environment)
    return this.column()?.type === 'password2' ? revealSecret(instance, this.text()) : this.text()
  }
  getChoices(_dependent?: string): unknown {
    return this[STATE].environment.context.adopt(this.choices().map(({ value }) => value))
  }
  getChoiceValue(): string {
    return this.getDisplayValue()
  }
  getJournalEntry(count: unknown): string {
    return journalEntries(this[STATE], this[NAME], this.getLabel(), Number(count))
  }
  getAttribute(_name: string): string | null {
    return null
  }
  getBooleanAttribute(_name: string): boolean {
    return false
  }

  nil(): boolean {
    return this.text() === ''
  }
  changes(): boolean {
    return hasChanged(this[STATE], this[NAME])
  }
  changesFrom(value: unknown): boolean {
    return this.changes() && (this[STATE].previous?.[this[NAME]] ?? '') === storedText(value)
  }
  changesTo(value: unknown): boolean {
    return this.changes() && this.text() === storedText(value)
  }
  dateNumericValue(): number {
    return this.moment().getNumericValue()
  }
  setDateNumericValue(milliseconds: unknown): void {
    const moment = this.moment()
    moment.setValue(Number(milliseconds))
    this.setValue(moment)
  }
  setError(message: unknown): void {
    this[STATE].environment.runtime.session.messages.push({ kind: 'error', text: String(message) })
  }

  canRead(): boolean {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).access.canReadColumn(table, this[NAME], values, actorOf(environment))
  }
  canWrite(): boolean {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).access.canWriteColumn(table, this[NAME], values, actorOf(environment))
  }
  canCreate(): boolean {
    return this.canWrite()
  }

  toString(): string {
    return this.text()
  }
  toJSON(): string {
    return this.text()
  }
  valueOf(): string {
    return this.text()
  }

  private text(): string {
    return this[STATE].values[this[NAME]] ?? ''
  }
  private column() {
    return this[STATE].definition?.columns.get(this[NAME])
  }
  private referenceTable(): string {
    return this.column()?.reference ?? ''
  }
  private moment(): GlideDateTime {
    const { environment } = this[STATE]
    const clock = { now: () => instanceOf(environment).now(), zone: () => actorOf(environment).timeZone }
    return new GlideDateTime(clock, this.text() || 0)
  }
  private choices(): ReadonlyArray<{ readonly value: string; readonly label: string }> {
    const { environment, table } = this[STATE]
    const { records, dictionary } = instanceOf(environment)
    for (const name of dictionary.lineage(table)) {
      const query = `name=${name}^element=${this[NAME]}^inactive=false^ORDERBYsequence`
      const rows = records.find('sys_choice', { query }, actorOf(environment))
      if (rows.length > 0) return rows.map((row) => ({ value: row['value'] ?? '', label: row['label'] ?? '' }))
    }
    return []
  }
  private referenceByName(table: string, name: string): string | undefined {
    const { environment } = this[STATE]
    const { records, dictionary } = instanceOf(environment)
    const columns = dictionary.table(table)?.columns ?? new Map<string, { display: boolean }>()
    const shown = [...columns].find(([, column]) => column.display)?.[0] ?? 'name'
    const query = `${shown}=${name.replaceAll('^', '^^')}`
    return records.find(table, { query, limit: 1 }, actorOf(environment))[0]?.['sys_id']
  }
}
