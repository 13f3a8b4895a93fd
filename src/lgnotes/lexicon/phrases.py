"""Words that tell one thing from another of its kind (lower case)."""

from typing import Final

BETWEEN: Final = frozenset("för på i till av med om åt vid mot inför kring mellan bakom".split())
"""Words between a noun and what it is of: *listan för nattpersonalen*."""

AT: Final = frozenset("på i till vid".split())
"""Before a name these say which one of its kind a thing is: *sanden på Blåklinten*."""

SMALL: Final = frozenset(
    """
    den det de en ett alla sin sina vår våra vårt deras hans hennes vissa några någon flera två tre
    fyra fem sex sju åtta nio tio första andra tredje nästa förra samma hela plats gång sätt tiden
    tid kväll morgon gången sedan dag dagen veckan vecka månaden året fall övrigt själva total snitt
    stort princip går läge bruk drift mål hamn remiss igång väg sikt bord bordet grund hand tisdags
    måndags onsdags torsdags fredags lördags söndags våras somras höstas vintras fjol jul julas påsk
    """.split()
)
"""Words that add nothing to a noun."""

VAGUE: Final = frozenset(
    """
    tjänst tjänsten lista listan förteckning arbete arbetet halva hälften antal antalet del delen delar resten övriga merparten
    tips dokument dokumentet rapport rapporten sammanställning sammanställningen möjlighet möjligheten uppdraget uppgiften
    inköp inköpet beställning beställningen ansökan kostnad kostnaden pris priset offert offerten offerter offerterna anbud datum
    besked beskedet kontakt kontakten samtal samtalet dialog dialogen möte mötet
    """.split()
)
"""Nouns that say what is done with a thing, or how much of it, so that the next noun names it as well."""

HEADS: Final = frozenset(
    """
    plan planen förslag förslaget underlag underlaget information informationen beslut beslutet fråga
    frågan svar svaret punkt
    """.split()
)
"""Nouns that many tasks share, and that are the same only with what is added to them."""

PLACES: Final = frozenset(
    """
    mappen intranätet hemsidan webben webbplatsen teams drive dörren anslagstavlan väggen expeditionen
    dokumentet plattformen lärplattformen kalendern kontoret systemet mejlen mejl posten pärmen hyllan
    förrådet receptionen mötet kö lager leverantören facken facket handlingarna ledningen gruppen
    """.split()
)
"""Where a thing lies when it is done: that tells it not from others."""

OPPOSITES: Final[tuple[dict[str, str], ...]] = (
    {"new": r"ny(?:a|tt)?$", "old": r"(?:gamla|gammal|gammalt)$"},
    {"north": r"norra|norr$|nord", "south": r"södra|söder$|syd", "east": r"östra|öster$", "west": r"västra|väster$"},
    {"low": r"lågstadi|lågstadie", "middle": r"mellanstadi", "high": r"högstadi"},
    {"inner": r"inre$", "outer": r"yttre$"},
    {"upper": r"övre$", "lower": r"nedre$"},
    {"big": r"stora$", "little": r"lilla$"},
    {"left": r"vänstra?$", "right": r"högra$|höger$"},
    {"girls": r"flick", "boys": r"pojk"},
    {"internal": r"intern", "external": r"extern"},
    {"spring": r"vår(?:ens?|termin\w*)$|vt$", "autumn": r"höst(?:ens?|termin\w*)$|ht$", "summer": r"sommaren", "winter": r"vintern"},
    {"day": r"dagpass|dagtid", "night": r"natt", "evening": r"kväll(?!en$|s?$)"},
    {"maths": r"matematik|matte", "swedish": r"svenska?n?$", "english": r"engelska?n?$", "sports": r"idrott(?:en)?$", "music": r"musik(?:en)?$",
     "science": r"no$", "society": r"so$", "languages": r"språkval"},
    {"preschool": r"försko(?:la|lan|lor|lorna)$", "class0": r"förskoleklass", "school": r"grundskol|skolan$", "upper": r"gymnasi", "leisure": r"fritids(?:hem\w*)?$"},
)  # fmt: skip
"""Groups of words of which a thing has one."""

NOT_NOW: Final = r"\b(?:förra årets|fjolårets|i fjol|förra läsårets|förra terminens|sedan tidigare|sedan i (?:våras|höstas|somras|vintras|fjol)|redan före|förra året)\b"
"""What speaks of another time than that of the task."""

BY_OTHERS: Final = r"\bav (?:kommunen|\w+nämnden|\w+laget|regionen|staten|\w+styrelsen|\w+verket|fullmäktige|\w*huvudman\w*)\b|\benligt (?:tidningen|radion|medier\w*)\b"
"""What others have done."""

OTHERS: Final = (
    r"^\W*(?:grann\w+|region(?:en)? \w+|\w*nämnden|\w*styrelsen|fullmäktige|regeringen|riksdagen|länsstyrelsens?|arbetsmiljöverket|skolinspektionen|revisorerna|kommunens?"
    r"|facket|facken|hyresvärden|polisen|soc|socialtjänsten|\w*verket|\w*myndigheten|ivos?|hr:s|ivo:s|föreningarna|elevrådet)\b"
)
"""Others who act, at the beginning of a sentence."""

GENERIC: Final = frozenset(
    """
    skola skolan skolor skolorna elev elever eleverna personal personalen lärare lärarna barn barnen klass klassen klasser
    verksamhet verksamheten verksamheter enhet enheten enheter rektor rektorer rektorerna chef chefer cheferna
    """.split()
)
"""Nouns that many tasks share, and that tell all the same what another noun is of."""
