import type { Texts } from './texts.ts'

/** Dutch texts of drawers and the task panel. */
export const nlForms: Pick<Texts, 'drawer' | 'task'> = {
  drawer: {
    close: 'Sluiten',
    cancel: 'Annuleren',
    discardTitle: 'Weggooien wat u hebt getypt?',
    discardLead: 'Het wordt niet bewaard.',
    discard: 'Weggooien',
    keep: 'Verder bewerken',
  },
  task: {
    title: 'Nieuw ServiceNow-ticket',
    fromAction: 'Uit de verbeteractie “{{title}}”',
    type: 'Soort ticket',
    priority: 'Prioriteit',
    name: 'Naam',
    description: 'Beschrijving',
    due: 'Einddatum',
    dueHint: 'Niet verplicht',
    category: 'Categorie',
    categoryChoose: 'Kies een categorie',
    categoryFixed: 'Uit de verbeteractie',
    counter: '{{count}} van {{max}} tekens',
    send: 'Naar ServiceNow sturen',
    sending: 'Versturen…',
    openTickets_one: 'Deze verbeteractie heeft al een open ticket:',
    openTickets_other: 'Deze verbeteractie heeft al {{count}} open tickets:',
    moreTickets_one: 'en {{count}} ouder',
    moreTickets_other: 'en {{count}} oudere',
    overtaken:
      'Niet verstuurd: terwijl u schreef kwam er een open ticket voor deze actie bij. Het staat hierboven; verstuur opnieuw als u er nog een nodig hebt.',
    sentData:
      'Dit wordt verstuurd: naam, beschrijving, prioriteit, einddatum, bron, categorie, overige velden, uw gebruikersnaam en een koppeling hierheen.',
    required: 'Vul dit in.',
    tooLong: 'Gebruik hoogstens {{max}} tekens.',
    invalidDate: 'Vul een dag in, bijvoorbeeld 2026-11-30.',
    invalid: 'Deze waarde wordt niet aanvaard.',
    failed: 'Het ticket is niet verstuurd',
    queuedTitle: 'Uw ticket is onderweg',
    queuedLead: 'U kunt dit paneel sluiten; het is veilig en staat onder Tickets.',
    deliveredTitle: 'Gemaakt in ServiceNow',
    deliveredLead: '{{number}} is nu een {{kind}}.',
    refusedTitle: 'ServiceNow heeft dit ticket geweigerd',
    details: 'Ticketdetails openen',
    openRecord: '{{number}} openen in ServiceNow',
  },
}
