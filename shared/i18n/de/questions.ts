import type { questions as english } from '../en/questions.ts'
import type { Texts } from '../texts.ts'

/** What is asked of everything that is seen, by the kind of warning an answer makes: the help page is these. */
export const questions: Texts<typeof english> = {
  'new-device': {
    question: 'Ist ein Gerät da, das vorher nicht hier war?',
    why: 'Alles andere beruht darauf zu wissen, wer zu Hause ist; ein Fremder kann ein Gast, ein Kauf oder ein Einbruch sein.',
    evidence:
      'Der erste Blick auf eine Adresse und einen Namen, die kein bekanntes Gerät hatte, nach der ersten Woche des Beobachtens.',
    advice: 'Geben Sie ihm einen Namen, wenn es Ihnen gehört; sonst ändern Sie das WLAN-Passwort.',
    settles: 'Sie oder wer es mitgebracht hat, erkennen es wieder.',
  },
  'device-returned-different': {
    question: 'Antwortet ein anderes Gerät unter einer bekannten Adresse?',
    why: 'Eine Hardware-Adresse gehört einem Gerät ein Leben lang. Ein anderes Modell oder eine andere Seriennummer dahinter bedeutet Austausch, Reparatur oder Kopie.',
    evidence:
      'Modell und Seriennummer, die dieselbe Quelle vorher und nachher nennt, mit den Tagen dazwischen.',
    advice: 'Vergleichen Sie das Typenschild des Geräts mit der alten und der neuen Seriennummer.',
    settles: 'Die Seriennummer, die auf dem Gerät in Ihrer Hand steht.',
  },
  'identity-conflict': {
    question: 'Geben sich zwei Geräte als eines aus?',
    why: 'Mit einer kopierten Adresse kann ein Gerät den Platz eines anderen einnehmen; was über beide verzeichnet ist, geriete durcheinander.',
    evidence:
      'Die Identitäten, die sich unter einer Hardware-Adresse abwechselten, oder die Seriennummer, die zwei Geräte nennen.',
    advice: 'Schalten Sie eines davon aus und sehen Sie, wer noch antwortet.',
    settles: 'Ob beide antworten, während eines ausgesteckt ist.',
  },
  'firmware-changed': {
    question: 'Hat sich seine Firmware geändert?',
    why: 'Ein Update kann geben und nehmen; vieles zeigt sich erst Monate später, deshalb lohnt es sich, den Tag zu behalten.',
    evidence:
      'Die Version davor und danach, der Zeitraum, in dem sie wechselte, und die Hinweise, die dazu gefunden wurden.',
    advice: 'Lesen Sie die Hinweise; notieren Sie die alte Versionsnummer.',
    settles: 'Die Versionshinweise des Herstellers zu genau dieser Version.',
  },
  'firmware-unannounced': {
    question: 'Hat sich seine Firmware ohne ein Wort geändert?',
    why: 'Wer fremdes Eigentum verändert, schuldet ein Wort darüber. Schweigen verbirgt auch, was entfernt wurde.',
    evidence:
      'Der Wechsel, die vorliegenden Ankündigungen des Herstellers, und dass nach fünf Tagen keine davon diese Version betrifft.',
    advice: 'Fragen Sie den Hersteller, was diese Version ändert; notieren Sie, was nicht mehr geht.',
    settles: 'Eine Ankündigung dieser Version mit einem Datum vor dem Wechsel.',
  },
  'firmware-downgraded': {
    question: 'Ist seine Firmware zu einer älteren Version zurückgegangen?',
    why: 'Eine ältere Version bringt behobene Schwächen zurück. Besitzer tun das mit Absicht, Angreifer auch.',
    evidence: 'Beide Versionsnummern, Teil für Teil in einer Zählung verglichen.',
    advice:
      'Wenn niemand mit Absicht zurückgegangen ist, setzen Sie das Gerät zurück und aktualisieren Sie es.',
    settles: 'Ob jemand aus dem Haushalt mit Absicht zurückgegangen ist.',
  },
  'delayed-change': {
    question: 'Wirkt ein altes Update erst jetzt?',
    why: 'Ein Update vom März kann im September Patronen ablehnen; dann denkt niemand mehr daran, es sei denn, jemand führte Tagebuch.',
    evidence:
      'Die Wirkung, die Version und seit wann sie läuft, andere Geräte des Modells mit dieser Version und solche mit einer anderen.',
    advice:
      'Sammeln Sie die Fälle: Version, Tag des Updates, Tag der Wirkung; fragen Sie den Hersteller und eine Verbraucherzentrale.',
    settles:
      'Ein Gerät des Modells mit einer anderen Version, das es mit derselben Patrone oder Einstellung nicht zeigt.',
  },
  'supply-refused': {
    question: 'Lehnt er eine Patrone ab, die nicht leer ist?',
    why: 'Ein Drucker, der anhält, bevor seine Patrone aufgebraucht ist, kostet Sie, was Sie dafür bezahlt haben.',
    evidence:
      'Zustand, Gründe und Worte des Druckers, dazu Füllstand und Seriennummer dessen, was in ihm steckt.',
    advice:
      'Heben Sie Patrone und Kassenbeleg auf; fotografieren Sie die Meldung; aktualisieren Sie nicht, bevor Sie mehr wissen.',
    settles: 'Ob dieselbe Patrone in einem Drucker des Modells mit einer anderen Version funktioniert.',
  },
  'supply-yield-drop': {
    question: 'Druckt eine Patrone weniger Seiten als die davor?',
    why: 'Weniger in derselben Packung, oder ein Update, das sie früher leer nennt, kostet gleich viel und druckt weniger.',
    evidence:
      'Seiten je Prozent jeder Patrone mit derselben Teilenummer, von der mindestens dreißig Prozent verbraucht sind.',
    advice:
      'Heben Sie die gebrauchten Patronen auf und wiegen Sie sie; vergleichen Sie mit der Reichweite auf der Packung.',
    settles:
      'Das Gewicht der Patrone, die als leer gilt, oder was ein anderer Drucker für dasselbe Teil zählt.',
  },
  'supply-replaced-early': {
    question: 'Werden Patronen ersetzt, lange bevor sie leer sind?',
    why: 'Ein Drittel Rest in jeder Patrone ist ein Drittel umsonst bezahlt; Abonnements und frühe Warnungen führen dazu.',
    evidence:
      'Das Wenigste, was bei jedem Wechsel übrig gewesen sein kann, gerechnet aus den Seiten seit dem letzten Blick.',
    advice:
      'Benutzen Sie die Patrone, bis der Druck blass wird; ändern Sie die Nachbestellschwelle im Abonnement.',
    settles: 'Der angezeigte Füllstand, wenn die nächste Patrone herausgenommen wird.',
  },
  'new-service': {
    question: 'Bietet es einen Dienst an, den es vorher nicht anbot?',
    why: 'Eine offene Tür, die wochenlang zu war, ist ein neuer Weg hinein.',
    evidence:
      'Dienst und Port, die Blicke seit dem ersten, die ihn nicht zeigten, und ob ein Update damit kam.',
    advice: 'Schalten Sie den Dienst in den Einstellungen des Geräts aus, wenn Sie ihn nicht benutzen.',
    settles: 'Ob jemand aus dem Haushalt ihn eingeschaltet hat.',
  },
  'service-gone': {
    question: 'Wurde ein Dienst entzogen?',
    why: 'Eine bezahlte Funktion kann durch ein Update verschwinden, oft der lokale Weg, ein Gerät zu steuern.',
    evidence:
      'Die Blicke derselben Quelle mit und ohne ihn; ein Blick, der keine Dienste nennt, zählt nicht.',
    advice: 'Notieren Sie, was nicht mehr geht; bitten Sie den Hersteller, es zurückzubringen.',
    settles:
      'Ob der Dienst nach einem Neustart zurückkehrt, und ob ein Gerät mit der älteren Version ihn noch hat.',
  },
  'new-destination': {
    question: 'Spricht es mit jemand Neuem?',
    why: 'Eine Steckdose, die monatelang mit ihrem Hersteller sprach und nun täglich woandershin sendet, dient einem anderen Zweck.',
    evidence:
      'Die neue Stelle, an wie vielen Tagen, wie viel gesendet wurde, und wen es in den Wochen davor kannte.',
    advice:
      'Fragen Sie den Hersteller, wer das ist; sperren Sie die Stelle im Router oder DNS-Filter und sehen Sie, ob das Gerät noch funktioniert.',
    settles: 'Ob die Hinweise oder der Datenschutztext des Herstellers die Stelle nennen.',
  },
  'new-country': {
    question: 'Spricht es mit Adressen, die in einem anderen Land registriert sind?',
    why: 'Dort können andere Gesetze gelten. Es sagt etwas über die Adresse, nicht darüber, wo ein Server steht, und ist für sich kein Fehler.',
    evidence:
      'Das Land, in dem die Adresse registriert ist, die Stelle, und die Länder, die in den Wochen davor bekannt waren.',
    advice: 'Sehen Sie nach, ob der Datenschutztext des Herstellers Übermittlungen in dieses Land erwähnt.',
    settles: 'Was der Datenschutztext des Herstellers über Übermittlungen sagt.',
  },
  'tracker-contact': {
    question: 'Spricht es mit Tracking- oder Werbediensten?',
    why: 'Wer zusieht, was Sie ansehen, kann es mit dem verbinden, was andere über Sie wissen.',
    evidence:
      'Die Stelle, und die Liste oder der Satz des Herstellers, der sie im Zusammenhang mit Werbung nennt.',
    advice:
      'Suchen Sie die Einstellung, die Werbung oder Nutzungsdaten abschaltet; sperren Sie die Stelle in einem DNS-Filter.',
    settles: 'Ob der Kontakt endet, wenn die Einstellung aus ist.',
  },
  'traffic-spike': {
    question: 'Sendet es viel mehr als je zuvor?',
    why: 'Bilder, Töne und Dateien sind viel größer als das tägliche Geplauder eines Geräts. Ein Sprung kann ein Leck, ein Einbruch oder eine neue Funktion sein.',
    evidence:
      'Die Menge des Tages gegen die betriebsamen Tage der Wochen davor; Tage ohne Aufzeichnung bleiben außen vor.',
    advice:
      'Stecken Sie es aus, wenn Sie sich die Menge nicht erklären können; suchen Sie in seiner App nach Uploads.',
    settles: 'Ob an diesem Tag jemand eine Einstellung geändert oder einen Upload begonnen hat.',
  },
  'mail-sending': {
    question: 'Sendet es E-Mails an viele Server?',
    why: 'Dinge, die E-Mails an viele Server senden, senden Spam für jemand anderen.',
    evidence: 'Wie viele verschiedene Mailserver es an einem Tag und in zwei Wochen erreichte.',
    advice:
      'Stecken Sie es aus, setzen Sie es zurück und aktualisieren Sie es, bevor Sie es wieder anschließen.',
    settles: 'Ob die Kontakte nach dem Zurücksetzen enden.',
  },
  'dns-bypass': {
    question: 'Fragt es draußen nach Namen, am Namensdienst dieses Zuhauses vorbei?',
    why: 'Ein Filter oder Jugendschutz wirkt über den Namensdienst; wer anderswo fragt, ist davon nicht erfasst.',
    evidence: 'Der Namensdienst außerhalb und der Port, und wen es vorher fragte.',
    advice: 'Lassen Sie den Router Namensdienste außerhalb umleiten oder sperren (Ports 53 und 853).',
    settles: 'Ob es zum Namensdienst des Zuhauses zurückkehrt, wenn der äußere gesperrt ist.',
  },
  'lan-scanning': {
    question: 'Probiert es die Türen der anderen Geräte?',
    why: 'Ein Gerät, das die Adressen des Zuhauses durchgeht, sucht jemanden, bei dem es einbrechen kann.',
    evidence:
      'Wie viele Adressen es probierte, mit denen es nie zuvor sprach, wie viele nicht antworteten, und die Ports.',
    advice:
      'Stecken Sie es aus, setzen Sie es zurück, aktualisieren Sie es; verbinden Sie es mit dem Gastnetz.',
    settles: 'Ob das Probieren nach dem Zurücksetzen endet.',
  },
  cleartext: {
    question: 'Meldet es sich irgendwo ohne Verschlüsselung an?',
    why: 'Alle auf dem Weg können das Passwort lesen und was gesendet wird.',
    evidence:
      'Das Protokoll, die Stelle und seit wann. Ports allein werden als das bezeichnet, was sie sind: ein starker Hinweis.',
    advice:
      'Suchen Sie eine Einstellung, die Verschlüsselung einschaltet; ändern Sie das Passwort, das dort benutzt wird.',
    settles: 'Ein Mitschnitt einer Anmeldung.',
  },
  'say-do-gap': {
    question: 'Tut das Gerät, was der Text seines Herstellers ausschließt?',
    why: 'Ein Text, der alle nennt, die Daten erhalten, lässt sich an Ihrer eigenen Leitung überprüfen.',
    evidence:
      'Der Satz, der alle Empfänger nennt, und eine Stelle, die er nicht nennt, an mehreren Tagen gesehen.',
    advice:
      'Fragen Sie den Hersteller, wer diese Stelle ist; senden Sie beide Belege an die Datenschutzbehörde.',
    settles:
      'Eine Antwort des Herstellers, die die Stelle nennt, oder eine Einstellung, die den Kontakt beendet.',
  },
  'house-rule-broken': {
    question: 'Hält es sich an die Hausregeln, die Sie bestätigt haben?',
    why: 'Sie haben gesagt, was dieser Gast darf; er soll ein „Nein“ hören, wenn er mehr tut.',
    evidence: 'Der Kontakt, und die Regeln, wie Sie sie bestätigt haben.',
    advice: 'Sperren Sie den Kontakt im Router, oder erweitern Sie die Regeln, wenn er in Ordnung ist.',
    settles: 'Sie entscheiden, ob die Regel oder das Gerät falsch liegt.',
  },
  'policy-changed': {
    question: 'Haben sich die veröffentlichten Bedingungen im Kern geändert?',
    why: 'Was ein Hersteller mit Ihren Daten tun darf, steht in diesen Texten, und sie ändern sich, während Sie das Gerät besitzen.',
    evidence:
      'Die Sätze, die kamen und gingen, mit den beiden Daten, zwischen denen es geschah; Gestaltung und Datumsangaben bleiben außen vor.',
    advice:
      'Lesen Sie die geänderten Sätze; widersprechen Sie, wo der Text es anbietet; heben Sie den alten Text auf.',
    settles: 'Das eigene Archiv früherer Fassungen des Herstellers.',
  },
  'ownership-changed': {
    question: 'Gehört der Hersteller jetzt jemand anderem?',
    why: 'Ein neuer Eigentümer bringt oft neue Bedingungen; Ihre Daten ziehen mit dem Unternehmen um.',
    evidence: 'Der vorher und der jetzt genannte Eigentümer; Schreibweise und Rechtsform bleiben außen vor.',
    advice: 'Beobachten Sie den Datenschutztext in den folgenden Monaten.',
    settles: 'Das Handelsregister oder die Mitteilung beider Unternehmen.',
  },
  'support-ended': {
    question: 'Hat sein Hersteller aufgehört, es zu pflegen?',
    why: 'Schwächen, die von jetzt an gefunden werden, bleiben offen, während das Gerät weiter Daten senden kann.',
    evidence:
      'Das Enddatum, das der Hersteller zuletzt für genau dieses Modell nannte, und ob das Gerät noch nach draußen spricht.',
    advice: 'Trennen Sie es vom Internet, wenn es auch ohne funktioniert; planen Sie Ersatz.',
    settles: 'Die Seite des Herstellers über unterstützte Modelle.',
  },
}
