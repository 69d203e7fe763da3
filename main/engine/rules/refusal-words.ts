/**
 * How printers say that they will not take a cartridge, in the languages printers speak. One row a language:
 * what names a supply, what refuses it, and an example from general knowledge of such panels.
 */
interface RefusalWords {
  language: string
  supply: RegExp
  refusal: RegExp
  example: string
}

export const REFUSAL_WORDS: readonly RefusalWords[] = [
  {
    language: 'en',
    supply: /cartridge|toner|\bink\b|\binks\b|supply|supplies|drum|print ?head|consumable/i,
    refusal:
      /damaged|older generation|blocked|incompatib|not compatible|unsupported|not supported|not recogni[sz]ed|unrecogni[sz]ed|cannot be (?:used|recogni[sz]ed|identified)|can't be used|counterfeit|non[- ]?(?:original|genuine|hp)|not (?:original|genuine|authentic|enrolled|authori[sz]ed|accepted)|authenticat|unauthori[sz]ed|locked|protected|rejected|refused|invalid|wrong|not intended|set up for (?:use in )?another|chip|only (?:original|genuine)|firmware (?:blocks|prevents)|cartridge problem|ink problem/i,
    example: 'The cartridge has been blocked because it contains a non-original chip.',
  },
  {
    language: 'de',
    supply: /patrone|kartusche|toner|tinte|trommel|verbrauchsmaterial/i,
    refusal:
      /beschädigt|nicht (?:erkannt|kompatibel|verwendet|unterstützt|akzeptiert|original|zugelassen|autorisiert)|inkompatib|gesperrt|blockiert|gefälscht|falsch|passt nicht|original(?:patrone|toner)|nur original|ungültig|geschützt|älterer? generation|chip|authentifizier|abgelehnt/i,
    example: 'Die Patrone kann nicht verwendet werden.',
  },
  {
    language: 'fr',
    supply: /cartouche|toner|encre|tambour|consommable/i,
    refusal:
      /endommag|non (?:reconnue?|compatible|prise? en charge|autoris|d'origine|authentique)|incompatib|bloqu|contrefa|d'origine|verrouill|protég|refus|rejet|invalide|puce|ne peut (?:pas )?être utilis|génération/i,
    example: "Cartouche non reconnue. Utilisez une cartouche d'origine.",
  },
  {
    language: 'es',
    supply: /cartucho|t[oó]ner|tinta|tambor|consumible/i,
    refusal:
      /dañad|no (?:reconocid|compatible|admitid|original|válid|autorizad|se reconoce|se puede (?:usar|utilizar))|incompatib|bloquead|falsificad|original|protegid|rechazad|chip|generación/i,
    example: 'Cartucho protegido o no compatible.',
  },
  {
    language: 'it',
    supply: /cartucc|toner|inchiostro|tamburo|consumabil/i,
    refusal:
      /danneggiat|non (?:riconosciut|compatibil|supportat|originale|valid|autorizzat|utilizzabil|può essere)|incompatib|bloccat|contraffatt|originale|protett|rifiutat|chip|generazione/i,
    example: 'Cartuccia non riconosciuta: usare una cartuccia originale.',
  },
  {
    language: 'pt',
    supply: /cartucho|toner|tinta|tambor|consumív|suprimento/i,
    refusal:
      /danificad|não (?:reconhecid|compat|suportad|original|autorizad|é possível|pode ser)|incompat|bloquead|falsificad|original|protegid|rejeitad|recusad|chip|geração/i,
    example: 'Cartucho não reconhecido.',
  },
  {
    language: 'nl',
    supply: /cartridge|patroon|toner|inkt|drum|verbruiks/i,
    refusal:
      /beschadigd|niet (?:herkend|compatibel|ondersteund|origineel|geldig|toegestaan|worden gebruikt)|incompatib|geblokkeerd|vervalst|origine|beveiligd|geweigerd|chip|oudere generatie/i,
    example: 'Cartridge niet herkend. Gebruik een originele cartridge.',
  },
  {
    language: 'sv da no',
    supply: /patron|toner|bläck|blekk|blæk|trumm|tromle/i,
    refusal:
      /skad|inte (?:känn|kompatib|stöd|original)|ikke (?:gjenkjen|genkend|kompatib|støtt|original)|inkompatib|blocker|bloker|förfalsk|forfalsk|original|skydd|beskytte|avvis|chip/i,
    example: 'Bläckpatronen är inte kompatibel.',
  },
  {
    language: 'fi',
    supply: /kasetti|kasett|väriaine|muste/i,
    refusal:
      /vaurio|ei (?:tunnist|yhteens|tue|kelpaa|voi käyttää)|yhteensopimat|estetty|väären|alkuperäi|suojat|hylät|siru/i,
    example: 'Värikasettia ei tunnisteta.',
  },
  {
    language: 'pl',
    supply: /kaset|wkład|toner|tusz|bęben|pojemnik/i,
    refusal:
      /uszkodz|nie (?:rozpozna|obsług|zgod|można)|nierozpozna|niezgod|niekompatyb|zablok|podrob|orygin|chronion|odrzuc|chip|układ/i,
    example: 'Nierozpoznany wkład. Użyj oryginalnego wkładu.',
  },
  {
    language: 'cs sk',
    supply: /kazet|toner|inkoust|atrament|náplň|náplň|válec/i,
    refusal:
      /poškoz|poškod|nerozpozn|není (?:kompat|podpor|origin)|nekompat|zablok|padě|falo|origin|chráněn|odmít|čip/i,
    example: 'Kazeta nebyla rozpoznána: nekompatibilní.',
  },
  {
    language: 'hu ro tr',
    supply: /patron|toner|tinta|cartuș|cerneal|kartuş|mürekkep/i,
    refusal:
      /sérült|nem (?:ismer|kompatib|eredeti|támogat|használ)|blokkol|deteriorat|incompatib|blocat|nerecunosc|original|hasarl|uyumsuz|tanınm|engellen|orijinal|chip|çip/i,
    example: 'A patron nem kompatibilis.',
  },
  {
    language: 'ru uk bg',
    supply: /картридж|тонер|чернил|касет|барабан/i,
    refusal:
      /поврежд|пошкодж|не (?:распозна|совмест|поддерж|оригин|може|можно|розпізн|сумісн)|несовмест|несуміс|заблок|поддел|підроб|оригинал|оригінал|защищ|отклон|чип/i,
    example: 'Картридж не распознан.',
  },
  {
    language: 'el',
    supply: /κασέτ|δοχεί|γραφίτη|μελάν|τόνερ/i,
    refusal:
      /δεν (?:αναγνωρ|υποστηρ|είναι συμβατ|μπορεί)|ασύμβατ|μη συμβατ|αποκλει|κατεστραμ|γνήσι|αυθεντικ/i,
    example: 'Η κασέτα δεν αναγνωρίζεται.',
  },
  {
    language: 'ja',
    supply: /カートリッジ|トナー|インク/,
    refusal: /認識でき|使用でき|互換|純正|破損|損傷|ブロック|対応していない|非対応|偽造|認証/,
    example: 'カートリッジを認識できません。',
  },
  {
    language: 'zh',
    supply: /墨盒|硒鼓|碳粉|碳粉匣|墨水匣|粉盒|墨粉|耗材/,
    refusal:
      /无法识别|無法識別|不兼容|不相容|损坏|損壞|已锁|鎖定|伪造|偽造|仿冒|原装|原裝|不支持|不支援|无法使用|無法使用|拒绝|认证/,
    example: '无法识别墨盒,请使用原装墨盒。',
  },
  {
    language: 'ko',
    supply: /카트리지|토너|잉크/,
    refusal: /인식할 수 없|호환되지|손상|차단|정품|사용할 수 없|위조|지원되지|인증/,
    example: '카트리지를 인식할 수 없습니다.',
  },
]

/** Plain ends and handling: these words alone refuse nothing. */
export const ORDINARY_WORDS =
  /\b(?:empty|low|out of|missing|not (?:installed|inserted|seated)|insert|jam\w*|paper|tray|door|cover|open|leer|fast leer|einsetzen|fehlt|stau|papier|klappe|vide|presque vide|manquant\w*|bourrage|capot|vac[ií]o|agotad\w*|falta|atasco|tapa|vuot\w+|esaurit\w+|mancan\w+|inceppa\w+|vazio|leeg|bijna leeg|ontbreekt|tom|saknas|mangler|tyhj\w+|puuttuu|pust\w+|brak|prázdn\w*|chybí|boş|üres)\b|空|なくな|切れ|用完|耗尽|없습니다$|пуст|закончил/i

/** IPP state reasons (PWG 5100.9, RFC 8011 section 5.4.12) and makers' own keywords that mean a refusal by themselves. */
export const REFUSAL_REASON =
  /incompatib|unauthori[sz]ed|counterfeit|non-?genuine|not-?genuine|non-?original|rejected|refused|cartridge-(?:locked|blocked|invalid)|supply-(?:locked|blocked|invalid|mismatch)|authentication-fail|unsupported-(?:supply|cartridge)|invalid-(?:supply|cartridge)/i
/** Reasons that explain a stop without a refusal. */
export const ORDINARY_REASON =
  /empty|jam|cover-open|door-open|interlock|media|paper|paused|shutdown|offline|full|spool|moving-to-paused|low/i

/** Whether a text says that a supply is refused; `null` names no language. */
export function refusesSupply(text: string): string | null {
  const row = REFUSAL_WORDS.find((words) => words.supply.test(text) && words.refusal.test(text))
  return row?.language ?? null
}

/** Whether a text speaks of supplies at all. */
export const namesSupply = (text: string): boolean => REFUSAL_WORDS.some((words) => words.supply.test(text))
