import { Button, Link } from '@fluentui/react-components'
import { createLink } from '@tanstack/react-router'
import type { ComponentProps, Ref } from 'react'

/** Fluent's own types describe a union of anchor and button; the router only ever makes an anchor of it. */
type AnchorProps = Omit<ComponentProps<'a'>, 'ref'> & { ref?: Ref<HTMLAnchorElement> }

type LinkLook = AnchorProps & { appearance?: 'default' | 'subtle'; inline?: boolean }

/** A Fluent link to a page of the portal, without a page load. */
export const RouterLink = createLink(({ ref, ...props }: LinkLook) => <Link {...props} as="a" ref={ref ?? null} />)

type ButtonLook = AnchorProps & {
  appearance?: 'primary' | 'outline' | 'subtle' | 'transparent' | 'secondary'
  icon?: React.JSX.Element
  size?: 'small' | 'medium' | 'large'
}

/** A page of the portal behind what looks like a button. */
export const RouterButton = createLink(({ ref, ...props }: ButtonLook) => (
  <Button {...props} as="a" ref={ref as Ref<HTMLButtonElement & HTMLAnchorElement>} />
))
