const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

const style = `
:root { color-scheme: light dark; --page: #f2f2f2; --card: #fff; --text: #1b1b1b; --quiet: #5e5e5e; --line: #8a8886;
  --accent: #0067b8; --on-accent: #fff; --error: #b3261e; --mark: #fff4ce; --on-mark: #4a3b00; }
@media (prefers-color-scheme: dark) { :root { --page: #141414; --card: #232323; --text: #f3f3f3; --quiet: #b8b8b8;
  --line: #8a8886; --accent: #6cb8f6; --on-accent: #06263d; --error: #ff9b94; --mark: #433500; --on-mark: #ffe9a6; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 24px 16px; background: var(--page); color: var(--text);
  font: 15px/1.5 "Segoe UI", system-ui, sans-serif; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 16px; }
main { width: 100%; max-width: 440px; background: var(--card); padding: 44px; box-shadow: 0 2px 6px rgb(0 0 0 / .2); }
main.wide { max-width: 960px; }
@media (max-width: 480px) { main { padding: 24px; } }
h1 { font-size: 24px; line-height: 1.2; font-weight: 600; margin: 16px 0; }
h2 { font-size: 17px; margin: 24px 0 8px; }
p { margin: 8px 0; }
.brand { font-weight: 600; color: var(--quiet); }
.mark { display: inline-block; padding: 0 8px; border-radius: 10px; background: var(--mark); color: var(--on-mark);
  font-size: 13px; font-weight: 600; }
.quiet { color: var(--quiet); font-size: 13px; }
.error { color: var(--error); }
label { display: block; margin-top: 16px; }
input[type=text], input[type=password] { width: 100%; padding: 6px 0; font: inherit; color: inherit; background: none;
  border: 0; border-bottom: 1px solid var(--line); border-radius: 0; }
input:focus-visible { outline: none; border-bottom: 2px solid var(--accent); }
.actions { display: flex; justify-content: flex-end; gap: 8px; margin-top: 28px; flex-wrap: wrap; }
button { font: inherit; min-width: 108px; min-height: 36px; padding: 4px 12px; border: 1px solid var(--accent);
  background: var(--accent); color: var(--on-accent); cursor: pointer; }
button.tile { width: 100%; text-align: left; padding: 12px; background: none; color: inherit; border-color: var(--line); }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
.scroll { overflow-x: auto; }
code { font-family: Consolas, monospace; white-space: nowrap; }
@media (max-width: 640px) {
  table, tbody, tr, th, td { display: block; border: 0; padding: 2px 0; }
  thead { display: none; }
  tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
  code { white-space: normal; overflow-wrap: anywhere; }
}
`

/** Composes a page around `body`, which must be HTML already. */
export function page(title: string, body: string, width: 'narrow' | 'wide' = 'narrow'): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main class="${width}">
${body}
</main>
</body>
</html>
`
}
