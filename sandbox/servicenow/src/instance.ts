import type { DatabaseSync } from 'node:sqlite'

/**
 * The vocabulary the parts of the simulator share.
 *
 * One process thread speaks HTTP (`transport/`); a small pool of transaction threads does the work, as the
 * application node of an instance does (reference: four API threads a node). Each transaction thread opens the same
 * SQLite file and runs one request at a time, synchronously, from raw request to raw response. So a script may block
 * on an outgoing call without stopping the others, and two writes of the same key really race.
 */

/** One HTTP request as it arrived, before anything was decoded. Crosses the thread border by structured clone. */
export interface TransactionRequest {
  readonly method: string
  /** Path and query exactly as sent, `/api/now/table/incident?sysparm_limit=1`. */
  readonly target: string
  /** Names in lower case; repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly remoteAddress: string
  /** Origin under which the client reached us, without a trailing slash: `http://127.0.0.1:8090`. */
  readonly origin: string
}

export interface TransactionResponse {
  readonly status: number
  /** A list, because `set-cookie` may occur more than once. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly body: Uint8Array | string
}

/** Who a piece of work runs as. */
export interface Actor {
  readonly sysId: string
  readonly userName: string
  /** Roles after role containment. */
  readonly roles: ReadonlySet<string>
  /** IANA zone of display values; `sys_user.time_zone` or the system's. */
  readonly timeZone: string
  /** Scope whose code is acting: `global` for REST and screens. */
  readonly scope: string
}

/** Raw column values as the platform stores them: always text, empty text for "no value". */
export type Row = Readonly<Record<string, string>>

export interface QueryOptions {
  readonly query?: string
  readonly limit?: number
  readonly offset?: number
}

/** A write the platform refuses, with the words its REST API uses. Thrown, and turned into 403 by the REST layer. */
export class Refusal extends Error {
  readonly detail: string
  constructor(message: string, detail: string) {
    super(message)
    this.name = 'Refusal'
    this.detail = detail
  }
}

/**
 * Records of every table. No method applies ACLs by itself: callers ask {@link Access} first, as the platform's REST
 * layer does and as its scripts do not.
 */
export interface Records {
  /** Rows of the table and of the tables extending it, with the columns of `table` only. Throws on an unknown table. */
  find(table: string, options: QueryOptions, actor: Actor): Row[]
  count(table: string, query: string, actor: Actor): number
  /** The row with all columns of its own class, or undefined. `table` may be any ancestor. */
  get(table: string, sysId: string): Row | undefined
  /** Runs defaults, numbering, rules, journals and policies. @returns the row as stored. @throws Refusal */
  insert(table: string, values: Readonly<Record<string, string>>, actor: Actor, options?: WriteOptions): Row
  /** @returns the row as stored; unchanged when nothing differs. Undefined when there is no such row. @throws Refusal */
  update(
    table: string,
    sysId: string,
    values: Readonly<Record<string, string>>,
    actor: Actor,
    options?: WriteOptions,
  ): Row | undefined
  /** @returns false when there was no such row. @throws Refusal */
  remove(table: string, sysId: string, actor: Actor, options?: WriteOptions): boolean
  /** Display value of one column in the actor's zone and language. */
  display(table: string, row: Row, column: string, actor: Actor): string
}

export interface WriteOptions {
  /** false as after `setWorkflow(false)`: no rules, no journal, no audit. */
  readonly workflow?: boolean
  /** Who and when, instead of the platform's own: what is left out stays empty, or as it was. */
  readonly stamps?: Readonly<Record<string, string>>
}

export type RulePhase = 'before' | 'after' | 'async' | 'display'
export type RuleEvent = 'insert' | 'update' | 'delete' | 'query'

/** What a rule sees and may change. `current` is mutable in the before phase only. */
export interface RuleContext {
  readonly table: string
  readonly phase: RulePhase
  readonly event: RuleEvent
  readonly current: Record<string, string>
  /** Row before the write; undefined on insert. */
  readonly previous: Row | undefined
  readonly actor: Actor
  readonly instance: Instance
}

/** Implemented by `scripts/`: business rules that came with an installed application. */
export interface RuleRunner {
  /** @throws Refusal when a rule aborts the operation. */
  run(context: RuleContext): void
}

/** Access control for one actor. */
export interface Access {
  /** Rows of the table the actor may see at all; false hides the row, never fails. */
  canRead(table: string, row: Row, actor: Actor): boolean
  canReadColumn(table: string, column: string, row: Row, actor: Actor): boolean
  canCreate(table: string, actor: Actor): boolean
  canWrite(table: string, row: Row, actor: Actor): boolean
  canWriteColumn(table: string, column: string, row: Row, actor: Actor): boolean
  canDelete(table: string, row: Row, actor: Actor): boolean
}

export interface Column {
  readonly name: string
  readonly label: string
  /** `string`, `integer`, `boolean`, `reference`, `glide_date_time`, `journal_input`, `password2`, `choice`, ... */
  readonly type: string
  readonly maxLength: number
  readonly reference: string | undefined
  readonly mandatory: boolean
  readonly readOnly: boolean
  readonly unique: boolean
  readonly defaultValue: string
  readonly hasChoices: boolean
  readonly display: boolean
  /** Table of the hierarchy that declares it. */
  readonly declaredBy: string
}

export interface TableDefinition {
  readonly name: string
  readonly label: string
  readonly parent: string | undefined
  readonly scope: string
  readonly columns: ReadonlyMap<string, Column>
  /** Cross-scope settings, see the platform's application access tab. */
  readonly access: 'public' | 'package_private'
  readonly readAccess: boolean
  readonly createAccess: boolean
  readonly alterAccess: boolean
  readonly deleteAccess: boolean
  readonly webServiceAccess: boolean
  /** Indexes an application declares for its table; left out, those that are there stay. */
  readonly indexes?: readonly DeclaredIndex[]
}

export interface DeclaredIndex {
  readonly name: string
  /** Own and inherited columns, in the order of the key. */
  readonly columns: readonly string[]
  readonly unique: boolean
}

export interface Dictionary {
  table(name: string): TableDefinition | undefined
  tables(): TableDefinition[]
  /** `name` and all its ancestors, nearest first. */
  lineage(name: string): readonly string[]
  /** `name` and everything extending it. */
  descendants(name: string): readonly string[]
  /** Creates or widens a table and its columns (application install). Idempotent. */
  define(definition: TableDefinition): void
}

export interface Release {
  /** Family as in a build tag: `kingston`, `washingtondc`, `zurich`, `australia`. */
  readonly family: string
  readonly buildName: string
  readonly buildTag: string
}

/** Everything a transaction thread holds. Built once a thread. */
export interface Instance {
  readonly records: Records
  readonly dictionary: Dictionary
  readonly access: Access
  readonly rules: RuleRunner
  readonly release: Release
  /** Epoch milliseconds of the instance's own (virtual) clock. */
  now(): number
  /** 32 lower-case hexadecimal digits. */
  newSysId(): string
  /** System property or undefined; `sys_properties`. */
  property(name: string): string | undefined
  /** Result of `read`, kept until a setting changes in any thread: properties, rules, controls, dictionary. */
  remembered<T>(key: string, read: () => T): T
  /** Writes a `syslog` row. */
  log(level: 'debug' | 'info' | 'warn' | 'error', source: string, message: string): void
  /** Public address of the instance, used in `link` and `Location` values, without a trailing slash. */
  readonly publicUrl: string
  /** Actor by user name or sys_id; undefined when unknown. Locked and inactive users are returned: callers decide. */
  actor(user: string): Actor | undefined
  /** Runs `work` in one SQLite write transaction; nested calls join. Never hold one across an outgoing call. */
  atomically<T>(work: () => T): T
  /** Runs one request or job: settings it reads stay as they were, whatever other threads commit, until it writes. */
  inOneView<T>(work: () => T): T
  /** Reads settings anew, after a wait in which other threads went on. */
  refresh(): void
  /** Raw access for the parts of the simulator itself; scripts never see it. */
  readonly sql: DatabaseSync
}
