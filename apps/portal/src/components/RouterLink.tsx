import { Button, Link } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps, JSX } from 'react'

type AnchorProps = Omit<ComponentProps<'a'>, 'ref'>

/** A Fluent link to a page of the portal, without a page load. */
export const RouterLink = createLink((props: AnchorProps) => <Link {...props} as="a" />)

type ButtonLook = AnchorProps & {
  appearance?: 'primary' | 'outline' | 'subtle' | 'transparent' | 'secondary'
  icon?: JSX.Element
}

/** A page of the portal behind what looks like a button. */
export const RouterButton = createLink((props: ButtonLook) => <Button {...props} as="a" />)
