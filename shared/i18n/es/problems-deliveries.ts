import type { problemsDeliveries as english } from '../en/problems-deliveries.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a place warnings are brought to, as the engine says it in English. */
export const problemsDeliveries: Texts<typeof english> = {
  noDelivery: 'No hay ningún lugar {{id}}.',
  noBroker: 'Este lugar no es un servidor MQTT.',
  secretUnknown: 'Lo secreto de este lugar no se conoce en esta sesión; delo primero.',
  placeNoAddress: '{{host}} no tiene dirección aquí; revise el nombre y su conexión.',
  placeOnInternet: '{{host}} está en internet ({{address}}), no en casa; indíquelo así.',
  placeAtHome: '{{host}} está en casa ({{address}}); indíquelo así si es lo que quiere.',
  mailUserRefused: '{{host}} rechazó el usuario o la contraseña ({{code}}); revise ambos.',
  placeUserRefused: '{{host}} rechazó el usuario o la contraseña; revise ambos.',
  mailNotTakenCode: '{{host}} no aceptó el correo ({{code}}); revise remitente y destinatarios.',
  mailNotTaken: '{{host}} no aceptó el correo; revise remitente y destinatarios.',
  mailNoTls: '{{host}} no ofrece cifrado; use su puerto para smtps://.',
  brokerGone: '{{host}} no está; lo que cambie se mostrará cuando vuelva.',
  placeRefusedConnection:
    '{{host}} rechazó la conexión; compruebe que está en marcha y que el puerto es correcto.',
  placeCertificate:
    '{{host}} mostró un certificado que no es de fiar ({{code}}); dé el de su autoridad (--ca).',
  placeTimeout: '{{host}} no respondió a tiempo; se intentará más tarde.',
  placeUnreachable: 'No se llega a {{host}} ({{code}}); se intentará más tarde.',
  placeRefused: '{{host}} lo rechazó ({{status}}); revise el código de acceso y lo que permite.',
  placeSendsOn: '{{host}} envía a otra parte ({{status}}); nombre usted la dirección a la que debe ir.',
  placeNotTaken: '{{host}} no lo aceptó ({{status}}); se intentará más tarde.',
}
