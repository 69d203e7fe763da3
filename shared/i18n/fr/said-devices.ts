import type { saidDevices as english } from '../en/said-devices.ts'
import type { Texts } from '../texts.ts'

/** What rules say of devices: who they are, what they run, what they offer, how they print. */
export const saidDevices: Texts<typeof english> = {
  'new-device': {
    title: '{{name}} est nouveau ici',
    seen: 'Vu pour la première fois le {{at, day}}.',
    adviceName: 'Donnez-lui un nom et un endroit s’il est à vous.',
    adviceStranger: 'Si personne ne le connaît, changez le mot de passe du Wi-Fi.',
    sighting: 'Vu pour la première fois, {{at, moment}}',
    sightingAt: 'Vu pour la première fois à l’adresse {{ip}}, {{at, moment}}',
  },
  'device-returned-different': {
    title: 'Un autre appareil répond en tant que {{name}}',
    seen_one:
      '{{before}} a été vu pour la dernière fois {{count, number}} jour plus tôt ; à la même adresse matérielle répond maintenant {{now}}.',
    seen_other:
      '{{before}} a été vu pour la dernière fois {{count, number}} jours plus tôt ; à la même adresse matérielle répond maintenant {{now}}.',
    adviceLabel: 'Comparez le numéro de série sur son étiquette.',
    adviceExchanged: 'Si vous l’avez échangé, dites-le ; son histoire recommence alors à zéro.',
    before: 'Avant : {{self}}',
    now: 'Maintenant : {{self}}',
    withSerial: '{{model}}, numéro de série {{serial}}',
    unnamed: 'un modèle sans nom',
  },
  'identity-conflict': {
    turns: 'Deux appareils répondent tour à tour en tant que {{name}}',
    turnsSeen:
      'Le numéro de série {{from}} et le numéro de série {{to}} répondent tour à tour à une même adresse matérielle.',
    adviceUnplug: 'Débranchez l’un d’eux et regardez qui répond encore.',
    inTurn: '{{from}} et {{to}} tour à tour',
    serial: 'Deux adresses annoncent le même numéro de série',
    serialSeen: 'Le numéro de série {{serial}} est annoncé à deux adresses matérielles.',
    serialReasons: 'Un appareil avec deux connexions réseau le fait ; une copie aussi.',
    adviceAcknowledge:
      'S’il a à la fois un câble et le Wi-Fi, tout est normal : indiquez que vous vous y attendiez.',
    address: 'Deux appareils répondent pour l’adresse {{address}}',
    addressSeen:
      'Pour l’adresse {{address}} répondent {{macs}}. Ce qui a été dit depuis cette adresse n’est attribué à l’un ou à l’autre que lorsqu’on est sûr de qui l’a dit.',
    stranger: 'Un appareil à l’adresse {{address}} dit être un autre',
    strangerSeen:
      '{{macs}} répond pour {{address}} et aussi pour d’autres adresses, et ce qui y parle dit de soi la même chose qu’un autre appareil.',
    addressReasons:
      'Deux appareils réglés sur la même adresse le font, un appareil avec deux connexions réseau aussi ; de même un appareil qui veut lire ou modifier ce qui est destiné à un autre.',
    adviceAddress:
      'Cherchez ces adresses matérielles dans votre routeur. Retirez du réseau l’appareil que vous ne connaissez pas, ou donnez à chacun sa propre adresse.',
    addressAnswered: '{{macs}} ont répondu pour {{address}}',
    statedFirst: 'Le numéro de série {{serial}} a d’abord été annoncé par un autre appareil',
  },
  'firmware-changed': {
    title: '{{name}} fonctionne maintenant avec {{version}}',
    announced: 'Le fabricant l’a annoncé en termes clairs.',
    announcedTopics: 'Le fabricant l’a annoncé ; les notes parlent de : {{topics}}.',
    vague: 'Les notes disent qu’il y a une mise à jour, mais pas ce qu’elle change.',
    notFound: 'Aucune note sur cette version n’a été trouvée jusqu’ici.',
    notSearched:
      'Les notes de version de ce fabricant n’ont pas encore été consultées ; on ne sait donc pas s’il l’a annoncé.',
    adviceAsk: 'Demandez au fabricant ce que change cette version.',
    adviceAutomatic: 'Désactivez les mises à jour automatiques si vous voulez décider vous-même.',
    lastSeen: '{{name}} : {{version}}, vu pour la dernière fois le {{at, day}}',
    version: '{{name}} : {{version}}',
    notes: 'Notes du fabricant',
    topics: {
      supplies: 'consommables',
      removal: 'fonctions retirées',
      accounts: 'comptes',
      ads: 'publicité',
      data: 'données',
    },
  },
  'firmware-unannounced': {
    title: '{{name}} est passé à {{version}} sans un mot',
    uncovered:
      '{{maker}} publie des notes de version, mais aucune de celles connues ne concerne cette version.',
    adviceWatch: 'Observez ce qui fonctionne autrement à partir de maintenant.',
  },
  'firmware-downgraded': {
    title: '{{name}} est revenu de {{from}} à {{to}}',
    unannounced: 'Le fabricant ne l’a pas annoncé.',
    adviceReset:
      'Si personne ne l’a fait exprès, réinitialisez l’appareil et installez la version la plus récente.',
  },
  'new-service': {
    title: '{{name}} propose maintenant {{service}}',
    before: 'Ce service n’était pas proposé les semaines précédentes.',
    adviceOff: 'Désactivez-le dans les réglages de l’appareil si vous ne l’utilisez pas.',
    advicePassword: 'Changez le mot de passe de l’appareil.',
    port: '{{service}}, port {{port}}',
    doors: {
      telnet: 'Telnet, commande sans chiffrement (RFC 854).',
      ftp: 'FTP, mots de passe en clair (RFC 959).',
      shell: 'Ligne de commande à distance sans chiffrement (RFC 1282).',
      debugging: 'Accès de développement Android.',
      screen: 'Écran à distance (RFC 6143).',
      management: 'Gestion à distance (TR-069).',
      ssh: 'SSH, commande à distance (RFC 4253).',
    },
  },
  'service-gone': {
    title: '{{name}} ne propose plus {{service}}',
    steady:
      'Ce service était là presque à chaque passage depuis le {{first, day}}, la dernière fois le {{last, day}}.',
    adviceRestart: 'Redémarrez l’appareil et regardez de nouveau.',
    adviceAsk: 'Notez ce qui ne marche plus et interrogez le fabricant.',
    lastSeen: '{{service}}, port {{port}}, vu pour la dernière fois',
    without: 'Regardé de nouveau, il n’y était plus',
    gone: '{{name}} : {{service}} a disparu',
  },
  'supply-refused': {
    title: '{{name}} refuse un consommable qui n’est pas vide',
    says: 'Le message dit : « {{text}} »',
    unfamiliar:
      'La pièce {{part}} venait d’être mise en place et n’a jamais fonctionné dans cette imprimante.',
    adviceKeep: 'Gardez la cartouche et le ticket de caisse, et photographiez le message.',
    adviceUpdates:
      'Désactivez les mises à jour automatiques de cette imprimante jusqu’à ce que vous en sachiez plus.',
    adviceTry: 'Essayez la cartouche dans une autre imprimante du même modèle, s’il y en a une.',
    level: '{{supply}} : {{level}}, {{at, day}}',
    levelOfPart: '{{supply}} : {{level}}, pièce {{part}}, {{at, day}}',
    percent: '{{percent, percent}}',
    levelUnknown: 'niveau inconnu',
    refusal: '{{name}} : {{text}}',
  },
  'supply-yield-drop': {
    title: '{{supply}} imprime {{fall, percent}} de pages de moins que les précédents',
    rate: '{{rate, decimal}} pages pour chaque pour cent, après {{used, percent}} d’utilisation ; la médiane de {{count, number}} précédents de la pièce {{part}} était de {{usual, decimal}}.',
    adviceWeigh: 'Gardez les cartouches usagées ; pesez-en une que l’imprimante dit vide.',
    adviceBox: 'Comparez avec le rendement imprimé sur la boîte.',
    earlier: 'Précédents : {{rates, decimal}} pages pour chaque pour cent',
  },
  'supply-replaced-early': {
    title: '{{name}} : des cartouches sont remplacées alors qu’il en reste beaucoup',
    left_one:
      '{{early, number}} sur {{count, number}} dernier remplacement a eu lieu avec environ {{left, percent}} restants.',
    left_other:
      '{{early, number}} des {{count, number}} derniers remplacements ont eu lieu avec environ {{left, percent}} restants.',
    adviceUse: 'Utilisez une cartouche jusqu’à ce que l’impression pâlisse.',
    adviceReorder: 'Modifiez le seuil de commande d’un abonnement, ou résiliez-le.',
    atLeast: '{{supply}} : au moins {{left, percent}} restants',
  },
  'delayed-change': {
    title: 'Changement différé soupçonné : {{product}}',
    titleUnnamed: 'Changement différé soupçonné : appareil de {{vendor}}',
    refuses: 'Il refuse ses consommables depuis le {{since, day}}, après {{quiet, span}} sans mise à jour.',
    gone: 'Il ne propose plus {{service}} depuis le {{since, day}}, après {{quiet, span}} sans mise à jour.',
    talks: 'Il parle à {{party}} depuis le {{since, day}}, après {{quiet, span}} sans mise à jour.',
    settles:
      'Un appareil du même modèle avec une autre version, qui ne le fait pas, permettrait de trancher.',
    adviceKeep:
      'Gardez ce qui le prouve : les cartouches et les tickets, les messages, les numéros de version.',
    adviceUpdates: 'Ne mettez pas à jour les appareils du modèle qui fonctionnent encore comme avant.',
    adviceAsk: 'Interrogez le fabricant par écrit ; une lettre peut être rédigée à partir de ces éléments.',
    contact: '{{name}} : premier contact avec {{host}}',
  },
}
