"""Words by which a sentence leans on what stands before it (lower case)."""

from typing import Final

LEANS: Final = (
    r"^(?:han|hon|hen|de(?! (?:nya|gamla))|det(?! (?:finns|är|nya|gamla))|den(?! (?:nya|gamla|\d))|detta|denna|dessa|båda|ingen av)\b"
)
"""How a sentence begins that speaks of what the one before names."""

GOES_ON: Final = (
    r"^\W*(?:klar|klart|klara|färdig\w*|åtgärda\w*|skickas|lämnas|redovisas|presenteras|görs|tas|hålls"
    r"|sker|levereras|bytas?|blir|kommer|väntar|återstår|kvarstår|kvar|inte|ej|ännu|senast|ny tid"
    r"|nytt (?:datum|försök)|fortsätter|pågår|förslag|beräknas|räknar|hinner|ska|skall|nästa steg"
    r"|resten|övriga|den andra|det andra|de andra|beslutet verkställt)\b"
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

OUTCOME_HEADINGS: Final = (
    ("remains", r"^(?:ej |inte |icke )(?:klar|gjor|färdig|genomför|påbörja|avklara|åtgärda)\w*|^(?:kvar|kvarstår\w*|kvarstående|återstår|återstående|"
     r"öppna|utestående|kvar sedan|kvar från|väntar|saknas)\b(?!.*\bnytt)"),
    ("ongoing", r"^(?:pågår|pågående|på gång|igång|på väg|delvis klart|under arbete|påbörjat)\b"),
    ("done", r"^(?:klart|klara|klar|gjort|gjorda|färdigt|avklarat|avklarade|avbockat|avbockade|åtgärdat|åtgärdade|genomfört|genomförda|utfört|slutfört|"
     r"färdiga|avslutat|avslutade)(?: (?:sedan|sen|sist|förra|mötet|från|gången|punkter|uppdrag|uppgifter|åtgärder|nu|i|veckan|senast|senaste|möte)){0,5}$"),
    ("dropped", r"^(?:utgår|utgått|strukna?|struket|avskrivet|avskrivna|inte längre aktuellt|läggs ner)\b"),
    ("postponed", r"^(?:skjuts upp|uppskjutet|uppskjutna|framflyttat|framflyttade|bordlagt|bordlagda)\b"),
)  # fmt: skip
"""Headings, and labels of lists, that say how all stand that are named under them."""
