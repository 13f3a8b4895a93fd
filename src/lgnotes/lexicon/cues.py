"""Words by which decisions and tasks are told (lower case)."""

ABBREVIATIONS = frozenset(
    (
        "t.ex", "tex", "bl.a", "bla", "d.v.s", "dvs", "o.s.v", "osv", "m.m", "mm", "m.fl", "mfl",
        "m.a.o", "s.k", "f.d", "fr.o.m", "from", "t.o.m", "tom", "p.g.a", "pga", "kl", "v", "ca",
        "c:a", "ev", "inkl", "exkl", "nr", "st", "resp", "jfr", "sid", "s", "tel", "tfn", "dr",
        "prof", "ordf", "sekr", "avd", "bitr", "tf", "vice", "ref", "dnr", "obs", "forts", "el",
        "e.d", "etc", "max", "min", "ung", "mån", "tis", "ons", "tors", "fre", "lör", "sön",
        "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
        "dec", "kap", "art", "enl", "gm", "i.o.m", "o.d", "p", "ang", "anm", "omg",
    )
)  # fmt: skip
"""Words whose full stop does not end a sentence, without their last dot."""

TASK_LABELS = (
    "uppgift", "uppdrag", "åtgärd", "att göra", "ap", "action", "action point", "todo", "to do",
    "aktivitet", "nästa steg", "uppföljning", "hemläxa", "läxa", "beställning",
)  # fmt: skip
"""Labels before the colon of a sentence that is a task."""

OWNER_LABELS = ("ansvarig", "ansvariga", "ansvar", "vem", "utförs av", "utförare", "ägare", "owner")
DUE_LABELS = ("klart", "klart senast", "klar", "senast", "deadline", "när", "datum", "due", "tid")
DECISION_LABELS = (
    "beslut", "besluten", "bestämt", "beslutat", "vi beslutade", "bestämdes", "ledningsgruppens beslut", "lg:s beslut", "lg beslutar", "beslutades",
    "decision",
)  # fmt: skip

LABEL_FOR = ("till", "åt", "för")
"""Words between a task's label and its owner: *Uppdrag till EHT: …*."""

ACTION_VERBS = frozenset(
    """
    avropar bryter dubbelkollar felsöker gallrar guidar kikar knåpar kommenterar monterar
    ombesörjer rensar stöttar trycker uppgraderar
    agerar aktiverar aktualiserar analyserar anlitar anmäler annonserar anordnar anpassar
    anskaffar anställer ansöker antecknar arbetar arkiverar arrangerar avbokar avgör avropar
    avslutar avsätter avtackar bearbetar begär bemannar beredar bereder beskriver beställer
    besvarar besöker betalar bevakar bildar bistår bjuder bokar bokför budgeterar bygger delar
    delger diarieför dokumenterar driver effektuerar efterfrågar efterhör efterlyser ersätter
    etablerar fakturerar fastställer felanmäler fixar flaggar flyttar formulerar fotograferar
    fullföljer fyller färdigställer förankrar föranmäler förbereder fördelar fördjupar föredrar
    föreslår förhandlar förhör förmedlar förnyar förser förtydligar förvarnar genomför godkänner
    granskar gör handlägger hanterar hjälper hyr hämtar hänvisar identifierar igångsätter
    implementerar inbjuder infogar inhämtar inkallar inleder inrättar inspekterar installerar
    instruerar intervjuar introducerar inventerar jagar justerar kallar kartlägger kollar
    kommunicerar kompletterar konkretiserar konsulterar kontaktar kontrollerar koordinerar
    kopierar korrigerar kvalitetssäkrar köper lanserar leder letar levererar lottar lyfter
    lägger lämnar läser lånar löser mailar marknadsför meddelar medverkar mejlar märker mäter
    nominerar noterar omarbetar ombesörjer ombudgeterar omfördelar omförhandlar omhändertar
    ordnar organiserar placerar planerar planlägger plockar postar presenterar prioriterar
    protokollför prövar publicerar påbörjar påminner påtalar rapporterar redigerar redovisar
    registrerar rekryterar rekvirerar remitterar renoverar rensar renskriver representerar
    reserverar reviderar riggar riktar ringer rustar rättar röjer samlar sammanfattar
    sammankallar sammanställer samordnar samråder samtalar scannar schemalägger skaffar skannar
    skapar skickar skissar skriver sköter slutför slänger sonderar sorterar specificerar sprider
    stoppar städar stämmer stödjer stöttar summerar svarar säkerställer säkrar sänder sätter
    söker tackar talar tar tecknar testar tilldelar tillfrågar tillhandahåller tillser
    tillställer tillsätter tipsar tittar trycker tömmer underrättar undersöker undervisar
    uppdaterar uppdrar upphandlar upprepar upprättar utarbetar utbildar utformar utlyser utreder
    utser utvecklar utvärderar vidarebefordrar vidareutvecklar vidtar vikarierar väcker värvar
    ändrar åtar återbesöker återför återkommer återkopplar återlämnar återrapporterar återupptar
    åtgärdar överlämnar översätter
    """.split()
)
"""Verbs, in the present, of what a person does after a meeting."""

REPORT_VERBS = frozenset(
    """
    ansluter anländer argumenterar avgår avvaktar befarar behärskar bekräftar beklagar belyser
    berömmer besväras erinrar ersätts exemplifierar firar flaggar fungerar funderar föder
    föreläser förlorar förmodar förvånas garanterar gläder gratulerar grubblar hinner hävdar
    ifrågasätter inflikar innefattar intygar jämför klagar klarar klargör kostar kritiserar
    lider lovordar lyckas lär medger misslyckas misstänker motiverar mår närvarar ogillar
    omfattar orkar oroar oroas passar pekar pensioneras pluggar problematiserar propagerar
    framför reagerar refererar rekommenderar reser resonerar räcker saknar signalerar sitter
    sjukskriver spekulerar speglar studerar sörjer tappar tillhör tillstår tillägger tipsar
    tjänstgör trivs tvekar tvivlar tydliggör understryker uppmuntrar uppmärksammar uttalar
    uttrycker varnar verkar vidhåller vinner vittnar väger åker ångrar älskar äter överväger
    överraskas övertygar
    anser ansvarar antar arbetar avrundar avslutar bedömer behöver berättar beskriver betonar
    blir bör deltar diskuterar driver efterfrågar finns framhåller frågar får föredrar föreslår
    förklarar förmedlar förordar försöker förtydligar förväntar ger gillar går har hjälper
    hoppas hälsar hänvisar håller informerar inleder innebär innehåller instämmer introducerar
    jobbar kan kommenterar kommer konstaterar känner leder lyfter läser låter meddelar medverkar
    menar minns måste möter noterar nämner orienterar planerar poängterar presenterar påminner
    påpekar påtalar rapporterar redogör redovisar reflekterar resonerar räknar sammanfattar
    satsar ser siktar ska skall skulle slår står stödjer stöttar summerar svarar säger tackar
    talar tar tittar tror trycker träffar tycker tänker undrar uppger upplever upplyser
    uppskattar utgör vet vill visar vädjar välkomnar väntar yrkar är återger återkopplar
    återrapporterar önskar öppnar
    """.split()
)
"""Verbs, in the present, by which notes tell what happened at the meeting or how things are.

Some are in both lists: with a deadline they are tasks, without one they are not.
"""

ACTION_PHRASES = (
    "tar fram", "tar kontakt", "tar med", "tar reda på", "tar upp", "tar hand om", "tar in",
    "tar över", "tar på sig", "tar emot", "tar ut", "tar ansvar", "hör av sig", "hör sig för",
    "ser över", "ser till", "går vidare med", "går ut med", "följer upp", "ger besked",
    "ger förslag", "gör klart", "gör en", "gör ett", "gör om", "gör färdigt", "gör klar", "håller i",
    "håller ihop", "håller koll", "håller kontakt", "lägger in", "lägger upp", "lägger fram",
    "lägger ut", "lägger till", "lägger", "lämnar in", "lämnar", "skickar ut", "sätter upp", "sätter ihop",
    "sätter samman", "sätter igång", "bjuder in", "stämmer av", "läser in", "lyfter frågan",
    "räknar om", "räknar fram", "räknar på", "räknar igenom", "slår en signal", "slår dem", "slår honom", "slår henne",
    "kikar på", "visar upp", "visar den", "hör med", "hör av", "begär in", "sätter sig med",
    "har koll på", "lyfter detta", "lyfter med", "lyfter det", "pratar med", "talar med", "kommer med förslag",
    "kommer tillbaka", "väcker frågan", "bär frågan", "drar ihop", "bokar", "tittar på", "tittar extra",
    "tittar närmare", "undersöker", "frågar", "hjälper till", "för frågan vidare", "för vidare",
    "ansvarar för", "svarar för", "leder arbetet", "driver frågan",
    "tar frågan", "tar det vidare", "tar detta", "tar ärendet", "hjälps åt", "väljer ut", "fyller i", "fyller på", "återkopplar", "återkommer",
)  # fmt: skip
"""Verbs with a word after them that make a task although the verb alone need not."""

ACTION_INFINITIVES_NOT = frozenset(
    """
    behöva bli delta finnas få gälla ha innebära kunna vara vilja
    """.split()
)
"""Infinitives after *ska* and *kommer att* that say how things are, not what to do."""

FUTURE_AUXILIARIES = frozenset(("ska", "skall", "kommer", "skulle"))
WAS_TO, HAVE, HAS, AT_LATEST = "skulle", "ha", "har", "senast"
BECAUSE = r",? (?:eftersom|därför att|emedan|då (?:han|hon|de|vi|det)) .*$"
"""The reason after a promise: a day in it is no deadline."""

TIMELY = r"\d|\bsenast\b|\binom\b|\bföre\b|\binnan\b|\bnästa\b|\bi ?morgon\b|\bi ?dag\b|dagen\b|dag\b|\bvecka\b"
"""Words of a time, told cheaply."""

READY = r"\b(?:klar|färdig|inne|inlämna)\w*|\bha \w+(?:at|tt|it|rt|kt|lt)\b"
"""What something is when a task is done: *ska ha planen klar v. 11*."""

COMMISSION = (
    r"(?:får|fick|ges|gavs|har fått|har|hade|har getts|gets|tilldelas|tilldelades) (?:också |även |därför |sedan )*"
    r"(?:[\w-]+ ){0,3}?(?:i uppdrag|uppdraget|uppgiften|till uppgift|i uppgift|på sin lott|i läxa|på sitt bord)"
)
"""Being given a commission; *att* and the task follow."""

COMMISSION_GIVEN = (
    r"(?:ger|gav|ge|ges|gavs|lämnar|lämnade) (?P<owner>.{2,80}?) (?:i uppdrag|uppdraget|i uppgift)"
)
COMMISSION_TO = (
    r"(?:uppdrar|uppdra|uppdrog|uppdras|uppdrogs|överlämnades|överläts|överlåts|överlät|delegeras|delegerades"
    r"|anförtros) (?:åt|till) (?P<owner>.{2,80}?) att"
    r"|(?:ankommer på|åligger|åvilar) (?P<owner3>.{2,60}?) att"
    r"|(?:ålägga|uppmana|be|instruera|bemyndiga) (?P<owner2>.{2,60}?) att"
)
ASKED = r"(?:anmodas|anmodades|uppdras|uppdrogs|uppmanas|uppmanades|ombeds|ombads|ålades|åläggs|instrueras)"
ASKS = r"(?:uppmanar|uppmanade|ber|bad|ålägger|instruerar)"
UNDERTAKES = (
    r"(?:åtar|åtog|har åtagit|lovar|lovade|har lovat|hade lovat|erbjuder|erbjöd)(?: sig)?|åtogs|tar på sig"
    r"|tog på sig|har tagit på sig"
)
IS_RESPONSIBLE = "ansvarar"
RESPONSIBLE = r"(?:ansvarar|svarar|är ansvariga?|blir ansvariga?|står|har ansvaret?|tar ansvaret?) (?:\w+ )?(?:för|över)"
ON_AGENDA_OF = r"\b(?:på|till|vid|i) [A-ZÅÄÖ]{2,5}\b"
"""A meeting by its short name: *på KLG den 9 januari*."""

PLACED = (
    r"(?:läggs|sätts|förs|tas) (?:in |upp )?som (?:en )?(?:egen |särskild |stående )?punkt|"
    r"(?:punkten|frågan|ärendet|detta|det|den|diskussionen|uppföljning\w*)(?: \w+){0,4} "
    r"(?:läggs in|läggs som punkt|läggs upp|läggs till|tas upp|återupptas|lyfts|sätts upp|förs upp|tas med|återkommer|tas|kommer upp|bordläggs)"
)
"""A point placed on a coming agenda, when a meeting is named after it."""
RESUMED = r"\b(?:återupptas|tas upp igen|lyfts igen|tas upp på nytt)\b"
"""A point that comes back on a day."""

MEETING_WORDS = (
    "då",
    "träff",
    "träffen",
    "gång",
    "sammanträde",
    "sammanträdet",
    "möte",
    "mötet",
    "dagordning",
    "dagordningen",
    "agenda",
    "agendan",
    "fsg",
    "lg",
    "apt",
    "samverkan",
)

LAST_DAY = r"^\W*(?:sista (?:dag|dagen) att\b|deadline\b)"

NEEDS = r"\b(?:behöver|behövs|bör|måste|önskemål(?:et)? är|det är viktigt att)\b"
"""Words of a need that nobody has undertaken."""

MODALS = r"\b(?:ska|skall|behöver|bör|måste|kommer att|kommer)\b"
"""Words before what is to be done."""

ANAPHORS = frozenset("detta det denna dessa dem frågan här saken".split())
"""Words that mean something said before, so that a short promise needs it along."""

BEFORE_PARTNER = frozenset(("med", "hos"))
"""Words before those with whom something is to be taken up."""

ALL_OF_US = frozenset(("alla", "samtliga", "alla i lg"))
"""Who is told at the meeting what to do: *alla läser utkastet*."""

THIRD_OBJECTS = frozenset(("dem", "honom", "henne", "dom", "åk", "klass", "klasserna", "årskurs"))
"""Pronouns for those who are told: *Malou stöttar dem*."""

OWN = frozenset(("sin", "sitt", "sina"))
"""Words of one's own part in what was said before: *var och en ansvarar för sin del*."""

NEGATIONS = frozenset(("inte", "ej", "icke", "ingen", "inget", "inga", "aldrig", "varken"))
UNREAL = r"\bskulle (?:\w+ ){0,2}ha \w+"
"""Words by which a sentence speaks of what did not happen."""

NO_TASK = (
    "behöver inte", "behövs inte", "inte längre", "inte aktuellt", "är klart", "är klar", "är färdig",
    "är avslutad", "är därmed avslutad", "är genomför", "skulle ha ", "ingen åtgärd", "var klar",
    "har slutfört", "är utskicka", "är åtgärda", "till handlingarna",
)  # fmt: skip
"""Phrases by which a sentence says that something is done or need not be done."""

PREVIOUS_MEETING = (
    "på förra", "vid förra", "på föregående", "vid föregående", "från förra", "sedan förra",
    "på det förra", "förra mötet", "tidigare fått", "sedan tidigare",
)  # fmt: skip
"""Phrases by which a sentence tells of an earlier meeting."""

DECIDES = (
    r"\bbeslut(?:ade|ades|ar|as|at|ats)\b(?! om sig)|\bbeslöts?\b"
    r"|\b(?:tog|togs|fattade|fattades|tar|fattar|fattat|tagit) (?:\w+ ){0,2}?beslut(?:et)?\b"
    r"|\bbeslut(?:et)? (?:är|har|blev|togs|fattades) (?:\w+ )?(?:taget|tagits|fattat|fattats|fattades)\b"
    r"|\b(?:bestäm(?:de|des|ts|t)|fastslår|fastslog|fastslogs|slår fast|slog fast)\b (?:\w+ ){0,2}?(?:att|om)\b|\bbeslut togs\b|\bbeslutet (?:är|blev|blir) att\b"
)
"""Words of deciding."""

DECISION_STEMS = (
    "beslu", "beslö", "bestäm", "fastsl", "slår fast", "slog fast", "decision", "godkän", "fastst", "anta", "antog",
    "bifall", "bifö", "avslå", "avslog", "bevilj", "förord", "tillstyrk", "avstyrk", "klubba", "enad", "enas", "överens",
    "vald", "utsåg", "bordl", "accept", "återrem", "konsensus", "taget",
)  # fmt: skip
"""Letters of which a sentence must hold some to be a decision."""

DECISION_NOUN = r"(?:^|[–—:-] ?)beslut (?:om|att|om att)\b"
"""A decision noted as a noun: *– Beslut om att pröva ett år till*."""

APPROVES = (
    r"\b(?:godkänner|godkände|godkändes|godkänns|fastställer|fastställde|fastställdes|fastställs|antar|"
    r"antog|antogs|antas|bifaller|biföll|bifölls|avslår|avslog|avslogs|beviljar|beviljade|beviljades|"
    r"förordar|förordade|tillstyrker|tillstyrkte)\b"
)
"""Words that decide in a sentence whose subject is the body that meets."""

APPROVED = r"\b(?:godkände|fastställde|biföll|avslog|beviljade|antog)\b"
"""The same in the past: what a manager decided at the meeting."""

AGREES = (
    r"\b(?:enades|enas|enade oss|är överens|var överens|kom överens|valdes|utsågs|bordlades|bordläggs|"
    r"accepterades|återremitterades|konsensus)\b"
)
"""A decision without a word of deciding."""

DECIDES_LATER = r"\b(?:tar|fattar) (?:\w+ ){0,2}?beslut"
"""Deciding in the present: what the group itself does now, and what others will do."""

DECIDES_NOW = r"\bbeslutar (?!att\b)(?:[\wåäö-]+ ){0,5}?(?:i|den|under|v\.?) ?(?:\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|höst|vår)"
"""A day or month with a verb in the present: somebody will decide then."""

ELSEWHERE = (
    r"\b(?:regeringen|riksdagen|länsstyrelsen|kammarrätten|förvaltningsrätten|\w+domstolen|\w+verket|\w+inspektionen"
    r"|\w*myndigheten|\w+förbundet|\w+klubb(?:en)?|\w+bolaget|skr|ivo|eu|ukä|uhr|(?:kommunstyrelsen|nämnden|fullmäktige"
    r"|kommunen|regionen) i (?!kommunen)\w+)\b.{0,60}?\bbeslut(?:at|ade|ar)\b"
)
"""What somebody outside the organisation decided is news (in lower case)."""

DECIDED_ASIDE = r"(?:, |^|[(–-] ?)(?:bestämt|beslutat|beslutades|bestämdes|klubbat|taget)\)?[.!]*$"
"""A word at the end that makes a decision of what stands before: *… i vår, bestämt*."""

PASSED = r"(?<!som )\b(?:godkändes|fastställdes|antogs|bifölls|avslogs|beviljades|klubbades|tillstyrktes|avstyrktes)\b"
"""What the meeting did to a proposal; of an agenda or of minutes it is a matter of course."""

OF_COURSE = r"\b(?:dagordning|föredragningslist|protokoll|anteckning|minnesanteckning)\w*"

NO_DECISION = (
    r"^\W*(?:nej\b|ing(?:et|a|en)(?: beslut)?(?: (?:i ?dag|nu|ännu|än|i nuläget|denna gång|den här gången|för tillfället"
    r"|just nu))?[.!]*$)|\bingen (?:utsågs|valdes)|\bbeslut [^.]{0,60}\b(?:får vänta|dröjer|skjuts|väntar)\b|\bej beslut|"
    r"\b(?:inget|inga|ej|inte|utan|något) (?:\w+ )?beslut|\bbeslut(?:et)? (?:togs|fattades) inte|\bbeslut om [^.]{0,60}\b(?:väntas|förväntas|dröjer|skjuts)|\bbeslut(?:et)? (?:väntas|förväntas|dröjer|kommer|"
    r"behövs|krävs|saknas|tas|fattas|ska)\b|\bförslag(?:et)? till beslut|\bför beslut\b|\binför beslut"
    r"|\b(?:behöver|ska|skall|kommer att|kan|måste|bör|kommer|innan|när|vill|får|att) (?:\w+ ){0,3}"
    r"(?:beslut (?:fattas|tas)|fatta\w* beslut|ta beslut|beslutas?\b)"
    r"|\binte beslut|\bbeslut\w* inte|\bsom (?:fattar|tar|beslutar)"
    r"|\b(?:rapportera|informera|berätta|meddela)\w* (?:om )?att .{0,40}beslut|\bom (?:nämnden|styrelsen)"
    r"|\b(?:den|det|de) (?:\w+ )?beslutade \w+(?:en|et|na)\b|(?<!att )\bföreslå\w*|\bhar vi beslutat|\bska ha beslutat|\bför att (?:kunna )?beslut|\bdra\w* tillbaka|\bröstades ned"
)
"""What looks like a decision and is none."""

WHEN_LATER = r"\b(?:när|så fort|så snart|innan|tills|om)\b"
"""Words that open a clause about later: what is done there is not done yet."""

DONE_TAIL = (
    r"(?: [–—-]|:|\() ?(?:klar|klart|klara|done|cancelled|canceled|closed|avslutad|avslutat|utgår|struken|stängd|åtgärdad"
    r"|åtgärdat|genomförd|genomfört)\b(?![^.;]{0,12}\d)"
)
"""Behind an entry of a list: it is done, or need not be done."""

NOTHING = frozenset((
    "inget", "inga", "ingen", "nej", "inga beslut", "inga uppgifter", "inga uppdrag",
    "inga åtgärder",
))  # fmt: skip
"""What stands after *Beslut:* or *Uppgift:* where there is none."""

ANNOUNCES = ("följande", "nedan", "nedanstående")
"""Words after which the list below a sentence is part of it."""

COMMON = frozenset("att och för den det som till med har ska skall senast inom före".split())
"""Words that two texts may share by chance."""

AND = ("och", "samt", "o")
NAME_JOINERS = frozenset((",", "och", "samt", "o", "&", "+", "/", "respektive", "plus"))
"""Words and signs between the names of those who act together."""

CLAUSE_JOINERS = frozenset(
    (",", ";", "och", "samt", "medan", "men", "–", "så", "->", "=>", "→", "o")
)
"""Words and signs after which a new clause may begin."""

POINTS_BACK = frozenset(("det", "detta", "den"))
"""What somebody does who is named behind: *… och det ordnar Disa*."""

OPENS_CLAUSE = frozenset(("så", "och", "men", "medan", ",", ";", "–"))
"""Words and signs after which somebody may begin to act."""

BEFORE_RECEIVER = frozenset("till med av från hos för åt om på kring via".split())
"""Words before somebody who does not act."""

BUT = "men"
WHO = "som"

RELATIVES = frozenset(("som", "där", "att"))
"""Words that open a clause whose verb stands after the one who acts: *… som Anna skriver*."""

TO = "att"
"""The word before an infinitive."""

BY = "av"
"""The word before the one who does what stands in the passive."""

IN = "i"
"""The word between everybody and a group: *alla i LG*."""

MAY = "kan"
"""The verb that promises only with a deadline: *Anna kan skriva, dock senast fredag*."""

BEGINS_TASK = frozenset(("får", "ansvarar", "ska", "skall", "kommer"))
"""Verbs, beside those of action, with which a second promise in a sentence begins."""

GROUP = "ledningsgruppen"
"""What the group is called where the notes do not say which one meets."""

OURSELVES = frozenset(("vi", "lg", "gruppen", "mötet", "ledningsgruppen"))
"""Words by which the group that meets speaks of itself."""

SAYING = r"\w+ (?:\w+ )?(?:om )?att\b(?<!till att)(?<!sig att)(?<!åt att)"
"""A verb of saying with what is said: *påminner om att …*."""

RESPONSIBLE_FOR = r"ansvariga? för (?P<what>.{3,120}?)(?: är| blir|:) (?P<names>[^,.;]{2,60})"
"""*Ansvarig för enkäten är Anna*."""

COMMISSION_AFTER = (
    r"(\w+) (?:i uppdrag|uppdraget|på sin lott|i läxa|i uppgift|till uppgift|uppgiften)"
)
"""Who is commissioned where the name stands after the verb: *då fick Anna i uppdrag*."""

NOT = "inte "

MYSELF = frozenset(("jag", "undertecknad"))
"""Words by which the note-taker speaks of himself or herself."""

SUBJECTS = frozenset(("han", "hon", "hen"))
"""Pronouns that only the one who acts can be."""

PRONOUNS = frozenset(("han", "hon", "hen", "de", "dom", "vi", "man", "ni", "jag"))
ADVERBS = frozenset(
    """
    annat bara bland dessutom direkt därefter därför då gemensamt genast i kvar löpande nu också
    sedan sin själv själva snarast tillsammans tur vidare även åter
    """.split()
)
"""Words that may stand between the one who does and the verb."""

DEFINITE = ("en", "et", "an", "na", "n")
DEEDS_ON_THINGS = frozenset(
    "drar tar skriver gör ordnar fixar bokar sköter håller skickar köper beställer sammanställer uppdaterar".split()
)
"""Verbs whose object is a thing: where it stands first, a person behind them acts."""

OPENERS = frozenset(
    """
    den denna dessutom det detta där därefter därför då efter efteråt enligt framöver från för
    före genom här i idag imorgon inför innan inom med nu när om på samtidigt sedan senast
    snarast så till under utifrån v vecka vid även
    """.split()
)
"""Words that open a sentence whose verb stands before its subject."""

DEADLINE_CUES = (
    r"\bska(?:ll)? in\b|\b(?:ska(?:ll)? (?:vara|va|ha) (?:inne|inlämna|insän|inskick|klar|färdig|gjord|besvara|registrera|inlagd|ifyll|redovisa|publicera)\w*)\b"
    r"|\b(?:senast|deadline|inom|till den|till och med|t\.o\.m|klar\w* (?:till|den|i|sista|v|vecka|före|innan|\d)|färdig\w* till|inför|till nästa|"
    r"till mötet|till måndag|till tisdag|till onsdag|till torsdag|till fredag|tillhanda|till handa|senaste datum|"
    r"(?<!dag )(?<!dagar )(?<!vecka )(?<!veckor )(?<!månad )(?<!månader )(?:innan|före))\b"
)
"""Words that make a time a deadline."""

HAPPENS = (
    r"\b(?:startar|börjar|drar igång|rullar igång|tas i bruk|införs|lanseras|öppnar|öppnas|hålls|genomförs|kommer|invigs"
    r"|slutar|upphör|inleds|väntas|beräknas|planeras|presenteras|redovisas|levereras|leverans|upphandlas|avgörs|flyttar"
    r"|flyttas|byggs|renoveras|ska|skall|blir|start|driftstart|avslut\w*|\w*start|\w*avslut)\b"
)
"""Verbs by which a season or a quarter is when something happens."""

NO_EVENT = (
    r"^\W*justera(?:s|t|de|des)\b|\bvid protokollet\b|\binget möte\b|\bskickas\b|\bbehöver\b"
    r"|\bskulle (?:\w+ ){0,2}ha \w+|\bhade \w+ats\b"
)
"""A sentence with these says that nothing happens, or that something is to be sent."""

CALLED_OFF = r"[^.;,]{0,12}\b(?:ställs in|inställ\w+|utgår)\b"
"""Right behind a time: nothing happens then."""

EARLIER = r"\b(?:före|innan|dessförinnan)\b"

MOVED = (
    "flyttas",
    "skjuts",
    "flyttades",
    "senareläggs",
    "tidigareläggs",
    "ombokas",
    "skjuts upp",
    "flytta ",
)
"""With these the last of several days is the one that counts."""

DEADLINE_BEFORE = (
    r"\b(?:senast|tidigare|deadline|inom|före|innan|efter|sedan|stoppdatum|svarsdag|dessförinnan|klart?|klara)\b"
    r"(?: (?:den|på|till|i|v\.?|\w+dag(?:en)?))*[ (:]*$"
)
"""Right before a time: a deadline, or what comes before or after it (in lower case)."""

OCCASION_BEFORE = (
    r"\b(?:till|inför|före|innan|vid|på|i) (?P<what>(?:[\w&-]+ ){0,4}?(?:[\w-]*(?:möte|mötet|träff|träffen|dag|dagen"
    r"|dagarna|sammanträde|sammanträdet|konferens|konferensen|nämnd|nämnden|stämma|stämman|besök|besöket|forum|seminarium"
    r"|seminariet|utbildning|utbildningen|start|starten|avslutning|avslutningen|dialog|premiär|premiären|besiktning"
    r"|avstämning|avstämningen|samverkan|festen|mässan|invigningen|öppnar|börjar|startar)|[A-ZÅÄÖ]{2,4}) )"
    r"(?:den |på )?(?:huvudmannanivå )?$"
)
"""The thing that a time belongs to: *inför nämnden den 21 maj*."""

TO_BE_READY = r"(?:det|detta|den|de|dessa|allt) (?:ska|skall|bör|måste) (?:vara|ligga|finnas|ha|lämnas|skickas|in)\b"
"""What the sentence before is to be when it is done: *De ska ligga på nätet senast onsdag*."""

STRONG_CUE = (
    r"\b(?:senast|deadline|inom|före|innan|klart?|klara|färdigt?|tillhanda)\b|\bär (?:inne|klar)"
)
"""Words that make a deadline of a time even where nobody is obliged."""

MEETING_ENDINGS = ("mötet", "mötena", "möte", "träffen", "konferensen", "dagen")

STATES = frozenset(
    """
    anser behöver betyder blir bor brukar byter bör börjar finns fortsätter fyller får gäller
    har heter hoppas innebär kan kommer känner känns ligger menar minns måste pågår reser saknar
    ser sitter slutar står tillträder tror träder tycker upphör upplever utgår vet vikarierar
    vill väljer äger är åker önskar
    """.split()
)
"""Verbs that say how somebody or something is."""

IMPERATIVES = frozenset(
    """
    beställ bjud boka fixa fråga följ förbered gör informera kalla kolla kontakta köp lägg läs
    meddela mejla ordna planera prata påminn ring samla sammanställ se skicka skriv stäm sätt ta
    tala undersök uppdatera utred återkom
    """.split()
)

TOLD_PASSIVE = frozenset(
    """
    presenteras redovisas föredras informeras leds ägs stöds delas drivs hålls uppskattas berörs påverkas
    besöks används finansieras bekostas betalas godkänns beslutas fastställs antas kallas upplevs ses tas
    """.split()
)
"""Passive verbs by which notes tell how things are, or what happened at the meeting."""

FINITE = frozenset(
    "är har var blev ska skall kan kom gick fick tog stängs öppnas finns hålls".split()
)
"""Finite verbs that do not end in *r*, and some that do."""

SEES_TO = frozenset(
    "fixar mailar mejlar bokar köper ringer skickar ordnar kollar kontaktar skriver beställer frågar".split()
)
"""Verbs of what somebody, hardly a thing, sees to."""

NOUN_FORMS = ("en", "et", "an", "na", "er", "or", "ar", "ing", "ion")
"""Endings of nouns for things rather than names."""

ALREADY = frozenset(("vanligt", "redan", "brukar", "alltid", "ofta", "oftast", "numera", "normalt"))
"""Words by which a sentence tells how things are."""

NOT_PASSIVE = frozenset(
    """
    alls annars beräknas väntas förväntas bedöms anses upplevs dels deras dess finns genomgångs hans hoppas hos idags lags las lyckas minns
    möts oss plats sams ses tas tills trivs träffas vars veckas års
    """.split()
)
"""Words that end like a verb in the passive and are none, or whose subject acts."""

INDEFINITE = (
    "mentor",
    "skola",
    "chef",
    "rektor",
    "direktör",
    "samordnare",
    "ledare",
    "lärare",
    "pedagog",
    "chefer",
)
"""Endings of roles in general, by which notes describe rather than commission."""

OUTSIDE = (
    "nämnden", "nämnderna", "kommunstyrelsen", "fullmäktige", "verket", "inspektionen", "myndigheten",
    "myndigheterna", "regeringen", "riksdagen", "revisionen", "revisorerna", "kommunen", "regionen", "förbundet",
    "konsulten", "konsulterna", "föreläsaren", "länsstyrelsen", "polisen", "rätten", "domstolen", "klubben",
    "stiftelsen", "departementet", "skr", "ivo", "ukä", "migrationsverket", "eu", "staten", "facket", "facken",
)  # fmt: skip
"""Endings of those who are no part of the group: what they do on a day is an event, not a task."""

GOES = "går "
GOES_ON_WITH = (
    "går igenom",
    "går ut",
    "går vidare",
    "går in",
    "går med",
    "går runt",
    "går fram",
    "går genom",
    "går över",
    "går tillbaka",
)
"""*Ingela går kurs den 3 maj* is no task; these are."""

LIGHT_ADVERBS = frozenset(
    "också även själv nu sedan sen därefter gemensamt tillsammans bara direkt genast snarast".split()
)
"""Words between a verb and the word that makes a deed of it: *tar också kontakt*."""

WRITES = frozenset(("skriver", "justerar", "antecknar"))
"""What somebody does for the notes themselves, where no object stands."""

NO_DEEDS = (
    "går i pension",
    "går på ",
    "går hem",
    "är på",
    "slutar",
    "börjar som",
    "åker på",
    "reser",
    "tackar för",
    "lämnar en muntlig",
    "lämnar en rapport",
    "lämnar en lägesrapport",
    "lämnar information",
    "lämnar en redogörelse",
    "lämnar rapport",
    "ger en lägesbild",
    "ger en rapport",
    "ger information",
    "ger en genomgång",
    "tar beslut",
    "fattar beslut",
    "tar ställning",
    "håller stängt",
    "håller öppet",
    "har semester",
    "är ledig",
)
"""What somebody does that is no task."""

THING_VERBS = frozenset(
    "går pågår börjar slutar håller landar stannar startar stänger öppnar".split()
)
"""Verbs of what things do by themselves; of a person, with a deadline, they are promises."""

NOT_VERBS = frozenset(
    "eller för inför efter under över eller per där när här var fler mer år vår timmar dagar veckor bakom"
    " utanför innanför emellanåt hur vår er mellan igår alltför därför dylikt".split()
)
"""Words that end like a verb in the present and are none, where a verb may stand."""

NOUN_ENDINGS = (
    "ing", "ningar", "ningen", "tion", "tioner", "tionen", "ande", "else", "elser", "het", "heter",
    "skap", "ment", "mål", "plan", "planen", "förslag", "förslaget",
)  # fmt: skip
"""Endings of nouns for things, by which a capital at a sentence's start is no name."""

OTHER_VERBS = frozenset(
    (
        "ska",
        "skall",
        "kan",
        "fick",
        "gavs",
        "gav",
        "bad",
        "åtog",
        "lovade",
        "tog",
        "utsågs",
        "hjälps",
        "skulle",
        "åtagit",
    )
)
"""Finite verbs of promising and commissioning that do not end in *r*."""

EVERY = frozenset(("varje", "alla", "samtliga", "respektive", "ansvarig", "berörda", "båda"))
"""Words that make a role in general one that is commissioned."""

SUBORDINATORS = frozenset("som att om så eftersom därför när där medan utan".split())
"""Words that open a clause inside the clause; what it denies is not the task."""

HE_OR_SHE = frozenset(("han", "hon", "hen"))
THEY = frozenset(("de", "dom"))
"""Pronouns for the one, or those, who acted before."""

DECIDING_STEMS = ("beslut", "beslö", "bestäm", "tog", "fatta", "har")
"""Beginnings of the verb after the one who decided."""

NOBODY = frozenset("tbd ? - – ingen ej oklart saknas utses nej vakant n/a".split())
"""What stands after *Ansvarig:* where there is none yet."""

COMMISSION_STEMS = (
    "ankommer på",
    "åligger",
    "åvilar",
    "uppdr",
    "uppgift",
    " lott",
    "i läxa",
    "sitt bord",
    "överl",
    "deleger",
    "anförtro",
    "ålägga",
    "uppmana",
    "be ",
    "instruera",
    "bemyndiga",
)
ASK_STEMS = (
    "anmoda",
    "uppdras",
    "uppdrogs",
    "uppman",
    "ombe",
    "ombad",
    "ålägg",
    "ålade",
    "ålad",
    "instrue",
    "ber ",
    "bad ",
)
UNDERTAKE_STEMS = ("åta", "åto", "lova", "erbj", " på sig")
RESPONSIBLE_STEMS = ("svar", "står")
POINT_STEMS = (
    "som egen punkt",
    "som särskild punkt",
    "punkt",
    "läggs",
    "frågan",
    "ärende",
    "detta",
    "det",
    "den",
    "diskussion",
    "uppföljning",
)
LAST_DAY_STEMS = ("sista ", "deadline")
"""Letters that every wording of a rule holds, by which it is passed over cheaply."""

DUE_GOES_ON = (
    "sista ",    "senast", "dock ", "helst", "till ", "och ", "samt ", "men ", "eller ", "gärna", "inom ",
    "före ", "innan ", "den ", "det ", "allra ", "klart", "deadline", "kl", "som ", "så ",
)  # fmt: skip
"""Words after a comma with which the words about the same deadline go on."""

THIRD_PERSONS = HE_OR_SHE | THEY

NEED_WORDS = frozenset(("behöver", "behövs", "bör", "måste"))
TASK_STEMS = (
    "ankommer", "åligger", "åvilar", "överlä", "överlå", "överläm", "deleger", "anförtro", "ålägg", "ålad", "uppman",
    "instruer", "bemyndiga", "anmoda", "ombe", "ombad", "åta", "åto", "lova", "erbj", "läggs", "lyfts", "återuppt",
    "bordläggs", "önskemål",
)  # fmt: skip
"""Beginnings of words of which a sentence that names nobody must hold one to hold a task."""

TELLTALES = frozenset(
    """
    uppdra uppdrar uppdras uppdrog uppdrogs ansvarar ansvarig ansvariga ansvaret deadline
    """.split()
)
"""Whole words that do as well."""

PERHAPS = frozenset(
    "uppdrag uppdraget uppgift uppgiften lott läxa bord be ber bad sig svarar står sista sätts förs viktigt ansvar".split()
)
TELLING = (
    "i uppdrag", "uppdraget", "uppgiften", "i uppgift", "till uppgift", "sin lott", "i läxa", "sitt bord", "på sig",
    "ber ", "bad ", "att be ", "svarar för", "svarar ", "står för", "står ", "sista dag", "sätts upp", "förs upp",
    "viktigt att", "ansvar ", "sätts som", "förs in", "har ansvar", "tar ansvar",
)  # fmt: skip
"""Words that may do, and the phrases of which one must stand there if they do."""

TASK_WORDS = (
    ACTION_VERBS
    | FUTURE_AUXILIARIES
    | IMPERATIVES
    | frozenset(phrase.split()[0] for phrase in ACTION_PHRASES)
    | NEED_WORDS
)
"""Words of which a sentence must hold one, or else a time, to hold a task."""
