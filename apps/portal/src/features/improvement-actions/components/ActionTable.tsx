import { Button, Checkbox, mergeClasses } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import type { ImprovementAction } from '@scorelink/contracts'
import { flexRender, useTable } from '@tanstack/react-table'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormatters } from '../../../format/use-formatters.ts'
import { actionTableFeatures, columnWidths, createActionColumns } from './action-columns.tsx'
import { useActionListStyles } from './ActionList.styles.ts'
import { type Selection, stateOfAll, withAllToggled, withToggled } from './selection.ts'

/** Most rows are one or two lines of title high. */
const estimatedRowHeight = 53

type ActionTableProps = {
  actions: ImprovementAction[]
  selection: Selection
  /** Given to those who may share. */
  onSelect: ((selection: Selection) => void) | undefined
}

/** The list as a table; only the rows near the screen exist, the counts in it say how many there are. */
export function ActionTable({ actions, selection, onSelect }: ActionTableProps) {
  const { t } = useTranslation()
  const styles = useActionListStyles()
  const formatters = useFormatters()
  const columns = useMemo(() => createActionColumns(t, formatters), [t, formatters])
  const table = useTable({
    features: actionTableFeatures,
    columns,
    data: actions,
    getRowId: ({ id }) => id,
    initialState: { sorting: [{ id: 'rank', desc: false }] },
  })
  const { rows } = table.getRowModel()
  const ids = actions.map(({ id }) => id)
  const { body, virtualizer } = useVirtualRows(rows.length)
  const items = virtualizer.getVirtualItems()
  const before = (items[0]?.start ?? 0) - virtualizer.options.scrollMargin
  const after = virtualizer.getTotalSize() + virtualizer.options.scrollMargin - (items.at(-1)?.end ?? 0)
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={t('actions.table')} aria-rowcount={rows.length + 1}>
        <colgroup>
          {onSelect === undefined ? null : <col className={styles.boxColumn} />}
          {columnWidths.map((width, column) => (
            <col key={columns[column]?.id ?? column} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {onSelect === undefined ? null : (
                <th className={styles.boxCell} scope="col">
                  <Checkbox
                    aria-label={t('bulk.selectAll')}
                    checked={stateOfAll(selection, ids)}
                    onChange={() => onSelect(withAllToggled(selection, ids))}
                  />
                </th>
              )}
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <th key={header.id} className={styles.th} aria-sort={ariaSort(sorted)} scope="col">
                    <Button
                      appearance="transparent"
                      size="small"
                      className={styles.sort}
                      iconPosition="after"
                      icon={sorted === false ? null : sorted === 'asc' ? <ArrowUpRegular /> : <ArrowDownRegular />}
                      onClick={() => header.column.toggleSorting()}
                    >
                      {flexRender(header.column.columnDef.header, header.getContext())}
                    </Button>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={body}>
          <Spacer height={before} />
          {items.map((item) => {
            const row = rows[item.index]
            return row === undefined ? null : (
              <tr
                key={row.id}
                ref={virtualizer.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                className={styles.row}
              >
                {onSelect === undefined ? null : (
                  <td className={mergeClasses(styles.td, styles.boxCell)}>
                    <Checkbox
                      aria-label={t('bulk.select', { title: row.original.title })}
                      checked={selection.has(row.id)}
                      onChange={(_, { checked }) => onSelect(withToggled(selection, row.id, checked === true))}
                    />
                  </td>
                )}
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} className={styles.td}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

function useVirtualRows(count: number) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    if (body.current !== null) setScrollMargin(body.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- warns users of the React compiler, which is not used here
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => estimatedRowHeight,
    overscan: 12,
    scrollMargin,
  })
  return { body, virtualizer }
}

/** Keeps the place of the rows that do not exist at the moment. @param height CSS pixels */
function Spacer({ height }: { height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" style={{ height }} />
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'none' | 'ascending' | 'descending' {
  if (sorted === false) return 'none'
  return sorted === 'asc' ? 'ascending' : 'descending'
}
