"""Words by which tasks are told: labels, commissions, deadlines, pronouns (lower case)."""

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

MAY_END = frozenset(("mm", "m.m", "osv", "o.s.v", "etc", "m.fl", "mfl", "e.d", "o.d"))
"""Those that often stand last in a sentence."""

LABELS_ALONE = frozenset(("beslut", "uppgift", "uppdrag", "åtgärd"))
"""Labels that, at the beginning, a full stop may follow as well as a colon."""

TASK_LABELS = (
    "uppgift", "uppdrag", "åtgärd", "att göra", "ap", "action", "action point", "todo", "to do",
    "aktivitet", "nästa steg", "uppföljning", "hemläxa", "läxa", "beställning",
)  # fmt: skip
"""Labels before the colon of a sentence that is a task."""

OWNER_LABELS = ("ansvarig", "ansvariga", "ansvar", "vem", "utförs av", "utförare", "ägare", "owner")

DUE_LABELS = ("klart", "klart senast", "klar", "senast", "deadline", "när", "datum", "due", "tid")

LABEL_FOR = ("till", "åt", "för")
"""Words between a task's label and its owner: *Uppdrag till EHT: …*."""

WAS_TO, HAVE, HAS, AT_LATEST = "skulle", "ha", "har", "senast"

BECAUSE = r",? (?:eftersom|därför att|emedan|då (?:han|hon|de|vi|det)) .*$"
"""The reason after a promise: a day in it is no deadline."""

TIMELY = r"\d|\bsenast\b|\binom\b|\bföre\b|\binnan\b|\bnästa\b|\bi ?morgon\b|\bi ?dag\b|dagen\b|dag\b|\bvecka\b"
"""Words of a time, told cheaply."""

READY = r"\b(?:klar|färdig|inne|inlämna)\w*|\bha \w+(?:at|tt|it|rt|kt|lt|ft)\b"
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
    r"|på (?P<genitive>[A-ZÅÄÖ][\w -]{1,40}?s) lott (?:faller|föll|kommer|kom)(?: det)? att"
    r"|(?:ålägga|uppmana|be|instruera|bemyndiga) (?P<owner2>.{2,60}?) att"
)

ASKED = r"(?:anmodas|anmodades|uppdras|uppdrogs|uppmanas|uppmanades|ombeds|ombads|ålades|åläggs|instrueras)"

ASKS = r"(?:uppmanar|uppmanade|ber|bad|ålägger|instruerar)"

UNDERTAKES = (
    r"(?:åtar|åtog|har åtagit|lovar|lovade|har lovat|hade lovat|erbjuder|erbjöd)(?: sig)?|åtogs|tar på sig"
    r"|tog på sig|har tagit på sig"
)

RESPONSIBLE = r"(?:ansvarar|svarar|är ansvariga?|blir ansvariga?|står|har ansvaret?|tar ansvaret?) (?:\w+ )?(?:för|över)"

ON_AGENDA_OF = r"\b(?:på|till|vid|i) [A-ZÅÄÖ]{2,5}\b"
"""A meeting by its short name: *på KLG den 9 januari*."""

TAKEN_UP = (
    r"\b(?:tas upp|lyfts|behandlas) (?:för beslut |igen |på nytt )?(?:på|vid|i) "
    r"(?:lg\b|ledningsgrupp\w*|nästa \w+|mötet|sammanträdet)"
)
"""A point that the group itself takes up again: *planen tas upp på LG den 19 oktober*."""

PUT_ON_AGENDA = (
    r"\b(?:sätts|läggs|tas|förs) (?:[\w-]+ ){0,3}(?:upp|in) på "
    r"(?:nästa |kommande )?(?:dagordning|agenda)"
)
"""*Då sätts läxhjälpen upp på dagordningen*."""

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

TOLD_OF_OLD = (
    r"^(?:(?:på|vid|under) (?:det |vårt )?(?:förra|föregående|senaste)\b|förra (?:gången|mötet|lg)\b"
    r"|sist(?:a gången|a mötet)?\b|förra veckan\b)"
)
"""How a sentence begins that tells of an earlier meeting."""

WHEN_LATER = r"\b(?:ser till att|se till att|när|så fort|så snart|innan|tills|om)\b"
"""Words that open a clause about later: what is done there is not done yet."""

DONE_TAIL = (
    r"(?: [–—-]|:|\() ?(?:klar|klart|klara|done|cancelled|canceled|closed|avslutad|avslutat|utgår|struken|stängd|åtgärdad"
    r"|åtgärdat|genomförd|genomfört)\b(?![^.;]{0,12}\d)"
)
"""Behind an entry of a list: it is done, or need not be done."""

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

OPENS_CLAUSE = frozenset(("så", "och", "men", "medan", ",", ";", "–", "("))
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

NEGATED = r"\binte\b"

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

ANSWER = r"(?:svar|besked|återkoppling|återrapportering|redovisning|rapport|avrapportering)\b"
"""What is to come of the task before: *Svar till Kajsa senast 15 mars.*."""

DELIVERED = (
    r"(?:ett |en |det |första )?(?:färdig\w* )?(?:yttrande|underlag|utkast|förslag|rapport|svar|plan|sammanställning|lista"
    r"|redovisning|text|material|utredning|kalkyl|schema|version|skrivelse|resultat)\w* (?:[\wåäö-]+ ){0,3}?"
    r"(?:ska|lämnas|skickas|redovisas|presenteras|på|till|klart?|senast|i|om|finns)\b"
)
"""What comes of the task before, in a sentence with its day: *Underlaget lämnas senast 31/1*."""

REMINDS = r"(?:glöm (?:inte|ej)(?: bort)?|kom ihåg|tänk på|obs[!:]?|påminnelse:?)(?: att)? "
"""Words before what those who read are to do."""

WANTED = r"^[a-zåäöé-]+ (?:\w+ )?(?:till|t|in till|åt) .*\bsenast\b"
"""Something that is to come to somebody: *synpunkter till Bo senast 20 mars*."""

TO_BE_READY = r"(?:det|detta|den|de|dessa|allt) (?:ska|skall|bör|måste) (?:vara|ligga|finnas|ha|lämnas|skickas|in)\b"
"""What the sentence before is to be when it is done: *De ska ligga på nätet senast onsdag*."""

SIGN_UP = r"\b(?:anmäler|skriver upp|hör av) sig\b"
"""What those concerned do, whoever they are: *supportrar anmäler sig till Anton*."""

STRONG_CUE = (
    r"\b(?:senast|deadline|inom|före|innan|klart?|klara|färdigt?|tillhanda)\b|\bär (?:inne|klar)"
)
"""Words that make a deadline of a time even where nobody is obliged."""

MEETING_ENDINGS = ("mötet", "mötena", "möte", "träffen", "konferensen", "dagen")

NOUN_FORMS = ("en", "et", "an", "na", "er", "or", "ar", "ing", "ion")
"""Endings of nouns for things rather than names."""

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

DECIDING_BODIES = (
    "nämnden", "styrelsen", "fullmäktige", "utskottet", "stämman", "rådet", "regeringen",
    "kommittén", "domstolen", "presidiet",
)  # fmt: skip
"""Endings of bodies whose deciding on a day is an event."""

NOUN_ENDINGS = (
    "ing", "ningar", "ningen", "tion", "tioner", "tionen", "ande", "else", "elser", "het", "heter",
    "skap", "ment", "mål", "plan", "planen", "förslag", "förslaget",
)  # fmt: skip
"""Endings of nouns for things, by which a capital at a sentence's start is no name."""

EVERY = frozenset(("varje", "alla", "samtliga", "respektive", "ansvarig", "berörda", "båda"))
"""Words that make a role in general one that is commissioned."""

SUBORDINATORS = frozenset("som att om så eftersom därför när där medan utan".split())
"""Words that open a clause inside the clause; what it denies is not the task."""

HE_OR_SHE = frozenset(("han", "hon", "hen"))

THEY = frozenset(("de", "dom"))
"""Pronouns for the one, or those, who acted before."""

NOBODY = frozenset("tbd ? - – ingen ej oklart saknas utses nej vakant n/a".split())
"""What stands after *Ansvarig:* where there is none yet."""

DUE_GOES_ON = (
    "sista ", "senast", "dock ", "helst", "till ", "och ", "samt ", "men ", "eller ", "gärna", "inom ",
    "före ", "innan ", "den ", "det ", "allra ", "klart", "deadline", "kl", "som ", "så ",
)  # fmt: skip
"""Words after a comma with which the words about the same deadline go on."""

THIRD_PERSONS = HE_OR_SHE | THEY
