import type { problemsDeliveries as english } from '../en/problems-deliveries.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a place warnings are brought to, as the engine says it in English. */
export const problemsDeliveries: Texts<typeof english> = {
  noDelivery: 'Er is geen plek {{id}}.',
  noBroker: 'Deze plek is geen broker.',
  secretUnknown: 'Wat geheim is van deze plek is sinds de start niet bekend; geef het eerst.',
  placeNoAddress: '{{host}} heeft hier geen adres; controleer de naam en uw verbinding.',
  placeOnInternet: '{{host}} is een plek op internet ({{address}}), niet thuis; geef hem zo op.',
  placeAtHome: '{{host}} is een plek thuis ({{address}}); geef hem zo op als dat de bedoeling is.',
  mailUserRefused: '{{host}} weigerde de gebruiker of het wachtwoord ({{code}}); controleer beide.',
  placeUserRefused: '{{host}} weigerde de gebruiker of het wachtwoord; controleer beide.',
  mailNotTakenCode: '{{host}} nam de e-mail niet aan ({{code}}); controleer afzender en ontvangers.',
  mailNotTaken: '{{host}} nam de e-mail niet aan; controleer afzender en ontvangers.',
  mailNoTls: '{{host}} biedt geen versleuteling; gebruik de poort voor smtps://.',
  brokerGone: '{{host}} is weg; wat verandert wordt getoond zodra hij terug is.',
  placeRefusedConnection: '{{host}} weigerde de verbinding; controleer of hij draait en de poort klopt.',
  placeCertificate:
    '{{host}} toonde een certificaat dat niet te vertrouwen is ({{code}}); geef dat van zijn instantie (--ca).',
  placeTimeout: '{{host}} antwoordde niet op tijd; het wordt later opnieuw geprobeerd.',
  placeUnreachable: '{{host}} is niet bereikbaar ({{code}}); het wordt later opnieuw geprobeerd.',
  placeRefused: '{{host}} weigerde het ({{status}}); controleer de toegangscode en wat die toestaat.',
  placeSendsOn: '{{host}} stuurt door naar elders ({{status}}); noem zelf het adres waar het heen moet.',
  placeNotTaken: '{{host}} nam het niet aan ({{status}}); het wordt later opnieuw geprobeerd.',
}
