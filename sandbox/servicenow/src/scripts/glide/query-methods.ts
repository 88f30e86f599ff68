import { conditionText, type QueryCondition } from './encoded-query.ts'
import { STATE, type RecordState } from './record-state.ts'

/** The query side shared by GlideRecord and GlideAggregate. */
export abstract class QueryMethods {
  abstract readonly [STATE]: RecordState

  addQuery(...args: readonly unknown[]): QueryCondition {
    return this[STATE].query.add(conditionText(args))
  }
  addEncodedQuery(query: unknown): void {
    this[STATE].query.add(String(query))
  }
  addNullQuery(column: string): QueryCondition {
    return this[STATE].query.add(`${column}ISEMPTY`)
  }
  addNotNullQuery(column: string): QueryCondition {
    return this[STATE].query.add(`${column}ISNOTEMPTY`)
  }
  addActiveQuery(): QueryCondition {
    return this[STATE].query.add('active=true')
  }
  /** Records that another table refers to; both columns default to `sys_id`. */
  addJoinQuery(table: string, column = 'sys_id', otherColumn = 'sys_id'): void {
    const { query, table: own } = this[STATE]
    query.add(`JOIN${own}.${column}=${table}.${otherColumn}`)
  }
  orderBy(column: string): void {
    this[STATE].query.addOrder(`ORDERBY${column}`)
  }
  orderByDesc(column: string): void {
    this[STATE].query.addOrder(`ORDERBYDESC${column}`)
  }
  setLimit(limit: unknown): void {
    this[STATE].limit = Number(limit)
  }
  setCategory(_category: string): void {
    // Chooses a database replica on a real instance.
  }
  getEncodedQuery(): string {
    return this[STATE].query.toString()
  }
  getTableName(): string {
    return this[STATE].table
  }
}
