import { Callout } from './Callout.tsx'

export function Findings({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Callout kind="warning" title={texts.length === 1 ? 'One thing to mend' : `${texts.length} things to mend`}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Callout>
  )
}
