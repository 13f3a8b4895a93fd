"""Words of a meeting's frame: headings, labels, roles and groups (lower case)."""

PRESENT = (
    "närvarande", "närv", "nv", "närvaro", "deltagare", "deltagande", "deltog", "med", "medverkande",
    "närvarande vid mötet", "beslutande", "övriga närvarande", "gäst", "gäster", "inbjuden", "inbjudna",
    "present", "participants", "attendees", "på plats", "här", "med på mötet", "med på mötet var",
    "närvarande var", "mötesdeltagare", "deltar", "närvarande ledamöter", "ledamöter", "ordinarie",
    "ersättare", "tjänstgörande ersättare", "adjungerad", "adjungerade", "delvis närvarande",
    "för arbetsgivaren", "för arbetstagarna", "arbetsgivare", "arbetsgivaren", "arbetstagare", "arbetstagarna",
    "för de fackliga organisationerna", "fackliga företrädare", "fackliga representanter", "för facken",
    "på distans", "på länk", "via länk", "digitalt", "via teams", "deltog på distans",
)  # fmt: skip
"""Labels before those who are present."""

NAME_PARTICLES = frozenset("von af de van der la".split())
"""Words in a name that are not written with a capital."""

WHENCE = ("från", "på", "vid", "via", "som", "till", "ersätter", "för")
"""Words after a name that say where somebody comes from: *Torun Hård från enheten*."""

SEE = ("Se ", "Enligt ")
"""What begins a pointer to a list that stands elsewhere: *Se närvarolista*."""

ABSENT = (
    "frånvarande", "frånv", "frv", "fv", "förhinder", "förhindrade", "anmält förhinder", "ej närvarande", "frånvaro",
    "absent", "ej här", "inte här", "ej med", "inte med", "förhindrad", "sjuk", "sjuka", "vab", "borta", "saknas",
    "saknades", "lediga", "ledig", "återbud", "anmält frånvaro", "anmäld frånvaro", "anmälda förhinder",
    "lämnat återbud", "kallade", "kopia", "kopia till", "sändlista", "för kännedom",
)  # fmt: skip
"""Labels before those who are not, or need not be, present."""

AWAY = frozenset("vab sjuk sjukskriven borta frånvarande ledig vabbar förhindrad återbud".split())
"""Words of a sentence that says who is not present."""

NOTE_TAKER = (
    "vid anteckningarna", "vid protokollet", "vid pennan", "vid tangenterna", "antecknare", "ant", "loggar", "logg",
    "antecknar", "antecknade", "antecknat av", "anteckningar", "anteckningar av", "anteckningar förda av", "sekreterare",
    "mötessekreterare", "sekr", "skrev", "skriver", "skrivet av", "vid datorn", "vid tangentbordet",
    "för protokollet", "för anteckningarna", "anteckningarna fördes av", "protokollet fördes av",
    "anteckningar fördes av", "nedtecknat av", "nedtecknare", "anteckning", "anteckningsansvarig",
    "skribent", "referent", "protokollförare", "protokoll", "minnesanteckningar av", "noteringar", "noteringar av", "noterat av", "note taker", "notes", "notes by", "minutes by",
)  # fmt: skip

NOT_ALONE = frozenset(
    """
    frånvaro närvaro när var med tid plats dag här digitalt borta sjuk sjuka saknas ledig lediga protokoll anteckningar
    ärende bilaga bilagor gäster deltar anteckning noteringar logg lokal
    """.split()
)
"""Labels that, alone on a line, are rather the heading of a point."""

ALSO_TITLES = (
    "protokoll",
    "anteckningar",
    "noteringar",
    "anteckning",
    "notes",
    "minnesanteckningar av",
)
"""Labels of the note-taker that, alone on a line, are rather a title."""

AS_SECRETARY = r"(?:mötes)?sekr(?:eterare)?|ant(?:eckn\w*)?|prot(?:okoll\w*)?"
"""What stands in brackets behind the note-taker in the list of those present."""

WERE = "var|är|fanns|deltog"
"""Verbs between *närvarande* and the names."""

NOTES_TAKEN_BY = (
    "anteckningarna fördes av", "anteckningar fördes av", "protokollet fördes av", "protokoll fördes av",
    "anteckningarna skrevs av", "protokollet skrevs av", "antecknade gjorde", "antecknat av", "nedtecknat av",
)  # fmt: skip
BY_LINES = (
    "skrivet av", "antecknat av", "anteckningar av", "anteckningar förda av", "protokoll av",
    "protokoll fört av", "minnesanteckningar av", "sekreterare", "mötessekreterare", "antecknare",
)  # fmt: skip
"""Words before the name of the note-taker, alone on a line."""

WROTE = "skrev|antecknade|förde anteckningar|förde anteckningarna|höll i pennan|förde protokoll|förde protokollet"
WRITES = "skriver|skrev|antecknar|antecknade|för anteckningar|för protokoll|höll i pennan|håller i pennan"
WHO_WROTE = (
    f"som också (?:{WROTE})", f"som (?:{WROTE})", "vid pennan", "vid tangenterna", "vid protokollet",
    "vid anteckningarna", "antecknare", "för anteckningarna", "för protokollet",
)  # fmt: skip
"""Words before and after the name of the note-taker in a sentence."""

CHAIR = (
    "leder mötet",
    "mötet leds av",
    "mötesordf",
    "ordförande",
    "mötesordförande",
    "ordf",
    "sammankallande",
    "mötesledare",
    "chair",
)

PRESENTER = (
    "föredragande", "föredragare", "föredras av", "presenteras av", "ansvarig för punkten",
    "presentatör", "presenter",
)  # fmt: skip

PLACE_AND_TIME = (
    "tid", "plats", "lokal", "datum", "tid och plats", "plats och tid", "dag", "när", "var",
    "mötestid", "mötesdatum", "date",
)  # fmt: skip

OTHER_LABELS = ("justerare", "justerat", "bilagor", "bilaga", "ärende", "dnr", "diarienummer")

BESIDE_DATE = ("den", "kl", "klockan", "datum", "digitalt", "möte", "mötet")
"""Words that may stand beside a day on a line of its own."""

AGENDA = ("dagordning", "föredragningslista", "agenda", "dagens punkter", "innehåll")
"""Headings of a list that only names the points to come."""

NEXT_MEETING = ("nästa möte", "nästa gång", "nästkommande möte", "kommande möte", "next meeting")

NEXT_STEMS = ("nästa", "nästkommande", "kommande", "next", "härnäst", " ses", "vi ses")
SAYS_NEXT_MEETING = (
    r"^[-• ]*(?:vårt |gruppens )?(?:nästa|nästkommande|kommande|next) (?:ordinarie |protokollförda )?[\w-]*"
    r"(?:möte|meeting|mötestillfälle|gång|träff|grupp|lg|sammanträde|avstämning|konferens|forum|råd|team|ledning|apt)"
    r"(?:et|en|n|s)?\b|\bhärnäst\b|\b(?:vi ses|ses vi) (?:igen|nästa gång|åter|nästa)\b|^vi ses\b"
    r"|\bnästa (?:lg-?)?möte (?:är|blir|hålls|äger|planeras)\b"
)
"""How notes tell when the same group meets again (in lower case)."""

SECTIONS = {
    "information": "information", "info": "information", "informationspunkter": "information",
    "informationsärenden": "information", "beslut": "decision", "beslutspunkter": "decision",
    "beslutsärenden": "decision", "diskussion": "discussion", "diskussionspunkter": "discussion",
    "dialog": "discussion", "övriga frågor": None,
}  # fmt: skip
"""Headings over a group of agenda items, and the kind of item that stands under them."""

ASIDE_HEADINGS = frozenset(
    (
        "förslag till beslut", "yrkande", "yrkanden", "beslutet skickas till", "beslut skickas till",
        "beslutet expedieras till", "expedieras till", "expediering", "reservation", "reservationer",
        "protokollsanteckning", "beslutsunderlag", "beslutsgång", "propositionsordning", "jäv",
    )
)  # fmt: skip
"""Headings over what is neither decided nor promised."""

DECISION_HEADINGS = frozenset(
    (
        "beslut", "beslut och åtgärder", "besluten", "fattade beslut", "dagens beslut",
        "beslut i korthet", "beslut i sammandrag", "sammanfattning av beslut",
        "ledningsgruppens beslut", "lg beslutar", "decision", "decisions",
    )
)  # fmt: skip

TASK_HEADINGS = frozenset(
    (
        "uppgift", "uppgifter", "uppdrag", "åtgärd", "åtgärder", "att göra", "att-göra", "todo",
        "att-göra-lista", "åtgärdslista", "aktivitetslista", "uppgiftslista", "uppdragslista", "åtgärdsplan", "aktivitet", "aktiviteter", "action", "actions", "ap",
        "till nästa gång", "till nästa möte", "inför nästa möte", "att göra till nästa gång",
        "actionpoint", "actionpoints", "action point", "action points", "to do", "nya uppgifter",
    )
)  # fmt: skip
"""Headings, or the first or last words of headings, over a list of tasks."""

BESIDE_TASK_HEADING = frozenset(
    """
    till nästa möte gång mötet från dagens efter inför detta och ansvar ansvariga lista korthet i sammanfattning
    uppföljning sedan sist nya ny öppna kvarstående beslutade aktuella open new våra summering av över kommande att göra
    next steps items list beslut ansvarsfördelning fördelning för kvar pågående mötets
    """.split()
)
"""Words that may stand beside such a word in the heading of a list of tasks."""

REVIEW_WORDS = frozenset(
    ("förra", "föregående", "tidigare", "gamla", "avslutade", "klara", "uppföljning")
)
"""First words of a heading that speaks of earlier meetings."""

SHORT_NAMES = {
    "ledningsgrupp": "LG", "styrgrupp": "SG", "skolledning": "SL", "arbetslag": "AL",
    "elevhälsoteam": "EHT", "samverkansgrupp": "SVG", "ledningskonferens": "LK",
    "arbetsgrupp": "AG", "projektgrupp": "PG", "referensgrupp": "RG", "styrelse": "STY",
    "förvaltningsledning": "FL", "nämnd": "NÄM", "rektorsgrupp": "RG", "utvecklingsgrupp": "UG",
    "arbetsplatsträff": "APT",
}  # fmt: skip
"""How a body is called in references, by the stem of its noun."""

UNITS = ("HR", "EHT", "SYV")
"""Units that are written in capitals, and own tasks."""

DAY_WORDS = frozenset(
    """
    januari februari mars april maj juni juli augusti september oktober november december jan feb mar apr jun jul aug
    sep sept okt nov dec måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen
    lördagen söndagen mån tis ons tors fre lör sön den och klockan vecka veckan
    """.split()
)
"""Words that say when and not what."""

DAY_STEMS = frozenset(word[:6] for word in DAY_WORDS if len(word) >= 6)

DEFINITE = {"e": "n", "lag": "et", "team": "et", "råd": "et", "utskott": "et"}
"""What makes the noun for a body definite, by its last letters; *en* else."""

BODY_STEMS = (
    *SHORT_NAMES, "ledningsteam", "ledningsråd", "arbetsutskott", "utskott", "kommitté", "råd",
    "forum", "nätverk", "team", "grupp", "styrgrupp", "årsmöte",
)  # fmt: skip
"""Stems of nouns for a body that meets."""

ROLE_ENDINGS = (
    "chef", "chefen", "chefer", "cheferna", "rektor", "rektorn", "rektorer", "rektorerna",
    "direktör", "direktören", "direktörerna", "samordnare", "samordnaren", "samordnarna",
    "sekreterare", "sekreteraren", "sekreterarna", "ledare", "ledaren", "ledarna", "lärare",
    "läraren", "lärarna", "handläggare", "handläggaren", "handläggarna", "ansvarig", "ansvariga",
    "ordförande", "ordföranden", "kassör", "kassören", "controller", "controllern", "strateg",
    "strategen", "strateger", "strategerna", "utvecklare", "utvecklaren", "utvecklarna", "ombud",
    "ombudet", "ombuden", "pedagog", "pedagogen", "pedagoger", "pedagogerna", "koordinator", "koordinatorn",
    "administratör", "administratören", "administratörerna", "assistent", "assistenten",
    "assistenterna", "jurist", "juristen", "juristerna", "ekonom", "ekonomen", "ekonomerna",
    "vaktmästare", "vaktmästaren", "vaktmästarna", "konsult", "konsulten", "konsulterna",
    "leverantör", "leverantören", "leverantörerna", "utredare", "utredaren", "beställarna",
    "ledamot", "ledamoten", "ledamöterna", "revisor", "revisorn", "revisorerna", "kurator", "kuratorer",
    "kuratorn", "kuratorerna", "sköterskan", "sköterskorna", "psykologen", "psykologerna",
    "mentor", "mentorn", "mentorer", "mentorerna", "specialist", "specialisten", "huvudman", "huvudmannen",
    "personal", "personalen", "grupp", "gruppen", "grupperna", "avdelning", "avdelningen",
    "avdelningarna", "enhet", "enheten", "enheterna", "kontor", "kontoret", "team", "teamet",
    "teamen", "ledning", "ledningen", "förvaltning", "förvaltningen", "förvaltningarna", "nämnd",
    "nämnden", "nämnderna", "styrelse", "styrelsen", "utskott", "utskottet", "råd", "rådet",
    "kommitté", "kommittén", "byrån", "kansli", "kansliet", "arbetslag", "arbetslaget", "arbetslagen", "lärarlagen",
    "programlagen", "ämneslagen", "hälsan",
    "funktionen", "verket", "myndigheten", "företaget", "ordf",
    "dekan", "dekanen", "dekanerna", "prefekt", "prefekten", "prefekter", "prefekterna",
    "bibliotekarie", "bibliotekarien", "bibliotekarierna", "registrator", "registratorn",
    "arkivarie", "arkivarien", "kommunikatör", "kommunikatören", "kommunikatörerna", "kanslist",
    "kanslisten", "tekniker", "teknikern", "teknikerna", "sköterska", "sköterskor", "läkare",
    "läkaren", "läkarna", "psykolog", "logoped", "logopeden", "logopederna", "syv", "mästare",
    "mästaren", "mästarna", "förvaltare", "förvaltaren", "förvaltarna", "inspektör",
    "inspektören", "instruktör", "instruktören", "instruktörerna", "projektör", "projektören",
    "arkitekt", "arkitekten", "ingenjör", "ingenjören", "vikarie", "vikarien", "vikarierna",
    "representant", "representanten", "representanterna", "deltagarna", "medarbetarna",
    "institution", "institutionen", "institutionerna", "kommunen", "regionen", "bolaget",
    "föreningen", "föreningarna", "förbundet", "facken", "facket", "skolan", "skolorna",
    "förskolan", "förskolorna", "verksamheten", "verksamheterna", "fastigheter", "fastighet",
    "föräldrarna", "vårdnadshavarna", "hemmen", "eleverna", "arbetsgivaren", "arbetsgivarsidan",
    "arbetstagarsidan", "vaktmästeriet", "måltidsservice", "rektorsexpeditionen", "expeditionen",
    "byrå", "kåren", "presidiet", "presidium", "mentorsteamet", "jouren", "receptionen",
    "köket", "köken", "supporten", "värdarna",
    "räddningstjänsten", "socialtjänsten", "hemtjänsten", "kundtjänsten",
)  # fmt: skip
"""Endings of nouns that name a role or a group, so that it can own a task."""

NOT_ROLE_ENDINGS = (
    "vägledning", "vägledningen", "handledning", "handledningen", "inledning", "inledningen",
    "anledning", "anledningen", "avledning", "avledningen", "områd", "nätverket", "regelverket",
    "ramverket", "ohälsan", "skolkommunen", "arbetsvägen", "kunskapsbolaget", "egenskapen", "högskolan i",
    "sommarskolan", "lovskolan", "målgrupp", "målgruppen", "målgrupperna", "förvaltningen av",
)  # fmt: skip
"""Endings of words that end like a role or a group and are none."""

POSITIONS = (
    "chef", "rektor", "direktör", "samordnare", "ledare", "lärare", "handläggare", "controller",
    "strateg", "utvecklare", "pedagog", "koordinator", "administratör", "assistent", "jurist",
    "ekonom", "vaktmästare", "utredare", "kurator", "sköterska", "psykolog", "specialist",
    "dekan", "prefekt", "bibliotekarie", "registrator", "arkivarie", "kommunikatör", "kanslist",
    "tekniker", "läkare", "logoped", "arkitekt", "ingenjör",
)  # fmt: skip
"""Endings of nouns for what somebody is between meetings, too."""

OF_THE_MEETING = "mötes"
"""Begins what somebody is at the meeting only: *mötesledare*."""

PLACES = (
    "skolan", "skolorna", "kommunen", "regionen", "föreningen", "verksamheten", "bolaget",
    "institutionen", "förbundet",
)  # fmt: skip
"""Endings of roles that are as much places: what goes on there on a day is an event."""

EVERYBODY = (
    "de andra",
    "de övriga",
    "vi andra",
    "alla",
    "samtliga",
    "var och en",
    "hela ledningsgruppen",
    "övriga",
    "båda",
    "resten",
)
"""Words for everybody: owners when somebody writes *alla i LG läser …*."""

EVERYBODY_BEGINS = frozenset(phrase.split()[0] for phrase in EVERYBODY)

EACH = ("varje", "respektive", "resp")
"""Words after which any noun is one that acts: *varje skola utser …*."""

MANY = ("alla", "samtliga", "båda", "våra", "övriga", "berörda", "ansvariga", *EACH)
"""Words before a role by which each of those who have it is meant."""

TIMES_OF_EACH = frozenset(
    "år dag vecka månad termin läsår kvartal gång halvår morgon kväll helg fredag måndag tisdag onsdag torsdag".split()
)
"""Words that with *varje* say how often."""

QUALIFIERS = frozenset(
    "ansvarig ansvariga respektive berörd berörda alla samtliga varje resp tf biträdande vice övriga"
    " den de vår våra lokala centrala hela bitr".split()
)
"""Words that may stand before a role and belong to it."""

PLURALS = ("er", "erna", "ar", "arna", "na", "or", "orna")
"""Endings of a position by which all who have it are meant: *rektorerna*."""

OF_A_ROLE = {
    "tf": "tf", "tillförordnad": "tf", "tillförordnade": "tf", "bitr": "biträdande",
    "biträdande": "biträdande", "vice": "vice", "vik": "vikarierande",
    "vikarierande": "vikarierande", "ny": "", "nya": "", "nye": "",
}  # fmt: skip
"""Words before a position that say how it is held, and how they are written in a directory."""

NOT_HELD = ("tillträdande", "blivande", "tidigare", "förre", "förra", "förutvarande", "f d", "fd")
"""Words before a position that is not held yet, or no longer."""

TOPIC_COLUMNS = (
    "punkt",
    "ärende",
    "rubrik",
    "fråga",
    "ämne",
    "dagordningspunkt",
    "agenda",
    "topic",
)
NOTE_COLUMNS = (
    "anteckning", "notering", "diskussion", "information", "innehåll", "sammanfattning", "beslut",
    "minnesanteckning", "referat", "notes",
)  # fmt: skip
"""Headings of the columns of minutes kept as a table, by their first words."""

TASK_COLUMNS = (
    "uppgift", "uppdrag", "åtgärd", "aktivitet", "vad", "what", "att göra", "punkt", "task", "action",
)  # fmt: skip
OWNER_COLUMNS = (
    "ansvarig", "ansvariga", "vem", "ägare", "utförare", "namn", "owner", "responsible", "who",
)  # fmt: skip
DUE_COLUMNS = (
    "klart senast", "senast", "klart", "när", "deadline", "datum", "klar", "tidplan", "due",
    "färdigt",
)  # fmt: skip
WHEN_COLUMNS = ("datum", "när", "vecka", "dag", "tid", "date", "when")
"""Headings of the first column of a calendar: what stands in it are events."""

STATUS_COLUMNS = ("status", "läge")
"""Headings of the columns of a table of tasks, by their first words."""

DONE_STATES = (
    "klar",
    "klart",
    "klara",
    "avslutad",
    "avslutat",
    "utförd",
    "utfört",
    "done",
    "utgår",
)

EARLIER_NOTES = ("föregående", "förra ", "uppföljning", "tidigare ", "sedan sist")
"""Words of the headings under which earlier meetings' points are gone through."""
