import type { houseRules as english } from '../en/house-rules.ts'
import type { Texts } from '../texts.ts'

/** What a guest may do: the section of the device page. */
export const houseRules: Texts<typeof english> = {
  title: 'Huisregels',
  lead: 'Wat deze gast hier mag. Zodra u ja zegt, hoort u van elk contact dat daarbuiten valt.',
  tooEarly:
    'Het is te vroeg om regels voor te stellen: daarvoor zijn gegevens nodig van twee weken waarin dit apparaat van zich liet horen. Regels uit een bestand lezen kan al wel.',
  proposed: 'Voorgesteld op grond van wat het tot nu toe deed. Het geldt nog niet.',
  grown: 'Inmiddels doet het meer dan uw regels toestaan. Deze regels zouden erbij passen:',
  heldBack_one:
    '{{count, number}} bestemming ontbreekt hier, omdat een open waarschuwing erover gaat. Als u die verwachtte, wordt ze voorgesteld.',
  heldBack_other:
    '{{count, number}} bestemmingen ontbreken hier, omdat open waarschuwingen erover gaan. Als u die verwachtte, worden ze voorgesteld.',
  imported: 'Gelezen uit {{file}}. Het geldt nog niet.',
  left: 'Deze vermeldingen uit het bestand zijn hier niet te bewaren en vallen weg: {{names}}',
  confirmedOn: 'U zei hier ja tegen op',
  whom: 'Wie precies',
  nobody: 'Er wordt niemand genoemd.',
  columns: { host: 'Host', port: 'Poort', protocol: 'Protocol' },
  anyPort: 'elke',
  yes: 'Ja, houd het hieraan',
  notThis: 'Dit niet',
  takeBack: 'De regels intrekken',
  read: 'Regels uit een bestand lezen',
  write: 'Voor uw router',
  save: 'Opslaan voor een router',
  mudText: 'MUD-bestand (RFC 8520)',
  mudHint:
    'Dezelfde regels als MUD-bestand (RFC 8520): routers en gateways die dit formaat kennen, kunnen het apparaat eraan houden.',
  confirmed: 'De huisregels gelden van nu af aan.',
  takenBack: 'De huisregels gelden niet meer.',
}
