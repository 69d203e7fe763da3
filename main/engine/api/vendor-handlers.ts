import type { Handlers } from '../../../shared/ipc/derive.ts'
import type { EngineSchema, FetchedPage } from '../../../shared/ipc/schema.ts'
import type { notesDesk } from '../desks/notes-desk.ts'
import type { policyDesk } from '../desks/policy-desk.ts'
import type { vendorDesk } from '../desks/vendor-desk.ts'

/** What the calls on makers, their documents and exchanged notes need of an engine. */
export interface VendorActing extends ReturnType<typeof vendorDesk>, ReturnType<typeof policyDesk> {
  notes: ReturnType<typeof notesDesk>
  fetchPolicy(wanted: { vendor: string; document: string; url: string }): Promise<FetchedPage>
}

/** Makers, and notes exchanged with other homes, as screens call them. */
export const vendorHandlers = (engine: VendorActing): Pick<Handlers<EngineSchema>, 'vendors' | 'notes'> => ({
  vendors: {
    list: (asked) => engine.vendorCards(asked),
    get: ({ name, ...asked }) => engine.vendorPage(name, asked),
    supportCalendar: () => engine.supportCalendar(),
    policies: (vendor) => engine.policies(vendor),
    policyShelves: () => engine.policyShelves(),
    policyText: (id) => engine.policyText(id),
    comparePolicies: ({ before, after }) => engine.comparePolicies(before, after),
    givePolicy: (policy) => engine.givePolicy(policy),
    fetchPolicy: (wanted) => engine.fetchPolicy(wanted),
    importPolicies: (archive) => engine.importPolicies(archive),
    watchPolicy: (pick) => engine.watchPolicy(pick),
    unwatchPolicy: (id) => engine.unwatchPolicy(id),
    state: ({ vendor, statement }) => engine.stateOnVendor(vendor, statement),
    withdraw: ({ vendor, id }) => engine.withdrawStatement(vendor, id),
    statements: (vendor) => engine.statements(vendor),
    importDossier: ({ text, origin }) => engine.importDossier(text, origin),
    exportDossier: (vendor) => engine.exportDossier(vendor),
  },
  notes: {
    draft: () => engine.notes.draft(),
    seal: ({ notes }) => engine.notes.seal(notes),
    forgetPseudonym: () => engine.notes.forgetPseudonym(),
    take: ({ text, file }) => engine.notes.take(text, file),
    compare: () => engine.notes.compare(),
  },
})
