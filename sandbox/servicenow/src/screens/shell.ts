import type { TransactionResponse } from '../instance.ts'
import { findSession } from '../oauth/sessions.ts'
import type { RouteContext } from '../transactions/route.ts'
import { mark, renderDocument } from './document.ts'
import { type Html, html } from './html.ts'
import { navigatorSections } from './navigator.ts'

export interface Screen {
  readonly title: string
  readonly content: Html
  readonly status?: number
}

/** A page inside the frame of the application: bar, application navigator, content. */
export function renderScreen(
  { request, instance, actor }: RouteContext,
  { title, content, status }: Screen,
): TransactionResponse {
  const name = instance.records.get('sys_user', actor.sysId)?.['name'] || actor.userName
  const sections = navigatorSections(instance, actor)
  const body = html`<input type="checkbox" id="navigator-open" class="hidden" aria-label="Show the navigator" />
    <header class="bar">
      <label class="toggle" for="navigator-open">Menu</label>
      <a class="mark" href="/">${mark}</a>
      <span class="corner"><span>${name}</span> <a href="/logout.do">Log out</a></span>
    </header>
    <div class="frame">
      <nav class="navigator" aria-label="Application navigator">
        <label class="hidden" for="navigator-filter">Filter navigator</label>
        <input id="navigator-filter" type="search" placeholder="Filter navigator" autocomplete="off" />
        ${sections.map(
          (section) =>
            html`<section>
              <h2>${section.title}</h2>
              <ul>
                ${section.modules.map(
                  (module) =>
                    html`<li>
                      <a href="${module.address}" ${module.address === request.target && html` aria-current="page"`}
                        >${module.title}</a
                      >
                    </li>`,
                )}
              </ul>
            </section> `,
        )}
      </nav>
      <main class="content">${content}</main>
    </div>`
  return renderDocument({ title, body, ...(status === undefined ? {} : { status }) })
}

/** A screen with nothing but what went wrong. */
export function problemScreen(context: RouteContext, title: string, text: string, status = 200): TransactionResponse {
  return renderScreen(context, {
    title,
    status,
    content: html`<h1>${title}</h1>
      <p class="message error" role="alert">${text}</p>`,
  })
}

/** `g_ck` of the person's session, for forms. */
export function formToken({ request, instance }: RouteContext): string {
  return findSession(request, instance)?.userToken ?? ''
}
