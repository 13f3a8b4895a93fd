"""How Swedish verbs say that a thing is done: *boka* – bokat, bokad, bokades, inbokat."""

from typing import Final

from lgnotes.lexicon.verbs import ACTION_VERBS, REPORT_VERBS

PREFIXES: Final = (
    "in", "ut", "upp", "av", "fram", "till", "över", "om", "på", "åter", "bort", "ned", "ner",
    "samman", "färdig", "genom", "igenom", "efter", "ny", "för",
)  # fmt: skip
"""What may stand before a participle: *inskickad*, *framtagen*."""

NOUN_ENDINGS: Final = ("ning", "else", "ande", "ende", "ering", "an")
"""What makes a noun of a verb's stem: *höjning*, *utredning*."""

REGULAR: Final = (
    r"(?:ade|ad|at|ades|ats|ande|de|d|t|des|ts|te|tes|da|ta|dd|tt|dda|tta|dde|tte|ddes|ttes|tts"
    r"|dds)"
)
"""Endings of the past, the supine and the participle after the stem."""

_STEMS = frozenset(
    verb[:-2] if verb.endswith(("ar", "er")) else verb[:-1]
    for verb in ACTION_VERBS | REPORT_VERBS
    if len(verb) > 3
)
INFINITIVES: Final = (
    frozenset(f"{stem}a" for stem in _STEMS)
    | frozenset(
        f"{verb}a" for verb in ACTION_VERBS | REPORT_VERBS if not verb.endswith(("ar", "er"))
    )
    | frozenset(
        """
    be bli dra dö ge gå få ha klä le se slå stå ta åta skriva göra byta hålla vara komma låta ringa märka sy
    köpa sälja välja städa måla laga rensa mäta räkna väga dela lägga sätta ställa hänga tvätta
    bygga gräva plantera klippa såga skruva spela öva träna fira bära köra äta prova pröva tömma fylla
    yttra utse förlänga korta höja sänka öka minska stänga öppna starta sluta leta finna jämföra teckna
    """.split()
    )
)
PASSIVE: Final = frozenset(
    f"{stem}{end}" for stem in _STEMS for end in ("as", "s", "es")
) | frozenset(
    "tas ges görs hålls införskaffas stängs öppnas flyttas byts köps säljs införs avskaffas anordnas".split()
)
"""The verbs of tasks and of decisions."""

STRONG: Final = {
    "skriv": r"skrev|skrevs|skriv(?:it|its|en|et|na)",
    "ta": r"tog|togs|tag(?:it|its|en|et|na)",
    "gå": r"gick|gicks|gått|gåtts|gång(?:en|et|na)",
    "ge": r"gav|gavs|gett|getts|givit|givits|giv(?:en|et|na)",
    "bjud": r"bjöd|bjöds|bjud(?:it|its|en|et|na)|inbjudan|inbjudningar(?:na)?",
    "dra": r"drog|drogs|drag(?:it|its|en|et|na)",
    "lägg": r"la|lade|lades|lagt|lagts|lag(?:d|da)",
    "sätt": r"satt|satte|sattes|satts|satta",
    "se": r"såg|sågs|sett|setts|sedd|sedda",
    "gör": r"gjorde|gjordes|gjort|gjorts|gjord|gjorda",
    "håll": r"höll|hölls|håll(?:it|its|en|et|na)",
    "välj": r"valde|valdes|valt|valts|vald|valda",
    "säg": r"sade|sades|sagt|sagts|sagd|sagda",
    "sprid": r"spred|spreds|spridit|spridits|spritt|spritts|spridd|spridda",
    "stryk": r"strök|ströks|struk(?:it|its|en|et|na)",
    "riv": r"rev|revs|riv(?:it|its|en|et|na)",
    "driv": r"drev|drevs|driv(?:it|its|en|et|na)",
    "slå": r"slog|slogs|slag(?:it|its|en|et|na)",
    "bind": r"band|bands|bund(?:it|its|en|et|na)",
    "skjut": r"sköt|sköts|skjut(?:it|its|en|et|na)",
    "få": r"fick|fått",
    "stå": r"stod|stått",
    "bli": r"blev|blivit",
    "komm": r"kom|kommit",
    "skär": r"skar|skars|skur(?:it|its|en|et|na)",
    "bered": r"berett|beretts|beredd|bereddes",
    "pröv": r"prövat|provat|prövad|provad",
}  # fmt: skip
"""The same forms of verbs that change within, by their stem; what stands before it is kept."""

ENDINGS: Final = ("as", "ar", "er", "es", "s", "a", "r", "")
"""Endings of the infinitive, the present and the passive."""

MORE_DEEDS: Final = frozenset(
    """
    antagen antaget antagna uppsatt uppsatta målad målat målade ommålad ommålade lagad lagat lagade tvättad tvättade rensat
    rensad inkommit inkommen inkomna skett tryckt tryckta utsedda utsett anlitad anlitat rekryterad rekryterade tillsatt
    tillsatta invigd invigt slutbesiktad godkänd godkänt godkända delade delat ordnat ordnade fixat löst lösts bytts hängd
    uppackad uppackade rättat rättad mätt mättes räknat räknats räknade ringt ringde pratat talat träffat mejlat hört
    kommit enats anmält flyttat flyttade ställt satt hängt byggts sågat
    """.split()
)
"""Further words that tell of a deed that is done."""

NO_DEEDS: Final = frozenset(
    """
    fått haft gått sett hört varit blivit tagit kommit talat pratat frågat begärt börjat påbörjat bett tillfrågat kallat efterfrågat
    inlett skissat sagt tänkt kunnat velat behövt hunnit planerat planerad planerade inplanerad inplanerat intresserad intresserade
    berörd berörda anmälda anmäld delad delade delat
    """.split()
)
NO_PASSIVES: Final = r"(?:diskuter|prat|tal|informer|nämn|påmin|noter|konstater|undr|fråg|krock|önsk|planer|motiver|efterfråg|resoner|lyft|kommenter)\w*"
"""Words in the past that tell of no deed of the kind that a task asks for."""

STATES: Final = (
    r"\b(?:kom igång|kommit igång|inkommit|inkom|inkom(?:men|na)|är inne|(?:har )?kommit(?: in)?|kom in|finns (?:nu )?(?:på|i|hos|ute|att|tillgänglig\w*|färdig\w*)|(?:ligger|legat|låg)"
    r" (?:nu )?(?:ute|uppe|publicerad\w*|på|i mappen)|(?:är|finns|sitter|står|hänger) (?:nu )?(?:på (?:plats|väggen|dörren)|uppe)|är igång|är i drift|är i"
    r" mål|(?:har )?gått (?:ut|i ?väg)|gick (?:ut|i ?väg)|i ?vägskicka\w*|är uppe|(?:hänger|sitter|står|ligger) (?:nu )?(?:i|på|uppe|vid|utanför)|fungerar(?! inte)|är ute|löste sig|har löst sig"
    r"|är hemma|är lämnad|hölls|har hållits|ägde rum|har ägt rum|gick av stapeln|genomfördes|är i bruk|används|är tillbaka|invigdes|är på"
    r" plats|är i gång|är besatt\w*|är tillsatt\w*|började (?:den|i|sin)|har börjat (?:sin|hos)|är (?:nu )?(?:framme|mottag\w+|betald\w*|iordning\w*))\b"
)
"""What is so once the thing is done."""

DONE: Final = (
    r"(?<!när )\b(?:klar(?:t|a)?(?: med)?|färdig(?:t|a)?|avklarad\w*|avklarat|åtgärda(?:d|t|de|des)|avslutad\w*|avslutat|avslutades|slutförd\w*|slutfört"
    r"|utförd\w*|utfört|verkställ(?:d|t|da)|fixa(?:d|t|de)|ordna(?:d|t|de|des)|avbocka(?:d|t|de)|gjord|gjort|gjorda|gjordes|i hamn|i mål|i ordning|iordning\w*)\b"
)
TICK: Final = r"[✓✔☑✅]"

SHOWN: Final = (
    r"\b(?:redovisade|redovisat|presenterade|presenterat|visade|visat|föredrog|föredragit|redogjorde|redogjort|delade ut|gick igenom|gicks igenom"
    r"|gåtts igenom|rapporterade|återrapporterade|la fram|lade fram|lades fram|återkopplade|presenterades|redovisades|förordar|förordade)\b"
)
INQUIRY: Final = (
    r"\b(?:undersök|utred|ta reda|ta fram|tar fram|jämför|räkn|beräkn|kolla|redovis|present|förslag|föreslå|kartlägg|ta in|hör|lägga fram|lägger fram"
    r"|sammanställ|kontrollera|se över|ser över|analys|skriv|utvärder|följa upp|inventer|rapport|prognos|sammanfatt|stäm|återkom|inhämt|underlag)\w*"
)
"""A task of which a person shows the result, and the words for that."""

ADOPTED: Final = (
    r"\b(?:antas|antogs|antar|har antagits|antagen|antaget|antagna|godkänn(?:s|er)|godkändes|godkänt|godkänd\w*|fastställ(?:s|er|des|d|t|da)|beslutades enligt"
    r" förslag\w*|bifölls|bifalls|klubbades|klubbad\w*)\b"
)
"""What becomes of what was to be proposed."""

STEPS: Final = r"\b(?:beställ(?:d|t|da|des|ts|de|d)|bestäl(?:da|t|d)|upphandla(?:d|t|de|s)|avropa(?:d|t|de)|inlämnad för|skickad för|ute på)\b"
GETTING: Final = r"\b(?:köp|inköp|införskaff|skaff|anskaff|byt|sätt|mont|installer|ordna|fixa|utrust|ersätt|förse|montera|förny)\w*"
"""A step on the way to a thing that is to be got."""

DROPPED: Final = (
    r"\b(?:behövs(?: nu| alltså| därför)? (?:inte|ej)|behöver (?:vi )?(?:inte|ej) (?:göras?|bokas|köpas|längre)|inte behövs|(?:inte|ej) (?:längre )?aktuell\w*|avskriv(?:s|en|its|na)"
    r"|återkalla(?:s|d|t|des|ts)|återta(?:s|gs|git)|utgår|utgick|stryks|struk(?:en|its|na)|kan (?:vi )?(?:strykas|stryka|släppas|släppa)|lagts? ner"
    r"|läggs ner|lades ner|skrot(?:as|ades|ats|ad)|slopa(?:s|des|ts|t|d)|blir (?:inte|det inte) av|blev (?:inte|det inte) av|blåst\w* av|avblåst|avstår"
    r" från|ställ(?:s|des|ts|t) in|inställ(?:d|t|da)|dra(?:s|gits|git|r) tillbaka|ska (?:inte|ej) (?:göras|genomföras)|ingen idé|ej längre behov"
    r"|inget behov|faller bort|förfaller|går (?:vi )?inte vidare)\b"
)
REVOKED: Final = (
    r"\b(?:häv(?:s|des|ts|d)|upphäv(?:s|des|ts|t|d)|upphör(?:de|t)?|ersätt(?:s|er)|ersatt\w*|rivs upp|rivits upp|revs upp|ändra(?:s|r|des|t|de) (?:sitt |sitt tidigare |tidigare )?beslut\w*|beslut\w* ändra\w*|i ?stället"
    r"|istället för|gäller inte längre|gäller ej längre|gå(?:s|r) ifrån|frångå(?:s|r|tt)|backar från|tas tillbaka|återinför(?:s|des|ts))\b"
)
"""What ends a decision."""

PUT_OFF: Final = (
    r"\b(?:ytterligare (?:en|ett|två|tre|fyra|några|\d+) (?:dag|veck|månad)\w*|(?:en|ett|två|tre|fyra|några|\d+) (?:dag|dagar|vecka|veckor|månad|månader) till|(?:dra(?:r|git)|drog) (?:ut på|över) tiden"
    r"|nytt försök|nytt datum|nytt besked|i ?stället för|ny tid|ny deadline|ny sista dag|dröjer till|blir (?:klar\w* )?först|(?:behövs|kommer|sker|görs|tas|börjar|startar|levereras|lämnas|hålls) (?:därför |alltså |nu |dock )?först|klar\w* först"
    r"|(?:får|fick) (?:vänta|anstå)|skjut(?:s|its|er)|skjutits? (?:upp|fram)|sköts|flytta(?:s|des|ts) (?:till|fram)|bordl\w+|senarel\w+|försena(?:d|t|de|s)|framflytta\w*|uppskj\w+"
    r"|mer tid|förläng(?:d|t|s|des) tid|tas (?:upp )?(?:på nästa|i stället|istället)|siktar (?:nu )?på|hinner (?:inte|ej) förrän|förrän|inte klar\w* (?:till|i tid))\b"
)
"""What puts a thing off."""

IDLE: Final = (
    r"\b(?:vilande|vilar|ligger (?:kvar|still|ännu|fortfarande|på is)|står (?:kvar|still|ännu|fortfarande|på (?:is|tur))|kvarstår|kvar att göra|inte hunn\w+|(?:hann|hinner)(?: \w+)? inte|inget (?:nytt|har hänt|svar|besked)|ingenting"
    r" har hänt|oförändrat|ogjord\w*|ogjort|har inte (?:\w+ )?(?:börja\w*|påbörja\w*|komm\w+ igång|blivit)|ej påbörja\w*|inte påbörja\w*|glömt|glömdes|glömde|på is|inte fått|avvaktar|avvaktas|inte (?:ännu |heller )?svarat|ännu inte|obesvara\w*|är fortfarande|fortfarande inte)\b"
)
"""What leaves a thing as it was."""

NOT_YET: Final = (
    r"\b(?:inte|ej|inget|ingen|inga)\b.{0,60}\b(?:än|ännu)\b|\bännu (?:inte|ej|inget|ingen|inga)\b"
)
"""*Ahmed har inget tema att föreslå ännu*."""

PARTLY: Final = (
    r"\b(?:nästa vecka|i veckan|inom kort|snart|nästan|halva|(?:en|ett) (?:andra|tredje|fjärde|till) väntas|delvis|fram till|bara|endast|första delen|till hälften|hälften|halvvägs|halv(?:klar|färdig)\w*|utom|förutom|bortsett från|undantag|återstår"
    r"|saknas|saknar|kvar(?! i)|inte alla|ännu inte|inte än|ej än|i stort sett|så gott som|till stor del|största delen|merparten"
    r"|i princip|väntar (?:på|vi)|dröjer|första (?:utkast|steg|versionen|utkastet)\w*|utkast\w*|påbörja\w*|börjat|började"
    r"|levereras|(?:\d+|\w+) av (?:\d+|de|alla|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)|resten|inte (?:klar|färdig)\w* (?:med|i)|på remiss|för granskning|för synpunkter"
    r"|tar emot synpunkter|väntas|kommer (?:v\.?|vecka|i|den|till|nästa|på) ?\w*|en bit kvar|en del)\b"
)
"""What leaves something to be done."""

NOT: Final = r"\b(?:inte|ej|aldrig|ingen|inget|inga|icke|varken|utan att)\b"
BUT: Final = r"\bmen\b|, "
REASON: Final = r"\b(?:eftersom|därför att|då det|utan anmärkning\w*|ing(?:a|et|en) (?:fel|anmärkning\w*|problem|avvikels\w*|invändning\w*|hinder|att anmärka))\b"
"""Behind these stands what says nothing of the thing itself."""

AGAIN: Final = r"\b(?:igen|på nytt|om det|göra om|nytt försök|görs om|backas|tillbaka|vänta|men)\b"
HEARSAY: Final = r"\b(?:lär|borde|visst|antagligen|troligen|förmodligen|nog|enligt uppgift|tror|ryktas|ska visst|påstås|verkar|sägs|hoppas|det mesta|oklart)\b"
"""What makes it uncertain."""

GOES_ON: Final = (
    r"\b(?:pågår|fortsätter|fortgår|rullar på|håller på|omarbetar|arbetar om|skriver om|bearbetar|finslipar|vilar inte|jobbar (?:med|på|vidare)|arbetar (?:med|på"
    r"|vidare)|arbetet med|försöker|letar|söker vidare|stöter på|jagar|påminner|är på (?:god )?väg|är på gång|på gång|ligger (?:hos|för)|är ute på|är i gång med|är igång med|är mitt i|har (?:börjat|startat|påbörjat|inlett|satt igång)|(?:började|startade) med|kommer (?:med|att|in med)|gör klart|gör färdigt|kompletterar|hinner|hinna)\b"
)
AHEAD: Final = (
    r"\b(?:ska|skall|kommer att|kommer (?:v|vecka|i|den|till|nästa)|planeras|tänker|hoppas|räknar med"
    r"|avser|bör|måste|behöver|skulle|vill|kan|senast|återkommer|redovisar|görs|sker|blir)\b"
)
"""What is still to come."""

PLAN: Final = (
    r"\b(?:klar\w*|färdig\w*) (?:till|senast|först|inom|före|innan|på|om|den|i|v\.?|vecka)? ?(?:\d|\w+dag|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec|slutet|mitten|nästa)"
    r"|\b(?:ska|skall|kommer att|beräknas|väntas|bör) (?:\w+ )?(?:vara |bli )?(?:klar|färdig)\w*"
)
"""With a day behind it, *klart* is still to come."""

IRONY: Final = r"[”\"“]\w+(?:ad|at|ade|ades|ats|t|d|klart|klar|färdigt|fixat)[”\"“]"
"""One word of outcome in quotation marks: it is not so."""

DAY: Final = r"\d|\w+dag\b|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec|möte|gång"
FINITE: Final = r"\b(?:är|var|blir|blev|har|hade|ska|skall|kommer|återkommer|får|fick|kan|behöver|måste|bör|\w{2,}(?:erar|ovisar|senterar|tar|gör|kallar|lämnar|skickar|bokar))\b"

ANEW: Final = r"\b(?:väntas|väntar|halva|hälften|delvis|ännu|fram till|bara|endast|utom|förutom|nästan|första|återstår|saknas|göra[s]? om|görs om|gör om|igen|på nytt|nytt försök|backas|återkommer med|kompletter\w*|ny version|rättas|justeras|ska ses över|med vissa|preliminär\w*)\b"
"""It is done, and yet to be done."""

SUBORDINATE: Final = (
    r"^\W*(?:när|om|så snart|så fort|först när|innan|då|efter att|förutsatt|ifall|under tiden)\b"
)
"""How a sentence begins that says what is so only later."""

STARTED: Final = r"\b(?:kom igång|kommit igång|igång|i gång|startat|startade|har börjat|började|har öppnat|öppnade|rullar)\b"
TO_START: Final = r"\b(?:starta\w*|sätta igång|sätts igång|dra igång|dras igång|inför\w*|öppna\w*|inled\w*|börja\w*|införa)\b"
"""What is to be started is done once it is under way."""

SINCE: Final = r"\b(?:\w+(?:r|s)|ute|uppe|klar\w*|igång) (?:ute |uppe )?sedan (?:den )?(?:\d|i \w+s\b|v\.? ?\d|vecka|förra veckan|starten)"
"""What is so since a day: *serveras sedan 7 oktober*, *ute sedan 4 mars*."""

IN_PLACE: Final = r"\b(?:ligger|står|sitter|hänger|finns|används)\b(?! (?:kvar|still|ännu|fortfarande|efter|på is|i kö|inte|hos (?:leverantör|tryckeri)|till grund|för|fast|öppen))"
"""Where a thing is that was to be got."""

TO_HOLD: Final = r"\b(?:håll\w*|genomför\w*|ha|anordna\w*|arrangera\w*|träffa|möta|göra)\b"
ARRANGED: Final = r"\b(?:in)?(?:boka(?:d|t|de|des)|planera(?:d|t|de|des)|utlys(?:t|ta)|kalla(?:d|t|de)|schemalag(?:d|t|da))\b"
"""What is to be held is on its way once it is booked."""

BEGUN: Final = (
    r"\d+ ?%|\b(?:nästa vecka|i veckan|inom kort|snart|\d+ procent|endast|utvärderas|bearbetas|granskas|förhandlas|nästan|halva|delvis|till hälften|hälften|halvvägs|halv(?:klar|färdig)\w*|återstår|saknas|saknar|i stort sett|så gott som|i princip|väntar (?:vi |han |hon )?(?:fortfarande |ännu )?på|utkast\w*|påbörja\w*"
    r"|börjat|började|levereras|(?:\d+|\w+) av (?:\d+|de|alla|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)|på remiss|för granskning|tar emot synpunkter|en bit kvar)\b"
)
"""What tells that a thing is begun, without a word for what is done of it."""

AS_PLANNED: Final = r"\b(?:som planerat|enligt plan\w*|som tidigare|som bestämt|som beslutat)\b"
REVIEWED: Final = r"\b(?:remiss|synpunkter|granskning|samråd|läsning)\b"
MOVED: Final = r"\b(?:flytta(?:s|des|ts|r)|byter)\b"
"""A day beside these is not the new last one; a decision of a place or a day is changed."""

NO_VERBS: Final = frozenset("lista skola förskola resa plattform".split())
"""First words of tasks that end as infinitives do and are none."""

PAST: Final = (
    r"\b(?:har|hade|var|blev|fick|kom|gick|tog|höll|stod|gav|gjorde|\w{3,}(?:ade|ades|tes|des))\b"
)
NOW: Final = r"\b(?:är|börjar|gör|pågår|går|blir|tar|ser|\w{3,}(?:erar|nar|tar|kar|ras|eras))\b"
"""Verbs of what has happened, and of what goes on."""

COMES_BACK: Final = r"\b(?:återkommer|redovisar|presenterar|rapporterar|lämnar besked)\b"
"""With a later day: the result comes then."""

HALF: Final = (
    r"\b(?:till (?:hälften|viss del)|halvt? klart?|halvvägs|nästan|delvis|så när som på|förutom"
    r"|utom|men inte|dock inte|återstår)\b"
)
"""What leaves a part of a thing that is done."""

PROPOSAL: Final = r"\b(?:besluts)?(?:förslag|underlag)\w*\b"
"""What a decision settles."""

DECIDED: Final = (
    r"\b(?:tog beslut|fattade beslut|beslutade|beslutar|beslöt|antog|fastställde|godkände)\b"
    r"(?!.*\b(?:bordlägga|återremittera|skjuta upp)\b)"
)
"""A decision that settles a matter, and does not put it off."""
