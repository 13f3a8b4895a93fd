"""Words by which a sentence leans on what stands before it (lower case)."""

from typing import Final, Literal

Outcome = Literal["remains", "ongoing", "done", "dropped", "postponed"]
"""How things stand that are listed under a heading."""

LEANS: Final = r"^(?:han|hon|hen|de(?! (?:nya|gamla))|det(?! (?:finns|är|nya|gamla))|den(?! (?:nya|gamla|\d))|detta|denna|dessa|båda|ingen av)\b"
"""How a sentence begins that speaks of what the one before names."""

GOES_ON: Final = (
    r"^\W*(?:klar|klart|klara|färdig\w*|åtgärda\w*|skickas|lämnas|redovisas|presenteras|görs|tas|hålls"
    r"|sker|levereras|bytas?|blir|kommer|väntar|återstår|kvarstår|kvar|inte|ej|ännu|senast|ny tid"
    r"|nytt (?:datum|försök)|fortsätter|pågår|förslag|beräknas|räknar|hinner|ska|skall|nästa steg"
    r"|resten|övriga|\w+ (?:räknar med|hoppas på|siktar på|siktar mot|lovar)|den andra|det andra|de andra|beslutet verkställt)\b"
)
"""How a sentence begins that has no subject of its own: *Skickas senast 9/12*."""

BARE: Final = (
    r"^\W*(?:(?:är |blir )?(?:klart|klar|klara|färdigt|färdig)\b|(?:ska|skall) vara |redovisas|pågår|kvarstår|inget"
    r" (?:nytt|har hänt)|ej påbörjat|inte påbörjat|bordläggs|utgår)"
)
"""How one begins that speaks of what the heading names: *Klart till 22 september*."""

REF_FIRST: Final = (
    r"^\W*(?P<ref>(?:(?:LG|mötet) )?(?:\d{4}-\d{2}-\d{2} )?§§? ?\d+(?:[:.]\d+)?)"
    r"(?=\W*(?::|–|-|från|i protokollet|,|\())"
)
"""The § of an earlier meeting at the beginning of a line."""

OUTCOME_HEADINGS: Final[tuple[tuple[Outcome, str], ...]] = (
    ("remains", r"^(?:ej |inte |icke )(?:klar|gjor|färdig|genomför|påbörja|avklara|åtgärda)\w*|^(?:kvar|kvarstår\w*|kvarstående|återstår|återstående|"
     r"öppna|utestående|kvar sedan|kvar från|väntar|saknas)\b(?!.*\bnytt)"),
    ("ongoing", r"^(?:pågår|pågående|på gång|igång|på väg|delvis klart|under arbete|påbörjat)\b"),
    ("done", r"^(?:klart|klara|klar|gjort|gjorda|färdigt|avklarat|avklarade|avbockat|avbockade|åtgärdat|åtgärdade|genomfört|genomförda|utfört|slutfört|"
     r"färdiga|avslutat|avslutade)(?: (?:sedan|sen|sist|förra|mötet|från|gången|punkter|uppdrag|uppgifter|åtgärder|nu|i|veckan|senast|senaste|möte)){0,5}$"),
    ("dropped", r"^(?:utgår|utgått|strukna?|struket|avskrivet|avskrivna|inte längre aktuellt|läggs ner)\b"),
    ("postponed", r"^(?:skjuts upp|uppskjutet|uppskjutna|framflyttat|framflyttade|bordlagt|bordlagda)\b"),
)  # fmt: skip
"""Headings, and labels of lists, that say how all stand that are named under them."""

LABELS: Final = (
    r"^(?:\W*(?:§+ ?[\d:.]+\W*|(?i:från) (?:i )?(?:den )?\d+(?:/\d+|:e)?(?: \w+)?\s*:\s*|\d+[.)]\s+|(?i:beslut|uppgift|uppdrag|åtgärd|avbockat|avklarat|klart|gjort|kvar|kvarstår|återstår|pågår|info|information|status"
    r"|uppföljning|fråga|punkt|ap|övrigt|rapport)(?: \d+)?\s*[:–]\s+)|(?i:att |beslutet att |beslut om att |vi beslutade att |punkten om |ärendet om |frågan om |beslutet om |(?:uppdraget|uppgiften|ansvaret) (?:till|åt|för) [^,;.]{2,40}? (?:att|om) ))"
)
"""What stands before the words that name the thing."""

BREAKS: Final = r"[,;:|(] ?|\s(?=förrän\b)|\.\s|\s[–—-]\s|\s(?:men|eftersom|därför att|medan|så att|och (?=\w+(?:ar|er|ade|te)\b))\s?"
"""What ends the part of a sentence that speaks of one thing."""

NOTHING: Final = frozenset(
    """
    vi man jag han hon hen ni de alla också nu sedan sen gruppen ledningen ledningsgruppen styrelsen rektor chefen även
    dock tyvärr äntligen i på och o samt enligt det utom förutom samtliga
    """.split()
)
"""Words before a verb that name no thing."""

STATES: Final = frozenset(
    """
    klar klart klara färdig färdigt färdiga gjord gjort gjorda åtgärdat åtgärdad åtgärdade avklarad avklarat avklarade inte
    ej utgår kvarstår pågår kvar halvvägs nästan delvis vilande beställd beställt beställda bestälda bestäld bokad bokat bokade inskickad
    inskickat skickad skickat skickade uppdaterad uppdaterat utskickad utskickat inlämnad inlämnat inköpt inköpta köpt köpta
    levererad levererade ok
    """.split()
)
"""What stands for a verb in a note-taker's short sentence."""

FINITE: Final = frozenset(
    """
    är var blev blir har hade ska skall kan får fick behövs behöver hävs upphävs antas antar drar dras hölls skjuts står stod ligger låg legat hänger
    sitter finns fanns gick går kommer kom löste löses behövdes fungerar väntar fortsätter gäller ersätter ersätts redovisar
    redovisas används vilar vilade löper gick sitter saknar hinner hann ute uppe stängs öppnar öppnas lär borde bör måste återstår saknas dröjer
    """.split()
)
FINITE_ENDINGS: Final = (
    "ades",
    "ade",
    "ttes",
    "tes",
    "des",
    "erar",
    "eras",
    "läggs",
    "flyttas",
    "tas",
    "kas",
    "ras",
    "nas",
    "las",
    "ses",
    "mmer",
    "tter",
    "ggs",
    "ills",
    "ids",
    "jds",
    "gts",
    "lls",
)
NOT_FINITE: Final = frozenset("både skade spade samtliga nedrans utan deras".split())
"""Verbs, how they end, and words that end so and are none."""

SEVERAL_NAMES: Final = r"[A-ZÅÄÖÉ][\w-]+(?: [A-ZÅÄÖÉ][\w-]*)?(?:(?:,| o| och|/| \+| &) ?[A-ZÅÄÖÉ][\w-]+(?: [A-ZÅÄÖÉ][\w-]*)?)+"
"""*Jossan o Lova*, before a colon."""

BODIES: Final = (
    "ledningsgruppen", "chefsgruppen", "rektorsgruppen", "skolledningen", "förvaltningsledningen", "arbetslaget", "ledningsteamet",
)  # fmt: skip
"""How the names of bodies end that are the meeting itself."""

MEANS_IT: Final = r"\b(?:frågan|punkten|ärendet|det|den|tas upp|återkommer|skickas|redovisas)\b"
"""What speaks of what the sentence before names."""

BEHIND_OUTCOME: Final = r"\s*(?:$|\W|och\b|o\b|i\b|på\b|av\b|till\b|med\b|för\b|hos\b|den\b|v\b|\d|nu\b|redan\b|sedan\b|sen\b|utan\b|utom\b|förutom\b)"
"""What may stand behind a participle that is the verb of a short sentence."""

PARTICIPLES: Final = (
    "erad",
    "erat",
    "erade",
    "lagd",
    "lagda",
    "lagt",
    "ställd",
    "ställda",
    "ställt",
    "skickad",
    "skickat",
    "skickade",
    "dragen",
    "dragna",
    "tagen",
    "tagna",
    "skriven",
    "skrivna",
    "målad",
    "målade",
    "målat",
)
"""How participles end that need not be known."""

CLAUSES: Final = r",? (?:så|och|men) (?=\w+ (?:är|har|blev|kan|fungerar|vi)\b)|, "
"""Between the clauses of a sentence."""

RESTS: Final = r"\b(?:ännu|återstår|saknas|kvarstår|inte|ej|väntar|väntas|resten|övriga|fortfarande|utom|ska|måste|behöver)\b"
"""What tells, in the next sentence, that not all is done."""
