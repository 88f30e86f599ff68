// Three conveniences; every page works without them.
const filter = document.querySelector('#navigator-filter')
filter?.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase()
  for (const section of document.querySelectorAll('.navigator section')) {
    const heading = section.querySelector('h2').textContent.toLowerCase()
    let shown = 0
    for (const item of section.querySelectorAll('li')) {
      item.hidden = !heading.includes(wanted) && !item.textContent.toLowerCase().includes(wanted)
      if (!item.hidden) shown += 1
    }
    section.hidden = shown === 0
  }
})

let latest = 0
async function suggest(input) {
  const turn = ++latest
  const parameters = new URLSearchParams({ table: input.dataset.reference, text: input.value })
  const response = await fetch(`/simulator/suggestions?${parameters}`)
  if (!response.ok || turn !== latest) return
  const names = await response.json()
  input.list.replaceChildren(...names.map((name) => Object.assign(document.createElement('option'), { value: name })))
}
for (const input of document.querySelectorAll('input[data-reference]')) {
  input.addEventListener('input', () => void suggest(input))
}

for (const button of document.querySelectorAll('button[data-confirm]')) {
  button.addEventListener('click', (event) => {
    if (!window.confirm(button.dataset.confirm)) event.preventDefault()
  })
}
