"""How Swedish verbs say that a thing is done: *boka* – bokat, bokad, bokades, inbokat."""

from typing import Final

PREFIXES: Final = (
    "in", "ut", "upp", "av", "fram", "till", "över", "om", "på", "åter", "bort", "ned", "ner",
    "samman", "färdig", "genom", "igenom", "efter", "ny", "för",
)  # fmt: skip
"""What may stand before a participle: *inskickad*, *framtagen*."""

REGULAR: Final = (
    r"(?:ade|ad|at|ades|ats|ande|de|d|t|des|ts|te|tes|da|ta|dd|tt|dda|tta|dde|tte|ddes|ttes|tts"
    r"|dds)"
)
"""Endings of the past, the supine and the participle after the stem."""

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

STATES: Final = (
    r"\b(?:är inne|har kommit(?: in)?|kom in|finns (?:nu )?(?:på|i|hos|ute)|ligger (?:nu )?(?:ute|på|i"
    r" mappen)|(?:är|finns|sitter|står) på plats|är igång|är i drift|är i mål|har gått ut"
    r"|gick ut|är uppe|fungerar|är ute|löste sig|har löst sig|står i|är hemma|är lämnad)\b"
)
"""What is so once the thing is done."""

PARTLY: Final = (
    r"\b(?:nästan|delvis|till hälften|hälften|halvvägs|halv(?:klar|färdig)\w*|utom|förutom|återstår"
    r"|saknas|saknar|kvar(?! i)|inte alla|ännu inte|inte än|ej än|i stort sett|så gott som"
    r"|i princip|väntar (?:på|vi)|dröjer|första (?:utkast|steg)\w*|utkast|påbörja\w*|börjat|började"
    r"|levereras|\d+ av (?:\d+|de|alla)|\w+ av (?:sex|sju|åtta|nio|tio|elva|tolv))\b"
)
"""What leaves something to be done."""

NOT: Final = r"\b(?:inte|ej|aldrig|ingen|inget|inga|icke|varken)\b"
AGAIN: Final = r"\b(?:igen|på nytt|om det|göra om|nytt försök|görs om|backas|tillbaka)\b"
GOES_ON: Final = (
    r"\b(?:pågår|fortsätter|fortgår|rullar på|håller på|jobbar (?:med|på|vidare)|arbetar (?:med|på"
    r"|vidare)|försöker igen|är på (?:god )?väg|är på gång|ligger (?:hos|för)|är ute på)\b"
)
AHEAD: Final = (
    r"\b(?:ska|skall|kommer att|kommer (?:v|vecka|i|den|till|nästa)|planeras|tänker|hoppas|räknar med"
    r"|avser|bör|måste|behöver|skulle|vill|kan|senast|återkommer|redovisar|görs|sker|blir)\b"
)
"""What is still to come."""
