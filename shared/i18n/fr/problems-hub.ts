import type { problemsHub as english } from '../en/problems-hub.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a hub, as the engine says it in English. */
export const problemsHub: Texts<typeof english> = {
  noHubHere: 'Cette maison n’a rejoint aucun hub.',
  leaveFirst: 'Cette maison a déjà rejoint un hub ; quittez-le d’abord.',
  hubScheme: 'L’adresse d’un hub commence par postgresql:// ; écrivez-la ainsi.',
  hubPasswordApart: 'L’adresse contient un mot de passe ; retirez-le, il se donne à part.',
  hubNoOptions: 'L’adresse d’un hub n’a pas d’options après sa base ; retirez-les.',
  hubAddressPart: 'L’adresse n’est pas complète ; elle ressemble à postgresql://role@hote/base.',
  hubAddressNone: 'Ce n’est pas l’adresse d’un hub ; elle ressemble à postgresql://role@hote/base.',
  hubCertificate: 'Ce n’est pas un certificat (PEM) ; donnez celui de l’autorité qui a signé celui du hub.',
  hubRefusedConnection:
    'Personne ne répond à l’adresse du hub ; vérifiez qu’il tourne et que le port est juste.',
  hubNameUnknown: 'Le nom d’hôte du hub est inconnu ici ; vérifiez son orthographe et le réseau.',
  hubNameNotLooked: 'Le nom d’hôte du hub n’a pas pu être résolu ; vérifiez le réseau.',
  hubTimeout: 'Le hub n’a pas répondu à temps ; vérifiez le réseau et son pare-feu.',
  hubNoWay: 'Aucun chemin ne mène d’ici au hub ; vérifiez le réseau.',
  hubEnded: 'Le hub a coupé la connexion ; un nouvel essai suivra.',
  hubNoSocket: 'Il n’y a pas de hub à ce chemin ; vérifiez l’adresse.',
  hubStopping: 'Le hub est en train de s’arrêter ; un nouvel essai suivra.',
  hubRestarted: 'Le hub a dû redémarrer ; un nouvel essai suivra.',
  hubStarting: 'Le hub démarre encore ; un nouvel essai suivra.',
  hubNoConnection: 'Le hub n’a pas de connexion libre pour nous ; un nouvel essai suivra.',
  hubTooLong: 'Le hub a arrêté une demande trop longue ; un nouvel essai suivra.',
  hubOtherSender: 'Un autre envoi de ce site est en cours ; un nouvel essai suivra.',
  hubOnceMore: 'Le hub demande un nouvel essai.',
  hubReadOnly: 'Le hub n’accepte rien en ce moment (lecture seule) ; ce qui attend est gardé ici.',
  hubDiskFull: 'Le disque du hub est plein ; ce qui attend est gardé ici jusqu’à ce qu’il y ait de la place.',
  hubUnknownAuthority:
    'Le certificat du hub n’est signé par personne de connu ici ; donnez le certificat de l’autorité qui l’a signé.',
  hubWrongPassword: 'Le hub refuse ce mot de passe ; demandez à son propriétaire la clé du site.',
  hubNotLetIn: 'Le hub ne laisse pas entrer ce rôle ; sa clé a peut-être été révoquée.',
  hubRoleForbidden: 'Ce rôle ne peut pas faire cela sur le hub ; utilisez le rôle prévu.',
  hubNoDatabase: 'Cette base n’existe pas sur le hub ; vérifiez l’adresse.',
  hubNotYet: 'Cette base n’est pas encore un hub Houseguest ; son propriétaire en fait un avec `hub setup`.',
  hubClock:
    'Les horloges de cet ordinateur et du hub diffèrent de plus d’un jour ; réglez celle qui est fausse, ce qui attend reste ici.',
  hubOlder: 'Le hub est plus ancien que ce programme ; son propriétaire le met à jour avec `hub setup`.',
  hubNewer: 'Le hub vient d’un Houseguest plus récent ; mettez celui-ci à jour.',
  hubCertificateExpired: 'Le certificat du hub a expiré ; son propriétaire doit le renouveler.',
  hubCertificateOther: 'Le certificat du hub est celui d’un autre hôte ; vérifiez l’adresse.',
  hubNoTls: 'Le hub n’offre pas de chiffrement ; son propriétaire doit activer TLS.',
  hubRefused: 'Le hub a refusé ({{code}}) ; voyez son journal.',
  hubNotNoted: 'Le registre d’ici n’a pas pu être lu ou écrit ; un nouvel essai suivra.',
  hubNoSite: 'Le hub n’a pas de site {{site}}.',
  hubSiteGone: 'Le hub ne connaît plus ce site ; sa clé a peut-être été révoquée.',
  hubSiteHidden: 'Le hub ne montre pas ce site à cette clé ; revenez à tous les sites.',
  noViewer: 'Aucun hub n’est consulté ; donnez la clé d’un observateur dans les réglages.',
  viewerLocked:
    'Le mot de passe de l’observateur n’est pas connu depuis le démarrage ; donnez-le dans les réglages.',
}
