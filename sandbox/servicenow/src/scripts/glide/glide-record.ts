import { Refusal, type Row } from '../../instance.ts'
import { refusalOf, type TableOperation } from '../access/cross-scope.ts'
import { conditionText, EncodedQuery } from './encoded-query.ts'
import { ElementDescriptor } from './element-descriptor.ts'
import { actorOf, instanceOf, type Environment } from './environment.ts'
import { GlideElement } from './glide-element.ts'
import { QueryMethods } from './query-methods.ts'
import { assign, STATE, type RecordState } from './record-state.ts'

/** Start of a record that already has a row: `current` of a rule, or a referenced record. */
export interface RecordStart {
  /** Used as it is, not copied: a before-rule's writes land in it. */
  readonly values: Record<string, string>
  readonly previous?: Row | undefined
  readonly operation?: RecordState['operation']
}

/**
 * Records of one table as scripts work with them (ServiceNow docs, GlideRecord scoped). A refused operation does not
 * throw: a query finds nothing, a write answers null, and the reason is in `getLastErrorMessage()`.
 */
export class GlideRecord extends QueryMethods {
  readonly [STATE]: RecordState

  constructor(environment: Environment, table: string, start?: RecordStart) {
    super()
    this[STATE] = {
      environment,
      table,
      definition: instanceOf(environment).dictionary.table(table),
      query: new EncodedQuery(),
      limit: undefined,
      offset: 0,
      rows: start ? [start.values] : [],
      position: start ? 0 : -1,
      values: start?.values ?? {},
      changed: new Set(),
      previous: start?.previous,
      isNew: start?.operation === 'insert',
      workflow: true,
      aborted: false,
      lastError: '',
      operation: start?.operation,
    }
    return new Proxy(this, fieldAccess)
  }

  query(...args: readonly unknown[]): void {
    const state = this[STATE]
    if (args.length > 0) state.query.add(conditionText(args))
    state.position = -1
    state.values = {}
    state.changed.clear()
    if (!this.permits('read')) {
      state.rows = []
      return
    }
    const { environment, table, limit, offset } = state
    const options = { query: state.query.toString(), offset, ...(limit === undefined ? {} : { limit }) }
    state.rows = instanceOf(environment).records.find(table, options, actorOf(environment))
  }
  _query(...args: readonly unknown[]): void {
    this.query(...args)
  }
  /** @param keyOrColumn a sys_id, or a column with its value second */
  get(keyOrColumn: unknown, value?: unknown): boolean {
    const state = this[STATE]
    const condition = value === undefined ? conditionText(['sys_id', keyOrColumn]) : conditionText([keyOrColumn, value])
    state.rows = []
    if (this.permits('read')) {
      const { environment, table } = state
      state.rows = instanceOf(environment).records.find(table, { query: condition, limit: 1 }, actorOf(environment))
    }
    state.position = -1
    state.values = {}
    state.changed.clear()
    return this.next()
  }
  next(): boolean {
    const state = this[STATE]
    state.environment.runtime.checkTime()
    const row = state.rows[state.position + 1]
    if (row === undefined) return false
    state.position += 1
    this.show(row)
    return true
  }
  _next(): boolean {
    return this.next()
  }
  hasNext(): boolean {
    return this[STATE].position + 1 < this[STATE].rows.length
  }
  getRowCount(): number {
    return this[STATE].rows.length
  }
  chooseWindow(first: unknown, last: unknown): void {
    this[STATE].offset = Number(first)
    this[STATE].limit = Number(last) - Number(first)
  }
  setNoCount(_noCount?: boolean): void {
    // Counting costs nothing here.
  }
  disableSysIdInOptimization(): void {
    // A database hint on a real instance.
  }

  initialize(): void {
    this.show({})
    this[STATE].isNew = true
  }
  /** As `initialize`, with the columns' fixed default values already set. */
  newRecord(): void {
    this.initialize()
    const state = this[STATE]
    for (const [name, column] of state.definition?.columns ?? []) {
      if (column.defaultValue !== '' && !column.defaultValue.startsWith('javascript:')) {
        state.values[name] = column.defaultValue
      }
    }
    state.values['sys_id'] = instanceOf(state.environment).newSysId()
    state.changed.add('sys_id')
  }
  setNewGuidValue(sysId: unknown): void {
    const state = this[STATE]
    state.values['sys_id'] = String(sysId)
    state.changed.add('sys_id')
  }

  /** @returns the new record's sys_id, or null when it was refused */
  insert(): string | null {
    const state = this[STATE]
    if (!this.permits('create')) return null
    const given = Object.entries(state.values).filter(([name, value]) => value !== '' || state.changed.has(name))
    const stored = this.write((actor) =>
      instanceOf(state.environment).records.insert(state.table, Object.fromEntries(given), actor, this.writeOptions()),
    )
    return stored?.['sys_id'] ?? null
  }
  /** @returns the record's sys_id, or null when there is no such record or it was refused */
  update(_reason?: unknown): string | null {
    const state = this[STATE]
    if (state.isNew) return this.insert()
    const sysId = state.values['sys_id'] ?? ''
    if (sysId === '' || !this.permits('write')) return null
    const values = Object.fromEntries([...state.changed].map((name) => [name, state.values[name] ?? '']))
    const stored = this.write((actor) =>
      instanceOf(state.environment).records.update(state.table, sysId, values, actor, this.writeOptions()),
    )
    return stored?.['sys_id'] ?? null
  }
  updateWithReferences(reason?: unknown): string | null {
    return this.update(reason)
  }
  updateMultiple(): void {
    const state = this[STATE]
    const values = Object.fromEntries([...state.changed].map((name) => [name, state.values[name] ?? '']))
    const rows = state.rows.length > 0 ? state.rows : this.matching()
    if (!this.permits('write')) return
    for (const row of rows) {
      this.write((actor) =>
        instanceOf(state.environment).records.update(
          state.table,
          row['sys_id'] ?? '',
          values,
          actor,
          this.writeOptions(),
        ),
      )
    }
  }
  deleteRecord(): boolean {
    const state = this[STATE]
    if (!this.permits('delete')) return false
    return this.remove(state.values['sys_id'] ?? '')
  }
  deleteMultiple(): void {
    if (!this.permits('delete')) return
    for (const row of this.matching()) this.remove(row['sys_id'] ?? '')
  }

  getValue(column: string): string | null {
    return this[STATE].values[column] || null
  }
  setValue(column: unknown, value: unknown): void {
    assign(this[STATE], String(column), value)
  }
  getDisplayValue(path?: string): string | null {
    const { definition } = this[STATE]
    const shown = [...(definition?.columns ?? [])].find(([, column]) => column.display)?.[0] ?? 'number'
    return this.getElement(path ?? shown)?.getDisplayValue() ?? null
  }
  /** @param path a column, or a walk over references: `caller_id.email` */
  getElement(path: unknown): GlideElement | null {
    const state = this[STATE]
    const [first = '', ...rest] = String(path).split('.')
    if (!state.definition?.columns.has(first)) return null
    const element = new GlideElement(state, first, openReference)
    if (rest.length === 0) return element
    const referenced = element.getReferenceTable() === null ? undefined : element.getRefRecord()
    return referenced instanceof GlideRecord ? referenced.getElement(rest.join('.')) : null
  }
  getElements(): GlideElement[] {
    const state = this[STATE]
    return [...(state.definition?.columns.keys() ?? [])].map((name) => new GlideElement(state, name, openReference))
  }
  getUniqueValue(): string {
    return this[STATE].values['sys_id'] ?? ''
  }
  getRecordClassName(): string {
    return this[STATE].values['sys_class_name'] || this[STATE].table
  }
  getClassDisplayValue(): string {
    return instanceOf(this[STATE].environment).dictionary.table(this.getRecordClassName())?.label ?? ''
  }
  getLabel(): string {
    return this[STATE].definition?.label ?? ''
  }
  getLink(_noStack?: boolean): string {
    return `${this[STATE].table}.do?sys_id=${this.getUniqueValue()}&sysparm_stack=${this[STATE].table}_list.do?sysparm_query=active=true`
  }
  getED(): ElementDescriptor {
    return new ElementDescriptor(this[STATE].table, undefined)
  }
  getAttribute(_name: string): string | null {
    return null
  }

  getLastErrorMessage(): string {
    return this[STATE].lastError
  }
  isActionAborted(): boolean {
    return this[STATE].aborted
  }
  setAbortAction(abort: unknown): void {
    this[STATE].aborted = Boolean(abort)
  }
  setWorkflow(enabled: unknown): void {
    this[STATE].workflow = Boolean(enabled)
  }
  operation(): string | null {
    return this[STATE].operation ?? null
  }
  isNewRecord(): boolean {
    return this[STATE].isNew
  }
  isValid(): boolean {
    return this[STATE].definition !== undefined
  }
  isValidField(column: string): boolean {
    return this[STATE].definition?.columns.has(column) ?? false
  }
  isValidRecord(): boolean {
    return this.getUniqueValue() !== ''
  }
  isEncodedQueryValid(query: unknown): boolean {
    return String(query)
      .split('^')
      .every((part) => this.isValidField(/^(?:OR|NQ)?([a-z_0-9]+)/.exec(part)?.[1] ?? 'sys_id'))
  }
  isView(): boolean {
    return false
  }
  canRead(): boolean {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).access.canRead(table, values, actorOf(environment))
  }
  canWrite(): boolean {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).access.canWrite(table, values, actorOf(environment))
  }
  canCreate(): boolean {
    const { environment, table } = this[STATE]
    return instanceOf(environment).access.canCreate(table, actorOf(environment))
  }
  canDelete(): boolean {
    const { environment, table, values } = this[STATE]
    return instanceOf(environment).access.canDelete(table, values, actorOf(environment))
  }

  private show(row: Row): void {
    const state = this[STATE]
    state.values = { ...row }
    state.previous = undefined
    state.operation = undefined
    state.isNew = false
    state.aborted = false
    state.changed.clear()
  }
  private matching(): readonly Row[] {
    const { environment, table, query } = this[STATE]
    return instanceOf(environment).records.find(table, { query: query.toString() }, actorOf(environment))
  }
  private writeOptions(): { readonly workflow: boolean } {
    return { workflow: this[STATE].workflow }
  }
  private remove(sysId: string): boolean {
    const { environment, table } = this[STATE]
    return (
      this.attempt((actor) => instanceOf(environment).records.remove(table, sysId, actor, this.writeOptions())) ?? false
    )
  }
  private write(work: (actor: ReturnType<typeof actorOf>) => Row | undefined): Row | undefined {
    const stored = this.attempt(work)
    if (stored) this.show(stored)
    return stored
  }
  private attempt<T>(work: (actor: ReturnType<typeof actorOf>) => T): T | undefined {
    const state = this[STATE]
    state.lastError = ''
    try {
      return work(actorOf(state.environment))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      state.aborted = true
      state.lastError = error.detail
      return undefined
    }
  }
  private permits(operation: TableOperation): boolean {
    const state = this[STATE]
    const { runtime, scope } = state.environment
    runtime.checkTime()
    if (state.definition === undefined) {
      state.lastError = `Invalid table name: ${state.table}`
      runtime.instance.log('warn', scope.name, state.lastError)
      return false
    }
    const refusal = refusalOf(runtime, scope, state.definition, operation)
    state.lastError = refusal ?? ''
    return refusal === undefined
  }
}

function openReference(state: RecordState, table: string, sysId: string): GlideRecord {
  const record = new GlideRecord(state.environment, table)
  if (sysId !== '') record.get(sysId)
  return record
}

/** `record.column` reads and writes fields, after the methods of the class. */
const fieldAccess: ProxyHandler<GlideRecord> = {
  get(record, key, receiver): unknown {
    if (typeof key !== 'string' || key in record) return Reflect.get(record, key, receiver)
    return record.getElement(key) ?? undefined
  },
  set(record, key, value): boolean {
    if (typeof key === 'string') assign(record[STATE], key, value)
    return true
  },
  has: (record, key) => key in (record as object) || (typeof key === 'string' && record.isValidField(key)),
}
