"""Words around a time that tell what it is: a share or a day, past or to come, a deadline or not.

All words are lower-case; the times themselves stand in `lgnotes.lexicon.times`.
"""

GREETINGS = frozenset({"god", "gott", "glad", "trevlig", "önskar", "skön", "fin"})
"""Before a feast or weekend: a wish, not a time."""

FREQUENCY_BEFORE = frozenset({
    "varje", "varannan", "vartannat", "var", "alla", "per", "gång", "gånger", "ggr", "dag",
    "dagar", "timme", "timmar", "h", "pass", "lektion", "lektioner", "tillfälle", "tillfällen",
    "kr", "kronor", "tredje", "minuter", "every", "each", "x",
})  # fmt: skip
"""Before a weekday, month or *i veckan*: how often, not when."""

FALLS_ON = frozenset({"infaller", "är", "firas", "ligger", "blir", "inföll", "firades"})
"""After *Lucia* or *Valborg*: it is the day."""

INDEFINITE = frozenset({"en", "någon", "ingen", "a", "any"})
"""Before a weekday: no certain one."""

FRACTION_BEFORE = frozenset({
    "sal", "salen", "rum", "rummet", "hus", "lokal", "lokalen", "skala", "ca", "cirka", "drygt",
    "knappt", "minst", "högst", "nästan", "ungefär", "över", "betyg", "betyget", "snitt", "mot",
    "nr", "nummer", "punkt", "punkten", "kap", "kapitel", "plan", "lag", "grupp", "klass",
    "fråga", "frågan", "dnr", "diarienr", "diarienummer", "version", "ver", "bild", "sida",
    "sid", "s", "fick", "bilaga", "avsnitt", "figur", "tabell", "fas", "steg", "del", "etapp",
    "enhet", "korridor", "port", "skåp", "paviljong", "modul", "artikel", "nästa", "poäng",
    "index", "siffran", "andelen", "att", "slutade", "tjänstgöringsgrad", "grad", "kl", "klockan", "var", "blev", "med", "totalt", "bara", "endast", "resultat", "resultatet", "ärende",
    "varav", "säsong", "avdelning", "rad", "paragraf", "lägenhet", "gate", "dörr", "buss", "linje",
})  # fmt: skip
"""Before 3/4: a share, a room or a number rather than a day."""

NUMBERED_BEFORE = frozenset({
    "sal", "salen", "rum", "rummet", "hus", "lokal", "lokalen", "skala", "punkt", "punkten", "kap", "kapitel",
    "plan", "nr", "nummer", "dnr", "diarienr", "diarienummer", "version", "ver", "bilaga", "avsnitt", "artikel",
    "ärende", "paragraf", "lägenhet", "gate", "dörr", "buss", "linje", "port", "skåp", "paviljong", "korridor",
    "modul", "betyg", "betyget", "resultat", "resultatet", "slutade", "mot", "protokoll", "beslut", "index",
})  # fmt: skip
"""Before 20/2, which is no share: a number all the same."""

FRACTION_AFTER = frozenset({
    "h",
    "av", "tjänst", "tjänster", "tjänsterna", "delar", "dels", "del", "kurser", "elever",
    "eleverna", "barn", "barnen", "skolor", "personer", "enheter", "deltagare", "svar", "poäng",
    "medarbetare", "medarbetarna", "lärare", "lärarna", "chefer", "platser", "klasser",
    "avdelningar", "förskolor", "rektorer", "ledamöter", "uppgifter", "mål", "tal", "timme",
    "timmar", "nämnder", "röster", "moment", "aktiviteter", "frågor", "rätt", "godkända",
    "heltid", "tid", "årsarbetare", "procent", "anställda", "företag", "kommuner", "lag",
    "kvinnor", "män", "flickor", "pojkar", "tjejer", "killar", "svarade", "svarande", "närvarande", "föräldrar", "hushåll", "ton", "liter", "kg", "meter",
    "dl", "tum", "dygnet", "majoritet", "program", "grupper", "team", "projekt", "åtgärder",
})  # fmt: skip
"""After 3/4: what it is a share of."""

IDIOMS = frozenset({"24/7"})
"""Written as a day, and hardly ever meant as one."""

FRACTION_VERBS = frozenset({
    "har", "hade", "är", "var", "svarade", "tycker", "anser", "saknar", "saknade", "uppger",
    "når", "klarar", "blev", "vill", "fick", "deltog", "känner",
})  # fmt: skip
"""After a share at the beginning of a sentence."""

NUMBER_AFTER = frozenset({
    "kr", "kronor", "tkr", "mnkr", "mkr", "mdkr", "msek", "sek", "miljoner", "miljon", "procent",
    "elever", "st", "styck", "personer", "barn", "platser", "av", "timmar", "kvm", "m", "m2",
    "meter", "km", "kg", "ton", "poäng", "röster", "mandat", "enheter", "exemplar", "sidor",
    "invånare", "medarbetare", "anställda", "ggr", "gånger", "min", "minuter", "euro", "svar",
    "ledamöter", "lärare", "tjänster", "skolor", "hushåll", "deltagare", "besökare", "bilar",
    "h", "grader", "volt", "watt", "kwh", "mb", "gb", "liter", "medlemmar", "användare",
})  # fmt: skip
"""After a number: an amount, no year, week or day."""

YEAR_NAME_BEFORE = frozenset({
    "vp", "verksamhetsplan", "verksamhetsplanen", "agenda", "agendan", "office", "vision",
    "visionen", "windows", "server", "exchange", "sharepoint", "sql", "excel", "word",
    "strategi", "strategin", "plan", "planen", "översiktsplan", "översiktsplanen", "program",
    "programmet", "skola", "horisont", "kl", "klockan", "nr", "nummer", "dnr", "rum", "sal",
    "ca", "cirka", "drygt", "totalt", "knappt", "minst", "högst", "ungefär", "upp", "ref",
    "tfn", "tel", "telefon", "ankn", "anknytning", "pin", "kod", "koden", "artnr", "iso", "sis",
    "kronor", "kr", "nästan", "runt", "sfs", "lgr", "gy", "gymp", "lpfö", "lgr11", "vux",
    "city", "expo", "volvo", "visual", "studio", "ipad", "iphone", "macbook",
})  # fmt: skip
"""Before four digits: a product, a plan or a number, no year."""

YEAR_NAME_ENDINGS = ("plan", "planen", "strategi", "strategin", "programmet", "visionen")

ROOMS_BEFORE = frozenset({
    "sal", "salen", "rum", "rummet", "hus", "lokal", "lokalen", "skåp", "plan", "dörr", "port",
    "korridor", "paviljong", "version", "modell", "typ",
})  # fmt: skip
"""Before V14: a place or a version, no week."""

TAKES_PLACE = ("äger rum", "ägde rum", "äga rum")
"""Here *rum* is no room."""

DOT_DATE_CUES = frozenset({
    "senast", "klart", "klar", "klara", "klarmarkeras", "deadline", "den", "due", "datum",
    "före", "innan", "mötet", "möte", "stoppdatum", "sista", "dag", "fr.o.m", "t.o.m", "tom",
    "by", "inför", "förfaller",
    "sker", "hålls", "infaller",
})  # fmt: skip
"""Before 15.2: it is a day, neither a decimal nor a number of a paragraph."""

MOVED_STEMS = ("flytt", "skjut", "sköt", "senarel", "tidigarel", "ändra", "ombok", "bokas om")
"""With these *från den 3 maj till den 5 juni* names two days, the old one and the new."""

ENGLISH_DEADLINES = frozenset({"due", "by", "on", "until", "before", "deadline"})

SECTION_BEFORE = frozenset({
    "punkt", "punkten", "bilaga", "avsnitt", "version", "kapitel", "kap", "kl", "klockan", "fråga",
    "frågan", "tabell", "figur", "steg", "fas",
})  # fmt: skip

COMPACT_BEFORE = frozenset({
    "dnr", "nr", "nummer", "tfn", "tel", "telefon", "diarienummer", "ärende", "kod", "konto",
    "ankn", "faktura", "fakturanr", "id", "ref", "bankgiro", "bg", "pg", "plusgiro", "ocr",
    "totalt", "ca", "cirka", "drygt", "knappt", "på",
})  # fmt: skip
"""Before six digits: a number, no day."""

BEFORE = frozenset({"dessförinnan", "före", "innan", "before", "till"})

THIS_MEETING = frozenset({
    "mötet", "mötestillfället", "dagens möte", "sammanträdet", "detta möte", "dagens sammanträde",
})  # fmt: skip

NEXT_MEETING = (
    r"(?:nästa|nästkommande|kommande|(?:the )?next) (?:ordinarie |protokollförda )?"
    r"(?:(?:arbets|planerings)?mötet?|mötestillfälle|tillfälle|gång|träff|sammanträde|avstämning|meeting"
    r"|(?P<own>lg|klg|apt|fsg|[a-zåäö]*(?:grupp|råd|ledning|styrelse|team|forum|samverkan|konferens))s?-?(?: ?möte)?)"
)
"""A coming meeting; *own* is the group that it names, if it names one."""

UNTIL_NEXT = ("till", "inför", "före", "innan", "på", "senast", "vid", "senast till",
              "senast på", "senast vid", "by", "until", "för")  # fmt: skip

DUE_LAST = (
    "stoppdatum", "sista svarsdag", "sista inlämningsdag är", "sista svarsdag är", "sista dag är", "senast", "till", "tills", "till och med", "t.o.m.", "t.o.m", "t o m", "tom", "inom", "klart",
    "klar", "klara", "klart till", "deadline", "due", "by", "no later than", "lämnas in",
    "stoppdatum", "sista dag", "slutdatum", "förfaller", "handa", "färdig", "färdigt",
    "färdiga", "redo", "dock senast", "allra senast",
)  # fmt: skip
"""Words directly before a deadline: in time up to its last day."""

DUE_BEFORE = ("före", "innan", "before", "i god tid före", "i god tid innan")
"""In time up to the day before."""

NOT_DUE = (
    "efter", "från", "sedan", "fr.o.m.", "fr.o.m", "fr o m", "from", "från och med", "after",
    "since", "först efter", "tidigast",
)  # fmt: skip
"""A time after which something may begin: it is no deadline."""

SUBJECT_OF_DAY = frozenset({
    "per", "mot", "än", "avseende", "gällande", "rörande", "angående", "enligt", "lagen",
    "skollagen", "inklusive",
})  # fmt: skip
"""Before any time: what the thing is about, not when it is to be done."""

SUBJECT_BEFORE = SUBJECT_OF_DAY | {"för", "av", "om"}
"""The same, before a whole period."""

OCCASIONS = (
    "dagen", "dagarna", "mötet", "träffen", "konferensen", "kvällen", "festen", "lägret", "resan",
    "besöket", "utbildningen", "kursen", "avslutningen", "mässan", "loppet", "turneringen",
    "seminariet", "workshopen", "samrådet", "sammanträdet", "stämman", "invigningen", "starten",
    "veckan", "provet", "föreläsningen", "matchen", "vernissagen", "utställningen", "rundan",
    "ronden", "intervjun", "intervjuerna", "samtalen", "upptakten", "auktionen",
)  # fmt: skip
"""Endings of what happens on a day."""

PREPARES = ("planera", "förbered", "boka", "bjud", "ordna", "beställ")
"""Beginnings of verbs of what is done before such a day, so that it is no deadline."""

OPEN_DEADLINES = (
    "så snart som möjligt", "så fort som möjligt", "så snart det går", "så fort det går",
    "snarast möjligt", "snarast", "omgående", "skyndsamt", "omedelbart", "inget bråttom",
    "ingen brådska", "vid tillfälle", "tills vidare", "löpande", "efter mötet", "inom kort",
    "framöver", "längre fram", "på sikt", "asap", "as soon as possible", "efter hand", "genast",
)  # fmt: skip
"""Words of time that give no day."""

DEADLINE_MARKS = frozenset({
    "senast", "klart", "klar", "klara", "deadline", "till", "due", "inom", "före", "innan", "by",
    "fr.o.m", "from", "från", "inför", "sista",
})  # fmt: skip
"""Words before a date that look ahead, whatever the verb says."""

MEETING_DATE_REASONS = {
    "title": "datumet står i rubriken (”{text}”)",
    "head": "datumet står i inledningen (”{text}”)",
    "name": "datumet står i filens namn (”{text}”)",
    "title and name": "datumet står i inledningen, med år i filens namn (”{text}”)",
    "pair": "”{text}” räknas från mötets dag",
    "weekday": "året följer av veckodagarna ({text})",
    "years": "året följer av årtalen i texten ({text})",
    "created": "året är det då filen skapades",
    "no year": "året framgår inte",
    "only year": "dagen framgår inte; {reason}",
    "none": "inget i texten eller filnamnet visar när mötet hölls",
}
"""Why a meeting's date is what it is, as the user reads it."""

MEETING_DATE_LABELS = (
    "datum och tid",
    "mötesdatum",
    "datum",
    "tidpunkt",
    "tid",
    "när",
    "dag",
    "date",
    "mötet hölls",
)

NEXT_MEETING_LABELS = ("nästa", "kommande", "föregående", "förra", "next", "justerat",
                       "justerades", "anslag", "anslaget", "uppföljning", "från mötet")  # fmt: skip
"""A date after one of these in the head is not the meeting's."""

YEAR_IN_REVIEW = ("bokslut", "årsredovisning", "verksamhetsberättelse", "årsbokslut",
                  "kvalitetsrapport", "årsrapport", "resultat", "utfall")  # fmt: skip
"""Beginnings of words for what is made when a year is over."""

ERA_WORDS = {"covid": 2020, "corona": 2020, "pandemi": 2020}
"""Words that hint at the years they were on everybody's lips."""

COMMON_STARTS = frozenset({
    "i", "om", "för", "till", "den", "det", "in", "the", "last", "sedan", "inom", "alla", "detta",
    "denna", "a", "e", "this",
})  # fmt: skip
"""Words of expressions that stand in every other sentence and tell nothing by themselves."""

MONTH_SURE_BEFORE = {"mars": frozenset({"från", "till", "per", "för"})}
"""Before a month with a capital: no person is called that."""

INDEFINITE_YEAR = frozenset({"kommande", "coming", "senaste"})
"""Before *år*: several years on end, nobody knows how many."""

QUESTION_OF_STATE = "hur"
"""In a question that ends in *i dag*: it means nowadays."""

SHARE_ENDS = (" i snitt", "-del", "%", " %")

SHARES = (" av", " i snitt")
"""After 3/4: it is a share."""

SIDE_WORDS = ("före", "innan", "efter", "därpå", "därefter", "som")
"""After *veckan*: it is another week than this one."""

BREAKS_OFFSET = ("och", "men", "så")
"""After a comma between an offset and a date: the date belongs to something else."""

ENDS_OFFSET = (
    "och",
    "men",
    "samt",
    "så",
    "för",
    "med",
    "på",
    "ska",
    "skickas",
    "är",
    "hos",
    "hålls",
    "sker",
    "blir",
    "kommer",
    "startar",
    "börjar",
    "går",
    "får",
    "har",
    "tas",
    "ses",
    "träffas",
)
"""After *dagen innan*: it counts from the time named before."""

SHORT_WORDS = (
    "är", "har", "ska", "var", "kan", "ser", "tar", "går", "får", "ger", "det", "den", "att", "han", "hon",
    "hen", "vi", "de", "jag", "vår", "då", "när", "en", "ett", "vid", "hos", "av", "om", "via", "per",
)  # fmt: skip
"""After *två veckor före*: no short name of a thing."""

DUE_ARTICLES = ("den", "på", "i", "under", "vid", "till", "med", "det", "omkring", "kring", "the",
                "of")  # fmt: skip

DUE_FOR = ("senast till", "senast", "inför", "till", "före", "innan")
"""Before a thing that has a date: *till nämnden den 21 maj*."""

LAGGING = frozenset(("ligger", "ligga", "låg", "är", "halkat", "halkar", "hamnat", "blivit"))
"""Before *två veckor efter*: somebody is late, and no day is named."""

DUE_PAIR = ("dvs", "d.v.s.", "senast", "den", "till", "alltså")
"""Between *inom 1 vecka* and *2 feb*."""

PARTIES = ("S", "M", "SD", "C", "KD", "MP", "L")
"""As written before a number of seats."""

PLANS = ("vp",)
"""Short names of plans, also in parentheses before their years."""

PRONOUNS = frozenset({"vår"})
"""Seasons that are also pronouns."""

BREAK = "lov"
"""Stands in the name of every school break."""

FROM_AND_WITH = ("från och med ", "från och med den ", "till och med ", "till och med den ")

OUR = ("vårt", "gruppens")
"""Before *nästa möte*."""

WEEK_BEGINNINGS = ("ve", "we")
"""Of *vecka* and *week*, which need no proof."""

DURING = "under"
"""Before a year it makes a deadline of its last day."""
