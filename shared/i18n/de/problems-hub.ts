import type { problemsHub as english } from '../en/problems-hub.ts'
import type { Texts } from '../texts.ts'

/** What can go wrong with a hub, as the engine says it in English. */
export const problemsHub: Texts<typeof english> = {
  noHubHere: 'Dieses Zuhause ist keinem Hub beigetreten.',
  leaveFirst: 'Dieses Zuhause ist schon einem Hub beigetreten; verlassen Sie zuerst diesen.',
  hubScheme: 'Die Adresse eines Hubs beginnt mit postgresql://; schreiben Sie sie so.',
  hubPasswordApart:
    'Die Adresse enthält ein Passwort; lassen Sie es weg, das Passwort wird getrennt angegeben.',
  hubNoOptions: 'Nach der Datenbank hat die Adresse eines Hubs keine weiteren Angaben; lassen Sie sie weg.',
  hubAddressPart: 'Die Adresse ist nicht vollständig; sie sieht aus wie postgresql://rolle@host/datenbank.',
  hubAddressNone: 'Das ist keine Adresse eines Hubs; sie sieht aus wie postgresql://rolle@host/datenbank.',
  hubCertificate:
    'Das ist kein Zertifikat (PEM); geben Sie das der Stelle an, die das des Hubs unterschrieben hat.',
  hubRefusedConnection:
    'An der Adresse des Hubs antwortet niemand; prüfen Sie, ob er läuft und der Port stimmt.',
  hubNameUnknown: 'Der Name des Hubs ist hier nicht bekannt; prüfen Sie die Schreibweise und das Netzwerk.',
  hubNameNotLooked: 'Der Name des Hubs ließ sich nicht nachschlagen; prüfen Sie das Netzwerk.',
  hubTimeout: 'Der Hub hat nicht rechtzeitig geantwortet; prüfen Sie das Netzwerk und seine Firewall.',
  hubNoWay: 'Von hier führt kein Weg zum Hub; prüfen Sie das Netzwerk.',
  hubEnded: 'Der Hub hat die Verbindung beendet; es wird noch einmal versucht.',
  hubNoSocket: 'Unter diesem Pfad gibt es keinen Hub; prüfen Sie die Adresse.',
  hubStopping: 'Der Hub wird gerade angehalten; es wird noch einmal versucht.',
  hubRestarted: 'Der Hub musste neu starten; es wird noch einmal versucht.',
  hubStarting: 'Der Hub startet noch; es wird noch einmal versucht.',
  hubNoConnection: 'Der Hub hat keine freie Verbindung für uns; es wird noch einmal versucht.',
  hubTooLong: 'Der Hub hat eine Anfrage abgebrochen, die zu lange dauerte; es wird noch einmal versucht.',
  hubOtherSender: 'Für diesen Standort wird schon gesendet; es wird noch einmal versucht.',
  hubOnceMore: 'Der Hub bittet um einen weiteren Versuch.',
  hubReadOnly: 'Der Hub nimmt gerade nichts an (nur lesbar); was wartet, bleibt hier erhalten.',
  hubDiskFull: 'Der Datenträger des Hubs ist voll; was wartet, bleibt hier, bis Platz ist.',
  hubUnknownAuthority:
    'Das Zertifikat des Hubs hat niemand unterschrieben, der hier bekannt ist; geben Sie das Zertifikat der Stelle an, die es unterschrieben hat.',
  hubWrongPassword:
    'Der Hub lehnt dieses Passwort ab; wer ihn betreibt, kann Ihnen den Schlüssel des Standorts geben.',
  hubNotLetIn: 'Der Hub lässt diese Rolle nicht ein; vielleicht wurde ihr Schlüssel zurückgezogen.',
  hubRoleForbidden: 'Diese Rolle darf das auf dem Hub nicht; verwenden Sie die dafür gemachte.',
  hubNoDatabase: 'Eine solche Datenbank gibt es auf dem Hub nicht; prüfen Sie die Adresse.',
  hubNotYet:
    'Diese Datenbank ist noch kein Hub von Houseguest; wer sie betreibt, macht sie mit `hub setup` dazu.',
  hubClock:
    'Die Uhren dieses Computers und des Hubs gehen um mehr als einen Tag auseinander; stellen Sie die falsche richtig, was wartet, bleibt hier.',
  hubOlder:
    'Der Hub ist älter als dieses Programm; wer ihn betreibt, bringt ihn mit `hub setup` auf den Stand.',
  hubNewer: 'Der Hub stammt von einem neueren Houseguest; aktualisieren Sie dieses.',
  hubCertificateExpired: 'Das Zertifikat des Hubs ist abgelaufen; wer ihn betreibt, muss es erneuern.',
  hubCertificateOther: 'Das Zertifikat des Hubs gehört zu einem anderen Rechner; prüfen Sie die Adresse.',
  hubNoTls: 'Der Hub bietet keine Verschlüsselung; wer ihn betreibt, muss TLS einschalten.',
  hubRefused: 'Der Hub hat abgelehnt ({{code}}); sehen Sie in sein Protokoll.',
  hubNotNoted: 'Das Logbuch hier ließ sich nicht lesen oder schreiben; es wird noch einmal versucht.',
  hubNoSite: 'Der Hub hat keinen Standort {{site}}.',
  hubSiteGone: 'Der Hub kennt diesen Standort nicht mehr; vielleicht wurde sein Schlüssel zurückgezogen.',
  hubSiteHidden:
    'Der Hub zeigt diesem Schlüssel keinen solchen Standort; gehen Sie zurück zu allen Standorten.',
  noViewer: 'Es wird kein Hub betrachtet; geben Sie in den Einstellungen den Schlüssel eines Betrachters an.',
  viewerLocked:
    'Das Passwort des Betrachters ist seit dem Start nicht bekannt; geben Sie es in den Einstellungen an.',
}
