import type { problemsDeliveries as english } from '../en/problems-deliveries.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a place warnings are brought to, as the engine says it in English. */
export const problemsDeliveries: Texts<typeof english> = {
  noDelivery: 'Einen Ort {{id}} gibt es nicht.',
  noBroker: 'Dieser Ort ist kein Broker.',
  secretUnknown: 'Was an diesem Ort geheim ist, ist seit dem Start nicht bekannt; geben Sie es zuerst an.',
  placeNoAddress: '{{host}} hat hier keine Adresse; prüfen Sie den Namen und Ihre Verbindung.',
  placeOnInternet:
    '{{host}} liegt im Internet ({{address}}), nicht zu Hause; ändern Sie den Ort entsprechend.',
  placeAtHome:
    '{{host}} liegt zu Hause ({{address}}); ändern Sie den Ort entsprechend, wenn das gemeint ist.',
  mailUserRefused: '{{host}} hat Benutzer oder Passwort abgelehnt ({{code}}); prüfen Sie beides.',
  placeUserRefused: '{{host}} hat Benutzer oder Passwort abgelehnt; prüfen Sie beides.',
  mailNotTakenCode: '{{host}} hat die E-Mail nicht angenommen ({{code}}); prüfen Sie Absender und Empfänger.',
  mailNotTaken: '{{host}} hat die E-Mail nicht angenommen; prüfen Sie Absender und Empfänger.',
  mailNoTls: '{{host}} bietet hier keine Verschlüsselung; verwenden Sie den Port für smtps://.',
  brokerGone: '{{host}} ist fort; was sich ändert, wird gezeigt, sobald er wieder da ist.',
  placeRefusedConnection:
    '{{host}} hat die Verbindung abgelehnt; prüfen Sie, ob der Dienst läuft und der Port stimmt.',
  placeCertificate:
    '{{host}} hat ein Zertifikat gezeigt, dem nicht zu trauen ist ({{code}}); geben Sie das der Stelle an, die es unterschrieben hat (--ca).',
  placeTimeout: '{{host}} hat nicht rechtzeitig geantwortet; es wird später noch einmal versucht.',
  placeUnreachable: '{{host}} ist nicht erreichbar ({{code}}); es wird später noch einmal versucht.',
  placeRefused: '{{host}} hat es abgelehnt ({{status}}); prüfen Sie das Zugriffstoken und was es erlaubt.',
  placeSendsOn:
    '{{host}} verweist anderswohin ({{status}}); nennen Sie die Adresse, an die es gehen soll, selbst.',
  placeNotTaken: '{{host}} hat es nicht angenommen ({{status}}); es wird später noch einmal versucht.',
}
