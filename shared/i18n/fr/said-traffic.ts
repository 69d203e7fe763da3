import type { saidTraffic as english } from '../en/said-traffic.ts'
import type { Texts } from '../texts.ts'

/** What rules say of whom a device talks to. */
export const saidTraffic: Texts<typeof english> = {
  seen_one: 'Vu {{count, number}} jour depuis le {{first, day}}.',
  seen_other: 'Vu {{count, number}} jours depuis le {{first, day}}.',
  seenSent_one: 'Vu {{count, number}} jour depuis le {{first, day}}, {{sent, size}} envoyés.',
  seenSent_other: 'Vu {{count, number}} jours depuis le {{first, day}}, {{sent, size}} envoyés.',
  seenTo_one: 'Vu {{count, number}} jour, du {{first, day}} au {{last, day}}.',
  seenTo_other: 'Vu {{count, number}} jours du {{first, day}} au {{last, day}}.',
  seenSentTo_one: 'Vu {{count, number}} jour, du {{first, day}} au {{last, day}}, {{sent, size}} envoyés.',
  seenSentTo_other: 'Vu {{count, number}} jours du {{first, day}} au {{last, day}}, {{sent, size}} envoyés.',
  ownersName:
    'Son nom est celui de {{owner}}, connu comme propriétaire de {{vendor}} depuis le {{since, day}}.',
  namedSince: 'Cette phrase est arrivée avec la modification du {{at, day}}.',
  adviceAskMaker: 'Demandez au fabricant qui c’est et ce qui y est envoyé.',
  adviceBlock:
    'Bloquez ce contact dans votre routeur ou filtre DNS et voyez si l’appareil fonctionne encore.',
  adviceUnplugNow: 'Débranchez-le maintenant.',
  contact: '{{host}}, port {{port}}',
  'new-destination': {
    title: '{{name}} parle à quelqu’un de nouveau : {{party}}',
    named: 'Le texte du fabricant ({{document}}) le nomme.',
    unnamed: 'Ni le fabricant ni ceux de ses textes qui sont connus ne le nomment.',
    first: '{{name}} : {{host}}, port {{port}}, premier contact',
  },
  'new-country': {
    title: '{{name}} parle à une adresse enregistrée dans ce pays : {{country, country}}',
    seen_one: 'Vu {{count, number}} jour depuis le {{first, day}}, avec {{party}}.',
    seen_other: 'Vu {{count, number}} jours depuis le {{first, day}}, avec {{party}}.',
    seenTo_one: 'Vu {{count, number}} jour, du {{first, day}} au {{last, day}}, avec {{party}}.',
    seenTo_other: 'Vu {{count, number}} jours du {{first, day}} au {{last, day}}, avec {{party}}.',
    before: 'Jusque-là : {{countries, country}}.',
    noneBefore: 'Jusque-là, aucun pays n’était connu.',
    advice: 'Regardez si le texte de confidentialité du fabricant parle de transferts vers ce pays.',
    registered: '{{party}}, pays d’enregistrement : {{country, country}}',
    registeredTo: '{{party}}, {{organisation}}, pays d’enregistrement : {{country, country}}',
  },
  'tracker-contact': {
    title: '{{name}} parle à un service de publicité ou de pistage : {{party}}',
    named: 'Le texte du fabricant ({{document}}) le nomme à propos de publicité : « {{sentence}} »',
    listed: 'La liste {{list}} le nomme.',
    adviceSetting: 'Cherchez le réglage qui désactive la publicité et les données d’utilisation.',
    adviceBlock: 'Bloquez ce contact dans un filtre DNS.',
    first: 'Premier contact avec {{host}}',
  },
  'traffic-spike': {
    title: '{{name}} envoie bien plus que jamais',
    volume_one:
      '{{sent, size}} en {{count, number}} jour ; un jour chargé en comptait {{usual, size}} sur les {{days, number}} derniers jours relevés.',
    volume_other:
      '{{sent, size}} en {{count, number}} jours ; un jour chargé en comptait {{usual, size}} sur les {{days, number}} derniers jours relevés.',
    adviceUnplug: 'Débranchez-le si vous ne pouvez pas expliquer ce volume.',
    adviceApp: 'Cherchez dans son application des envois, des enregistrements ou un nouveau réglage.',
    sent: '{{sent, size}} envoyés le {{at, day}}, en dernier lieu à {{host}}',
  },
  'mail-sending': {
    title: '{{name}} envoie du courrier à de nombreux serveurs',
    servers_one:
      '{{count, number}} serveur de messagerie d’un tiers depuis le {{since, day}}, dont {{today, number}} aujourd’hui.',
    servers_other:
      '{{count, number}} serveurs de messagerie de tiers différents depuis le {{since, day}}, dont {{today, number}} aujourd’hui.',
    usual: 'Les appareils de ce genre passent par un seul fournisseur de messagerie, s’ils en utilisent un.',
    adviceReset: 'Réinitialisez-le, changez son mot de passe et mettez-le à jour avant de le rebrancher.',
    adviceProvider: 'Prévenez votre fournisseur si votre connexion a été bloquée.',
    targets: 'Port {{port}} de {{targets}}',
  },
  'dns-bypass': {
    title: '{{name}} demande des noms à l’extérieur : {{server}}',
    homeBefore: 'Avant, il interrogeait le service de noms de votre foyer.',
    always: 'Il le fait depuis qu’il a été vu pour la première fois.',
    notBefore: 'Il ne le faisait pas avant.',
    since: 'Depuis le {{at, day}}.',
    outsideResolver: 'un service de noms extérieur',
    advice:
      'Si vous utilisez un filtre, faites rediriger ou bloquer par le routeur les services de noms extérieurs (ports 53 et 853).',
  },
  'lan-scanning': {
    title: '{{name}} essaie les adresses de votre foyer',
    tried_one:
      '{{count, number}} adresse à laquelle il n’avait jamais parlé, depuis le {{since, day}} ; {{unanswered, number}} n’ont pas répondu.',
    tried_other:
      '{{count, number}} adresses auxquelles il n’avait jamais parlé, depuis le {{since, day}} ; {{unanswered, number}} n’ont pas répondu.',
    adviceReset: 'Réinitialisez-le, changez son mot de passe et mettez-le à jour.',
    adviceGuest: 'Mettez-le sur le réseau invité.',
    address: 'A essayé {{ip}}, port {{port}}',
  },
  cleartext: {
    title: '{{name}} utilise {{protocol}} avec {{party}}',
    mayEncrypt: 'Le protocole peut passer au chiffrement après l’accueil ; le port seul ne le dit pas.',
    inClear: 'Le protocole transmet les mots de passe tels quels.',
    adviceSetting: 'Cherchez un réglage qui active le chiffrement.',
    advicePassword: 'Changez le mot de passe utilisé à cet endroit.',
  },
  'say-do-gap': {
    title: '{{name}} parle à un tiers que le texte de son fabricant exclut',
    claim:
      'Le texte ({{document}}) nomme tous ceux qui reçoivent des données ; {{party}} n’en fait pas partie.',
    seenIdle_one:
      'Vu {{count, number}} jour depuis le {{first, day}}, dont {{idle, number}} fois pendant que votre foyer se repose.',
    seenIdle_other:
      'Vu {{count, number}} jours depuis le {{first, day}}, dont {{idle, number}} fois pendant que votre foyer se repose.',
    seenIdleSent_one:
      'Vu {{count, number}} jour depuis le {{first, day}}, dont {{idle, number}} fois pendant que votre foyer se repose ; {{sent, size}} envoyés.',
    seenIdleSent_other:
      'Vu {{count, number}} jours depuis le {{first, day}}, dont {{idle, number}} fois pendant que votre foyer se repose ; {{sent, size}} envoyés.',
    adviceAsk: 'Demandez au fabricant qui est ce tiers.',
    adviceKeep:
      'Gardez les deux éléments ; une autorité de protection des données peut aussi poser la question.',
    first: '{{host}}, premier contact',
  },
  'house-rule-broken': {
    title: '{{name}} enfreint ses règles de la maison : {{party}}',
    notAllowed: 'Les règles que vous avez confirmées le {{at, day}} ne le permettent pas.',
    anotherDevice: 'un autre appareil',
    adviceBlock: 'Bloquez ce contact dans le routeur.',
    adviceExtend: 'Étendez les règles si ce contact est normal.',
  },
}
