import type { guide as english } from '../en/guide.ts'
import type { Texts } from '../texts.ts'

/** The guide: one chapter a screen, what it is for and how to use it. */
export const guide: Texts<typeof english> = {
  title: 'Anleitung',
  lead: 'Wozu jede Ansicht da ist, in der Reihenfolge, in der Sie ihnen begegnen.',
  open: 'Zu dieser Ansicht',
  chapters: {
    welcome: {
      title: 'Der erste Blick',
      what: 'Nichts wird gesendet, bevor Sie einem Netzwerk zustimmen. Houseguest nennt die Netzwerke dieses Computers, sagt genau, was es an wen senden würde, und wartet.',
      how: 'Stimmen Sie nur Ihrem eigenen Netzwerk zu. Der erste Blick dauert ein bis zwei Minuten; was er findet, erscheint währenddessen. In den Einstellungen können Sie Ihre Zustimmung jederzeit zurücknehmen, und ein laufendes Umsehen endet sofort.',
    },
    home: {
      title: 'Zuhause',
      what: 'Ein Blick beantwortet, ob alles ist, wie es war: was sich seit Ihrem letzten Blick geändert hat, wer neu ist und was Ihre Entscheidung braucht.',
      how: 'Das Haus zeigt Ihre Geräte nach Räumen. Den Raum eines Geräts geben Sie auf seiner eigenen Seite an. Wer lieber liest, findet dasselbe als Tabelle.',
    },
    devices: {
      title: 'Geräte',
      what: 'Jedes Gerät, das je gesehen wurde, mit Hersteller, Modell und Softwareversion, soweit es sie angibt. Auf der Seite eines Geräts sagt „Woher wissen wir das?“ neben einem Wert, woher er kommt und wie sicher er ist.',
      how: 'Öffnen Sie ein Gerät, um seinen ganzen Verlauf zu sehen. Ist etwas falsch, berichtigen Sie es: Ihre Angabe zählt und lässt sich zurücknehmen. Auf den Geräteseiten stehen auch die Hausregeln, die sagen, wen ein Gerät kontaktieren darf.',
    },
    warnings: {
      title: 'Warnungen',
      what: 'Eine Warnung ist eine Antwort, die überrascht: neue Firmware ohne ein Wort, ein nie zuvor kontaktiertes Ziel, eine abgelehnte Patrone. Sie sagt, was wann gesehen wurde und was davor geschah. Sie sagt nicht, dass das eine am anderen lag.',
      how: 'Lesen Sie die Belege, folgen Sie dem Rat, oder sagen Sie, dass Sie es erwartet haben. Was Sie erwartet haben, kann für dieses Gerät von da an still bleiben. Zu vielen Warnungen lässt sich aus den Belegen ein Brief an den Hersteller entwerfen.',
    },
    changes: {
      title: 'Änderungen',
      what: 'Das Tagebuch Ihres Zuhauses: jede Softwareversion, jeder Dienst, der kam oder ging, jeder neue Name, mit der Zeit zwischen dem letzten alten und dem ersten neuen Anblick.',
      how: 'Sehen Sie sich ein Update genauer an: ob es angekündigt wurde und wen das Gerät davor und danach kontaktierte. Fügen Sie Versionshinweise ein, die Sie haben, und jedes Urteil wird neu gefällt.',
    },
    calls: {
      title: 'Kontakte',
      what: 'Wen Ihre Geräte im Internet kontaktieren, wie oft und wie viel sie senden. Houseguest hört selbst keinen Verkehr ab: Es liest Aufzeichnungen, die Sie schon haben, von einem Router, einem DNS-Filter oder aus einem Mitschnitt.',
      how: 'Lesen Sie eine Datei ein, oder fügen Sie eine Quelle hinzu. Zuerst kommen Organisationen, die Hosts liegen eine Stufe darunter. Ein Tag ohne Aufzeichnungen wird als solcher gezeigt: Er ist kein stiller Tag.',
    },
    printers: {
      title: 'Drucker',
      what: 'Alle Drucker Ihrer Netzwerke in einer Tabelle: verbliebener Vorrat und wie lange er reicht, abgelehnte Patronen, Versionen jedes Modells und was eine Seite kostet.',
      how: 'Geben Sie an, zu welchem Standort ein Drucker gehört und was eine Patrone kostet. Einen Drucker in einem großen Netzwerk fügen Sie über seine Adresse hinzu. Speichern Sie den Bericht für Menschen, die Houseguest nicht benutzen.',
    },
    vendors: {
      title: 'Hersteller',
      what: 'Wie offen die Hersteller Ihrer Geräte sind, von 0 bis 100, jeder Punkt erklärt durch Beleg, Quelle und Datum. Was niemand weiß, wird unbekannt genannt und kostet Gewissheit, nicht Punkte.',
      how: 'Öffnen Sie einen Hersteller, um zu sehen, was er gut macht und wofür er Punkte verloren hat. Ergänzen Sie, was Sie selbst wissen; es wird als Ihres gezeigt. Strittige Behauptungen heißen strittig. „Bedingungen und Richtlinien“ bewahrt auf, was Hersteller veröffentlichen, und zeigt, was sich darin geändert hat; „Notizen mit anderen Haushalten vergleichen“ sagt anhand von Dateien, die Sie selbst weitergeben, ob andere nach einem Update dasselbe sahen.',
    },
    settings: {
      title: 'Einstellungen',
      what: 'Wann Houseguest sich von selbst umsieht, wann es Ihnen etwas sagen darf, wie es aussieht und wo Ihre Daten liegen.',
      how: 'Legen Sie für ein Netzwerk fest, wie oft, wählen Sie Ruhezeiten, machen Sie eine Sicherung. Vor dem Einspielen sehen Sie, was sich ändern würde, und Sie können es zurücknehmen. Unter „Ihre Daten“ verschieben Sie das Logbuch in einen anderen Ordner und wählen, wie lange die Kontakte Ihrer Geräte aufbewahrt werden. Unter „Zustellungen und Hub“ nennen Sie Orte, an die Warnungen gebracht werden, und können einem Hub für mehrere Standorte beitreten, nachdem Sie gesehen haben, was genau gesendet würde.',
    },
    conduct: {
      title: 'Houseguest selbst',
      what: 'Houseguest hält sich an seine eigenen Regeln: Hier steht jedes Paket, das es gesendet, und jeder Host, den es kontaktiert hat, mit dem Grund.',
      how: 'Finden Sie hier etwas, das Sie nicht erwartet haben, dann nehmen Sie die Zustimmung zurück, auf der es beruht.',
    },
  },
}
