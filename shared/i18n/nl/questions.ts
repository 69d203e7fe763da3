import type { questions as english } from '../en/questions.ts'
import type { Texts } from '../texts.ts'

/** What is asked of everything that is seen, by the kind of warning an answer makes: the help page is these. */
export const questions: Texts<typeof english> = {
  'new-device': {
    question: 'Is er een apparaat dat hier eerder niet was?',
    why: 'Al het andere berust op weten wie er thuis is; een vreemde kan een gast, een aankoop of een inbraak zijn.',
    evidence:
      'De eerste keer dat een adres en naam werden gezien die geen bekend apparaat had, na de eerste week van kijken.',
    advice: 'Geef het een naam als het van u is; verander anders het wifi-wachtwoord.',
    settles: 'U, of wie het meebracht, herkent het.',
  },
  'device-returned-different': {
    question: 'Antwoordt een ander apparaat op een bekend adres?',
    why: 'Een hardwareadres hoort een leven lang bij één apparaat. Een ander model of serienummer erachter betekent een ruil, een reparatie of een kopie.',
    evidence: 'Het model en het serienummer die dezelfde bron ervoor en erna noemt, met de dagen ertussen.',
    advice: 'Vergelijk het etiket van het apparaat met het oude en het nieuwe serienummer.',
    settles: 'Het serienummer op het apparaat in uw hand.',
  },
  'identity-conflict': {
    question: 'Doen twee apparaten zich voor als één?',
    why: 'Met een gekopieerd adres kan een apparaat de plaats van een ander innemen; wat over beide bekend is, raakt dan vermengd.',
    evidence:
      'De identiteiten die elkaar op één hardwareadres afwisselden, of het serienummer dat twee apparaten noemen.',
    advice: 'Zet een van beide uit en kijk wie nog antwoordt.',
    settles: 'Of beide antwoorden terwijl er een is losgekoppeld.',
  },
  'firmware-changed': {
    question: 'Is zijn firmware veranderd?',
    why: 'Een update kan geven en nemen; veel gevolgen blijken pas maanden later, dus de dag is het bewaren waard.',
    evidence:
      'De versie ervoor en erna, de tijd waarin die veranderde, en de releasenotes die ervoor zijn gevonden.',
    advice: 'Lees de releasenotes; bewaar het oude versienummer.',
    settles: 'De releasenotes van de fabrikant bij precies deze versie.',
  },
  'firmware-unannounced': {
    question: 'Is zijn firmware zonder een woord veranderd?',
    why: 'Wie andermans eigendom verandert, is er een woord over verschuldigd. Zwijgen verbergt ook wat is weggehaald.',
    evidence:
      'De verandering, de bekende aankondigingen van de fabrikant, en dat na vijf dagen geen daarvan over deze versie gaat.',
    advice: 'Vraag de fabrikant wat deze versie verandert; noteer wat niet meer werkt.',
    settles: 'Een aankondiging van deze versie van vóór de verandering.',
  },
  'firmware-downgraded': {
    question: 'Is zijn firmware teruggegaan naar een oudere versie?',
    why: 'Een oudere versie brengt verholpen zwakheden terug. Eigenaars doen dat met opzet, aanvallers ook.',
    evidence: 'Beide versienummers, deel voor deel in één telling vergeleken.',
    advice: 'Als niemand met opzet terugging, herstel dan de fabrieksinstellingen en werk het apparaat bij.',
    settles: 'Of iemand in huis met opzet terugging.',
  },
  'delayed-change': {
    question: 'Werkt een oude update pas nu door?',
    why: 'Een update van maart kan in september cartridges weigeren; dan denkt niemand er meer aan, tenzij een dagboek werd bijgehouden.',
    evidence:
      'Het gevolg, de versie en sinds wanneer die draait, andere apparaten van het model met die versie en die met een andere.',
    advice:
      'Verzamel de gevallen: versie, dag van de update, dag van het gevolg; vraag de fabrikant en een consumentenorganisatie.',
    settles:
      'Een apparaat van het model met een andere versie dat het met dezelfde cartridge of instelling niet laat zien.',
  },
  'supply-refused': {
    question: 'Weigert hij een cartridge die niet leeg is?',
    why: 'Een printer die stopt voordat de cartridge op is, kost u wat u ervoor hebt betaald.',
    evidence:
      'De toestand van de printer, zijn redenen en woorden, en het niveau en serienummer van wat erin zit.',
    advice:
      'Bewaar de cartridge en de kassabon; maak een foto van de melding; werk niet bij tot u meer weet.',
    settles: 'Of dezelfde cartridge werkt in een printer van het model met een andere versie.',
  },
  'supply-yield-drop': {
    question: 'Drukt een cartridge minder pagina’s af dan de vorige?',
    why: 'Minder in dezelfde doos, of een update die hem eerder leeg noemt, kost evenveel en drukt minder af.',
    evidence:
      'Pagina’s per procent van elke cartridge met hetzelfde onderdeelnummer, waarvan minstens dertig procent is gebruikt.',
    advice: 'Bewaar de gebruikte cartridges en weeg ze; vergelijk met de opbrengst die op de doos staat.',
    settles:
      'Het gewicht van de cartridge die leeg heet, of wat een andere printer voor hetzelfde onderdeel telt.',
  },
  'supply-replaced-early': {
    question: 'Worden cartridges vervangen lang voordat ze leeg zijn?',
    why: 'Een derde dat in elke cartridge blijft, is een derde voor niets betaald; abonnementen en vroege meldingen leiden daartoe.',
    evidence:
      'Het minste dat bij elke wissel over kan zijn geweest, berekend uit de pagina’s sinds de laatste blik.',
    advice: 'Gebruik de cartridge tot de afdruk verbleekt; verander het bestelniveau van het abonnement.',
    settles: 'Het niveau dat wordt getoond wanneer de volgende cartridge eruit gaat.',
  },
  'new-service': {
    question: 'Biedt het een dienst aan die het eerder niet aanbood?',
    why: 'Een open deur die weken dicht was, is een nieuwe weg naar binnen.',
    evidence:
      'De dienst en de poort, de blikken sinds de eerste die hem niet lieten zien, en of er een update bij kwam.',
    advice: 'Zet de dienst uit in de instellingen van het apparaat als u hem niet gebruikt.',
    settles: 'Of iemand in huis hem heeft aangezet.',
  },
  'service-gone': {
    question: 'Is een dienst weggehaald?',
    why: 'Een functie waarvoor u betaalde, kan door een update verdwijnen, vaak de lokale manier om een apparaat te bedienen.',
    evidence:
      'De blikken van dezelfde bron met en zonder die dienst; een blik die geen diensten noemt, telt niet.',
    advice: 'Noteer wat niet meer werkt; vraag de fabrikant het terug te brengen.',
    settles:
      'Of de dienst na opnieuw starten terugkomt, en of een apparaat met de oudere versie hem nog heeft.',
  },
  'new-destination': {
    question: 'Praat het met een nieuwe partij?',
    why: 'Een stekker die maanden met zijn fabrikant praatte en nu elke dag gegevens elders heen stuurt, is van doel veranderd.',
    evidence:
      'De nieuwe partij, op hoeveel dagen, hoeveel er is verstuurd, en wie het in de weken ervoor kende.',
    advice:
      'Vraag de fabrikant wie dat is; blokkeer de partij in uw router of DNS-filter en kijk of het apparaat nog werkt.',
    settles: 'Of de releasenotes of de privacytekst van de fabrikant de partij noemen.',
  },
  'new-country': {
    question: 'Praat het met adressen die in een ander land zijn geregistreerd?',
    why: 'Daar kunnen andere wetten gelden. Het is een feit over het adres, niet over waar een server staat, en op zichzelf geen fout.',
    evidence:
      'Het land waar het adres is geregistreerd, de partij, en de landen die in de weken ervoor bekend waren.',
    advice: 'Kijk of de privacytekst van de fabrikant doorgifte naar dat land noemt.',
    settles: 'Wat de privacytekst van de fabrikant over doorgifte zegt.',
  },
  'tracker-contact': {
    question: 'Praat het met tracking- of reclamediensten?',
    why: 'Wie ziet wat u bekijkt, kan dat combineren met wat anderen van u weten.',
    evidence:
      'De partij, en de lijst of de zin in de tekst van de fabrikant die haar in verband met reclame noemt.',
    advice:
      'Zoek de instelling die reclame of gebruiksgegevens uitzet; blokkeer de partij in een DNS-filter.',
    settles: 'Of het contact ophoudt wanneer de instelling uit staat.',
  },
  'traffic-spike': {
    question: 'Verstuurt het veel meer dan ooit?',
    why: 'Beelden, geluid en bestanden zijn veel groter dan het dagelijkse gepraat van een apparaat. Een sprong kan een lek, een inbraak of een nieuwe functie zijn.',
    evidence:
      'De hoeveelheid van de dag tegenover de drukke dagen van de weken ervoor, zonder dagen waarvan niets is vastgelegd.',
    advice: 'Haal de stekker eruit als u de hoeveelheid niet kunt verklaren; zoek in de app naar uploads.',
    settles: 'Of iemand die dag een instelling veranderde of een upload begon.',
  },
  'mail-sending': {
    question: 'Verstuurt het e-mail naar veel servers?',
    why: 'Dingen die naar veel servers mailen, versturen spam voor iemand anders.',
    evidence: 'Hoeveel verschillende mailservers het bereikte, op een dag en in twee weken.',
    advice:
      'Haal de stekker eruit, herstel de fabrieksinstellingen en werk het bij voordat u het weer aansluit.',
    settles: 'Of de contacten ophouden na het herstel van de fabrieksinstellingen.',
  },
  'dns-bypass': {
    question: 'Vraagt het buiten naar namen, langs de naamdienst van dit huis heen?',
    why: 'Een filter of ouderlijk toezicht werkt via de naamdienst; wie elders vraagt, valt daarbuiten.',
    evidence: 'De naamdienst van buiten en de poort, en wie het eerder vroeg.',
    advice: 'Laat de router naamdiensten van buiten omleiden of blokkeren (poorten 53 en 853).',
    settles: 'Of het teruggaat naar de naamdienst van het huis wanneer die van buiten is geblokkeerd.',
  },
  'lan-scanning': {
    question: 'Probeert het de deuren van de andere apparaten?',
    why: 'Een apparaat dat de adressen van het huis afgaat, zoekt bij wie het kan inbreken.',
    evidence:
      'Hoeveel adressen het probeerde waarmee het nooit eerder sprak, hoeveel niet antwoordden, en de poorten.',
    advice:
      'Haal de stekker eruit, herstel de fabrieksinstellingen, werk het bij; zet het op het gastnetwerk.',
    settles: 'Of het proberen ophoudt na het herstel van de fabrieksinstellingen.',
  },
  cleartext: {
    question: 'Meldt het zich ergens aan zonder versleuteling?',
    why: 'Iedereen onderweg kan het wachtwoord lezen en wat er wordt verstuurd.',
    evidence:
      'Het protocol, de partij en sinds wanneer. Poorten alleen heten wat ze zijn: een sterke aanwijzing.',
    advice: 'Zoek een instelling die versleuteling aanzet; verander het wachtwoord dat daar wordt gebruikt.',
    settles: 'Een opname van één aanmelding.',
  },
  'say-do-gap': {
    question: 'Doet het apparaat wat de tekst van zijn fabrikant uitsluit?',
    why: 'Een tekst die iedereen noemt die gegevens krijgt, is op uw eigen lijn te controleren.',
    evidence:
      'De zin die alle ontvangers noemt, en een partij die daar niet bij staat, op meerdere dagen gezien.',
    advice: 'Vraag de fabrikant wie die partij is; stuur beide bewijsstukken naar de privacytoezichthouder.',
    settles:
      'Een antwoord van de fabrikant dat de partij noemt, of een instelling die het contact beëindigt.',
  },
  'house-rule-broken': {
    question: 'Houdt het zich aan de huisregels die u bevestigde?',
    why: 'U zei wat deze gast mag; hij moet “nee” horen wanneer hij meer doet.',
    evidence: 'Het contact, en de regels zoals u ze bevestigde.',
    advice: 'Blokkeer het contact in de router, of breid de regels uit als het in orde is.',
    settles: 'U beslist of de regel of het apparaat fout zit.',
  },
  'policy-changed': {
    question: 'Zijn de gepubliceerde voorwaarden wezenlijk veranderd?',
    why: 'Wat een fabrikant met uw gegevens mag doen, staat in deze teksten, en ze veranderen terwijl u het apparaat bezit.',
    evidence:
      'De zinnen die kwamen en gingen, met de twee datums waartussen het gebeurde; opmaak en datums tellen niet mee.',
    advice: 'Lees de veranderde zinnen; maak bezwaar waar de tekst dat toelaat; bewaar de oude tekst.',
    settles: 'Het archief van eerdere versies van de fabrikant zelf.',
  },
  'ownership-changed': {
    question: 'Is de fabrikant nu van iemand anders?',
    why: 'Een nieuwe eigenaar brengt vaak nieuwe voorwaarden; uw gegevens verhuizen mee met het bedrijf.',
    evidence: 'De eigenaar die eerder en nu wordt genoemd; spelling en rechtsvorm tellen niet mee.',
    advice: 'Houd de privacytekst in de maanden erna in de gaten.',
    settles: 'Het handelsregister of de mededeling van beide bedrijven.',
  },
  'support-ended': {
    question: 'Is zijn fabrikant gestopt met onderhoud?',
    why: 'Zwakheden die vanaf nu worden gevonden, blijven open, terwijl het apparaat gegevens kan blijven versturen.',
    evidence:
      'De einddatum die de fabrikant het laatst noemde voor precies dit model, en of het apparaat nog met buiten praat.',
    advice: 'Houd het van internet als het zonder werkt; plan vervanging.',
    settles: 'De pagina van de fabrikant over ondersteunde modellen.',
  },
}
