"""Words around a follow-up: where it stands, what it names, who has it, when (lower case)."""

from lgnotes.lexicon.followup_deeds import DONE

DONE_BARE = DONE | frozenset("ok okej check ja stängd stängt x v ✓ ✔ ☑ ✅".split())
"""What does as well in the cell of a table that says how it stands."""

OF_MEETING_SURE = (
    r"\b(?:beslut\w*|protokoll\w*|(?:minnes)?anteckning\w*|uppdrag\w*|uppgift\w*|punkt\w*|ärende\w*|\w*lista\w*|§ ?\d+\)?|bordla\w+|beslöt\w*|bestäm\w*)"
    r"(?: (?:vi|lg|från|av|den|mötet|på|vid|togs|sedan|taget|ledningsgruppen))*[ (,]*$"
)

OF_MEETING_MAYBE = r"\b(?:möte\w*|\w*sammanträde\w*|lg|ledningsgrupp\w*|fick|gavs|lovade)(?: (?:vi|den|på|vid|av|från))*[ (,]*$"

OF_MEETING_AFTER = (
    r"^,? ?(?:beslut\w*|beslöt\w*|bestämde\w*|enades|fick|gavs|bordlades|sköts|lovade|åtog|togs)\b"
)
"""Words beside a day that make it that of an earlier meeting; after the second, if it is past."""

REF = r"(?:[A-ZÅÄÖ]{2,5} \d{4}-\d{2}-\d{2} )?§§? ?\d+(?:[:.]\d+)?"

REVIEWS = (
    r"^(?:uppföljning(?:ar|en)?|återkoppling|återrapportering(?:ar)?|avrapportering(?:ar)?|rapportering|genomgång|avstämning|status|lägesrapport(?:er)?|läget|läge|återblick|kontroll)?"
    r"(?: (?:av|från|på|för|om|kring|sedan|efter|gällande))*"
    r"(?: ?(?:förra|föregående|senaste|tidigare|gamla|öppna|kvarstående|pågående|utestående|kvarvarande|bordlagda|våra|alla|vår|beslutade|givna))*"
    r" ?(?:möte(?:t|ts|n)?|mötes?|lg|sammanträde(?:t)?|gång(?:en)?|(?:mötes)?protokoll(?:et)?|(?:mötes|minnes)?anteckning(?:ar|arna)?|uppdrag(?:en|et)?|uppgift(?:er|erna)?|åtgärd(?:er|erna)?|beslut(?:en)?|punkt(?:er|erna)?|ärenden?(?:a)?|frågor"
    r"|(?:uppdrags|åtgärds|aktivitets|uppgifts|bevaknings|balans|ärende|att-göra-|beslut)list(?:a|an|or)|(?:uppdrags|besluts|åtgärds|ärende)logg(?:en)?|bevakningar|aktiviteter(?:na)?|åtaganden|sist|sen sist|sedan sist|restpunkter|restlista(?:n)?|todo|att göra|punkterna)"
    r"(?: (?:lista|listan|uppgifter|uppgifterna|uppdrag|uppdragen|punkter|beslut|anteckningar|minnesanteckningar|protokoll|och|från|mötet|förra|föregående|möte|sedan|sist|av|senaste|uppföljning|åtgärder|genomgång|av|uppdrag|gången|gång|i|lg|den|\d+))*$"
    r"|^(?:uppföljning(?:ar)?|sedan sist|sen sist|läget sedan sist|vad har hänt(?: sedan (?:sist|förra mötet|senast))?|hänt sedan sist|läget sen sist|uppföljning sedan sist|återrapportering|avrapportering|bevakningar|uppdragsgenomgång|statusgenomgång|uppföljningspunkter|uppföljningslista(?:n)?)$"
)
"""Headings over what was done of earlier meetings' tasks (a heading in lower case, without signs)."""

NO_REVIEWS = frozenset(
    """
    beslut besluten uppdrag uppdraget uppgift uppgifter uppgifterna åtgärd åtgärder möte mötet punkt punkter punkterna protokoll protokollet
    anteckningar anteckning ärende ärenden frågor aktiviteter todo status läge läget genomgång rapportering avstämning kontroll lg att göra
    återkoppling att-göra-lista uppdragslista åtgärdslista aktivitetslista uppgiftslista
    """.split()
)
"""Such headings that, alone, may as well stand over new ones."""

STATE_COLUMNS = (
    "status", "läge", "läget", "uppföljning", "resultat", "utfall", "kommentar", "lägesrapport", "klart?", "klar?", "hur gick det",
    "vad har hänt", "återkoppling", "återrapportering", "notering", "avklarat", "avklarad", "genomfört", "klarmarkerad", "progress", "state", "nuläge",
    "klar/ej klar", "utfört", "åtgärdat",
)  # fmt: skip
"""Headings of the columns that say how it stands, by their first words."""

TASK_COLUMNS = (
    "uppgift", "uppdrag", "åtgärd", "aktivitet", "vad", "what", "att göra", "punkt", "task", "action", "ärende", "fråga", "beslut", "bevakning",
)  # fmt: skip

DECISION_COLUMNS = ("beslut",)

OF_COLUMNS = (
    "från",
    "möte",
    "beslutat",
    "beslutsdatum",
    "mötesdatum",
    "uppkom",
    "tillkom",
    "given",
)
"""Headings of a column with the day of the meeting from which it is."""

DUE_COLUMNS = ("ny tid", "nytt datum", "ny deadline", "nytt slutdatum", "ny tidplan")

NEW_TIME = r"^(?:klar\w*|färdig\w*|ny tid|nytt datum|senast|till|den|v\.?|vecka|i|under|efter|\d)"

GENERIC = frozenset(
    """
    ja nej jo ärendet frågan punkten uppdraget uppgiften åtgärden saken detta det den de denna dessa dem dom allt alla allting samtliga
    uppdragen uppgifterna åtgärderna punkterna ärendena frågorna beslutet beslut besluten aktiviteten uppdrag uppgift punkt ärende fråga
    arbetet resten här där båda bägge vi jag han hon hen man ni som vilket vilken vilka och också så då även
    """.split()
)
"""Words that mean what was said before: alone they name nothing."""

HEADING_NOUNS = frozenset("ärendet punkten ärendena beslutet".split())
"""Those that mean the point of the agenda."""

MATTERS = frozenset("frågan saken".split())
"""Those that mean it, or what was said right before."""

THE = "den"

PRONOUNS = frozenset("den det de dem dom detta denna dessa".split())

EDGES = frozenset(
    """
    tas att och men samt som så på i till av för från om med den det de är har hade blev blir nu redan därmed också även dock
    då vid under inför hos kring ang angående gällande fortfarande ännu där vilket vilken via sedan men därför enligt inte ej av en ett
    senast klart mötet möte lg nästa därefter alltså utan fram upp eller blivit varit vi var fick
    """.split()
)
"""Words that may not begin or end the words of a topic."""

LABEL = r"^\W*(?:ap ?\d*|uppgift|uppdrag|åtgärd|punkt|beslut|status|läge|uppföljning|action|nr)?\s*\d*\s*[.:)]\s+"

TASK_NOUNS = r"\b(?:uppdrag|uppgift|åtgärd|aktivitet)\w*"

DECISION_NOUNS = r"\bbeslut(?:et|en|ets)?\b"

OF_THING = r"\b(?:uppdraget|uppgiften|beslutet|åtgärden|ärendet|frågan|punkten)\b(?: (?:till|åt|för) [^,;.]{2,50}?)?(?= (?:att|om)\b)"
"""*Uppdraget till Bo att*: what stands behind names it."""

OWNER_OF = (
    r"\b(?:uppdraget|uppgiften|ansvaret) (?:till|åt|för|på) (?P<owner>[^,;.]{2,60}?) (?=att|om)"
)

SAID_ALL = r"\b(?:allt|alla|samtliga)\b(?: (?:uppgifter|uppdrag|punkter|åtgärder|aktiviteter|det))?(?:na|en)?\b"

EXCEPT = (
    r"\b(?:utom|förutom|bortsett från|med undantag (?:av|för)|undantaget) (?P<what>[^,.;]{3,120})"
)

JOINTS = r"[;,] (?:men |och |samt |medan )?| (?:men|medan|samt|och) "
"""Between the parts of a sentence that may speak of several things."""

WITH = r"\s*med\b"

WE_ALL = r"^\W*(?:vi|man|(?:alla|samtliga)(?! (?:uppgift|uppdrag|punkt|åtgärd|ärende|aktivitet))|eleverna|barnen|ni)\b"

DUE_BEHIND = r"\s*(?::|till\b(?! (?:hälften|\d+ ?(?:%|procent)))|senast\b|inom\b|före\b|innan\b|när\b|om (?:en|två|tre|fyra)\b)"
"""Behind *klart*: it says when it is to be so."""

NOT_DONE_BARE = frozenset("nej ej inte öppen öppet kvar ✗ ✘ ☐ todo open".split())

AUXILIARIES = frozenset(
    "är har hade blev blivit nu redan därmed också fortfarande ännu tyvärr dock äntligen numera".split()
)
"""Words that are left out of a topic wherever they stand."""

FORMAL = frozenset(
    """
    beslutar beslutade beslutas beslutat föreslår meddelade meddelar konstaterade konstaterades berättade informerade rapporterade
    sa sade säger togs något någon utan ledningsgruppen dagordningen dagordning agendan agenda mötet möte
    """.split()
)
"""Words of the meeting itself, which name nothing that it treats."""

BEFORE_TIME = (
    "till",
    "åt",
    "för",
    "den",
    "på",
    "i",
    "under",
    "från",
    "sedan",
    "före",
    "innan",
    "senast",
    "inför",
    "av",
    "vid",
    "mötet",
    "lg",
    "lg-mötet",
    "redan",
    "det",
    "kl",
)

BEFORE_DOER = frozenset(
    (
        ":",
        "–",
        "—",
        "-",
        "(",
        ",",
        "→",
        *"har hade fick då nu flyttar skjuter och men som är av".split(),
    )
)
"""Words and signs behind which somebody may stand who acts."""

RIGHT_BEFORE_DOER = frozenset("har hade fick flyttar skjuter".split())
"""Words behind which somebody stands who needs no verb of their own."""

ANOTHER_WEEK = r"\b(?:dag|dagar|vecka|veckor|månad|månader) till\b"

DANGLING = r"^\W*(?:och|men|samt|medan) |[,;]? (?:och|men|samt|medan)\s*$"

ASIDE_CLAUSE = r", (?:som|vilket|vilka|eftersom|då|trots att|därför att|så att|för att)\b"
"""What is added behind the outcome: it names nothing."""

AND_DOES = (
    r" och (?:lämnar|redovisar|återkommer|skickar|presenterar|visar|tar|gör|levererar|rapporterar)$"
)
MOVED_TO = (" ", "till", "på")
"""Ends of *ansvaret övergår till*, before the one who has it now."""

COUNTED = r"^\W*(?!alla|samtliga)\w+ (?:av (?:\w+ ){0,2})(?:uppgift|uppdrag|punkt|åtgärd|ärende|aktivitet)\w*"
"""*Fyra av fem uppgifter*: nobody can tell which."""

ALL_TASKS = r"\b(?:alla|samtliga) (?:\w+ )?(?:uppgift|uppdrag|punkt|åtgärd|ärende|aktivitet)\w*"
"""All that an earlier meeting gave, none of it by name."""

UP_TO_THAT = r"[^,.;:]{0,40}?\batt "
"""What stands between *beslutade* and what was decided: *beslutade i januari att*."""

PARAGRAPH = "§"

OWNED = ("uppdraget", "Uppdraget", "uppgiften", "Uppgiften", "ansvaret", "Ansvaret")
"""What may be somebody's: of these a text must hold one for `OWNER_OF`."""

ALL_STEMS = ("all", "samtliga")
"""Of these one stands in what speaks of all."""
