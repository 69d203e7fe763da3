import type { shell as english } from '../en/shell.ts'
import type { Texts } from '../texts.ts'

/** The frame around every screen: navigation, engine state, words used in many places. */
export const shell: Texts<typeof english> = {
  app: 'Houseguest',
  skipToContent: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  demoHome: 'Demonstratiehuis',
  demoHomeExplained: 'Geen van deze apparaten bestaat.',
  engineGone:
    'Het programma op de achtergrond is gestopt; het wordt opnieuw gestart. Wat u hier ziet, is de laatst bekende stand.',
  engineStart: 'Nu starten',
  engineFailed: 'Het programma op de achtergrond kon niet starten',
  ledgerGone: 'Uw register is er niet',
  lookAgain: 'Opnieuw kijken',
  chooseLedger: 'De map ervan kiezen…',
  beginEmpty: 'Een leeg register beginnen',
  openAppLedger: 'Het andere register openen',
  beginEmptyLead:
    'Een leeg register zou beginnen in {{folder}}. Het verplaatste blijft zoals het is: u opent het weer in de instellingen, onder “Uw gegevens”.',
  openAppLead:
    'Er ligt een ander register in {{folder}}. Het verplaatste blijft zoals het is: u opent het weer in de instellingen, onder “Uw gegevens”.',
  engineBack: 'Het programma op de achtergrond draait weer.',
  notSaved:
    '“{{name}}” kon daar niet worden opgeslagen; maak ruimte op die schijf of sla het ergens anders op.',
  understood: 'Sluiten',
  loading: 'Laden…',
  tryAgain: 'Opnieuw proberen',
  failedTitle: 'Dit kon niet worden gelezen',
  notFoundTitle: 'Hier is niets',
  notFoundText: 'Deze pagina bestaat niet, of wat erop stond is weg.',
  toHome: 'Naar Thuis',
  unknown: 'Niet bekend',
  noDay: 'De dag wissen',
  choose: 'Kiezen',
  asTable: 'Hetzelfde als tabel',
  showMore: 'Nog {{count}} tonen',
  screenFailedTitle: 'Dit scherm kon niet worden getekend',
  screenFailedText:
    'Er is niets verloren van wat is vastgelegd. U kunt het opnieuw proberen, of naar een ander scherm gaan.',
}
