import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it before, once a dialog or drawer that is mounted only while open is gone. Without
 * it the focus falls to the page, and a drawer below a dialog stays hidden from screen readers.
 */
export function useFocusBack(): void {
  const [before] = useState(focused)
  useEffect(() => () => before?.focus(), [before])
}

/** The item of a menu is gone together with the menu: the button that opened it, which names the menu, stays. */
function focused(): HTMLElement | null {
  const { activeElement } = document
  const button = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const element = button === null || button === undefined ? activeElement : document.getElementById(button)
  return element instanceof HTMLElement ? element : null
}
