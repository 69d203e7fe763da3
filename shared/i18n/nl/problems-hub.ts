import type { problemsHub as english } from '../en/problems-hub.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a hub, as the engine says it in English. */
export const problemsHub: Texts<typeof english> = {
  noHubHere: 'Dit huis is bij geen hub aangesloten.',
  leaveFirst: 'Dit huis is al bij een hub aangesloten; verlaat die eerst.',
  hubScheme: 'Het adres van een hub begint met postgresql://; schrijf het zo.',
  hubPasswordApart: 'Het adres bevat een wachtwoord; laat het weg, het wachtwoord geeft u apart.',
  hubNoOptions: 'Het adres van een hub heeft geen opties na de database; laat ze weg.',
  hubAddressPart: 'Het adres is niet volledig; het lijkt op postgresql://rol@host/database.',
  hubAddressNone: 'Dat is geen adres van een hub; het lijkt op postgresql://rol@host/database.',
  hubCertificate:
    'Dat is geen certificaat (PEM); geef dat van de instantie die het certificaat van de hub ondertekende.',
  hubRefusedConnection:
    'Niemand antwoordt op het adres van de hub; controleer of hij draait en de poort klopt.',
  hubNameUnknown: 'De naam van de hub is hier niet bekend; controleer de spelling en het netwerk.',
  hubNameNotLooked: 'De naam van de hub kon niet worden opgezocht; controleer het netwerk.',
  hubTimeout: 'De hub antwoordde niet op tijd; controleer het netwerk en zijn firewall.',
  hubNoWay: 'Er is van hier geen weg naar de hub; controleer het netwerk.',
  hubEnded: 'De hub verbrak de verbinding; het wordt opnieuw geprobeerd.',
  hubNoSocket: 'Op dat pad is geen hub; controleer het adres.',
  hubStopping: 'De hub wordt gestopt; het wordt opnieuw geprobeerd.',
  hubRestarted: 'De hub moest opnieuw starten; het wordt opnieuw geprobeerd.',
  hubStarting: 'De hub is nog aan het starten; het wordt opnieuw geprobeerd.',
  hubNoConnection: 'De hub heeft geen vrije verbinding voor ons; het wordt opnieuw geprobeerd.',
  hubTooLong: 'De hub brak een vraag af die te lang duurde; het wordt opnieuw geprobeerd.',
  hubOtherSender: 'Er wordt al voor deze locatie verstuurd; het wordt opnieuw geprobeerd.',
  hubOnceMore: 'De hub vraagt om nog een poging.',
  hubReadOnly: 'De hub neemt nu niets aan (alleen lezen); wat wacht blijft hier bewaard.',
  hubDiskFull: 'De schijf van de hub is vol; wat wacht blijft hier tot er ruimte is.',
  hubUnknownAuthority:
    'Het certificaat van de hub is door niemand ondertekend die hier bekend is; geef het certificaat van de instantie die het ondertekende.',
  hubWrongPassword: 'De hub weigert dit wachtwoord; vraag de eigenaar om de sleutel van de locatie.',
  hubNotLetIn: 'De hub laat deze rol niet toe; misschien is de sleutel ingetrokken.',
  hubRoleForbidden: 'Deze rol mag dat niet op de hub; gebruik de rol die ervoor gemaakt is.',
  hubNoDatabase: 'Zo’n database is er niet op de hub; controleer het adres.',
  hubNotYet: 'Die database is nog geen hub van Houseguest; de eigenaar maakt er een van met `hub setup`.',
  hubClock:
    'De klokken van deze computer en van de hub lopen meer dan een dag uiteen; zet de verkeerde goed, wat wacht blijft hier.',
  hubOlder: 'De hub is ouder dan dit programma; de eigenaar werkt hem bij met `hub setup`.',
  hubNewer: 'De hub is van een nieuwere Houseguest; werk deze bij.',
  hubCertificateExpired: 'Het certificaat van de hub is verlopen; de eigenaar moet het vernieuwen.',
  hubCertificateOther: 'Het certificaat van de hub is van een andere computer; controleer het adres.',
  hubNoTls: 'De hub biedt geen versleuteling; de eigenaar moet TLS aanzetten.',
  hubRefused: 'De hub weigerde ({{code}}); kijk in zijn logboek.',
  hubNotNoted: 'Het register hier kon niet worden gelezen of geschreven; het wordt opnieuw geprobeerd.',
  hubNoSite: 'De hub heeft geen locatie {{site}}.',
  hubSiteGone: 'De hub kent deze locatie niet meer; misschien is de sleutel ingetrokken.',
  hubSiteHidden: 'De hub toont deze sleutel zo’n locatie niet; ga terug naar alle locaties.',
  noViewer: 'Er wordt geen hub bekeken; geef in de instellingen de sleutel van een kijker.',
  viewerLocked: 'Het wachtwoord van de kijker is sinds de start niet bekend; geef het in de instellingen.',
}
