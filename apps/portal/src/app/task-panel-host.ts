import { createContext, useContext } from 'react'
import type { TaskOrigin } from '../features/task-panel/components/task-form.ts'

export type OpenTask = (origin: TaskOrigin) => void

export const TaskPanelContext = createContext<OpenTask | null>(null)

/** Opens the task panel over whatever page is shown. */
export function useTaskPanel(): OpenTask {
  const open = useContext(TaskPanelContext)
  if (open === null) throw new Error('useTaskPanel is used outside the signed-in shell')
  return open
}
