"""Words by which events are told from deadlines (lower case)."""

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
