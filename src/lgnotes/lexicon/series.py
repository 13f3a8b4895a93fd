"""Words by which notes tell of their group's coming meetings (lower case)."""

MEETING = r"(?:möte|mötes|träff|sammanträde|mötestillfälle|tillfälle|gång|avstämning|meeting)"
"""Stems of nouns for a meeting of any group."""

OWN_PREFIXES = (
    "",
    "arbets",
    "planerings",
    "ordinarie",
    "protokollförda",
    "gruppens",
    "vårt",
    "vår",
)
"""What may begin or stand before such a noun, and it is still the group's own meeting."""

OUR_GROUP = ("gruppens", "oss")
"""Before *nästa möte*, ending in s: it is the group's own."""

BESIDE_NEXT = frozenset(
    """
    nästa nästkommande kommande next ordinarie protokollförda vårt gruppens härnäst vi ses igen åter gång är blir hålls
    äger planeras
    """.split()
)
"""Words of *nästa möte är* that name no meeting."""

CALLED_OFF = r"\b(?:ställs in|ställdes in|ställas in|är inställ\w+|blir inställ\w+|inställ\w+|utgår|blir inte av|avbok\w+)\b"
"""The meeting will not be held."""

MOVED = (
    r"\b(?:flytt\w+|skjut\w*|skjuts (?:upp|fram)|senarelägg\w+|senarelagt|tidigarelägg\w+|tidigarelagt|omboka\w*"
    r"|bokas om|bokats om|byter dag|ersätts av|i stället för|istället för)\b"
)
"""The meeting will be held on another day."""

OF_THE_SAME = r"(?:(?!\b(?:då|och|men|frågan|punkten|ärendet|så|med|som|att|om)\b)[^,;:])*"
"""Between the day of a meeting and what becomes of that meeting, not of something else."""

INSTEAD = (
    r"\b(?:i stället|istället) för(?: den| mötet| mötet den)?(?: [a-zåäö]+dag(?:en)?(?: den)?)? ?$"
)
"""Right before the day that no longer counts."""

FROM_DAY = r"\bfrån(?: den| mötet| mötet den)?(?: [a-zåäö]+dag(?:en)?(?: den)?)? ?$"
"""Right before the old day."""

FEW = 6
"""Words of a sentence that only calls off the day it names: *Den 23:e ställs in.*"""

BARE_MEETING = r"(?<![\w-])(?:möte|mötet|mötena|mötestillfället|träffen|sammanträdet|lg)\b"
"""The group's own meeting in a sentence that calls it off or moves it: *mötet den 12 maj*."""

OTHERS_MEETING = r"\bmöte(?:t|n|na)? (?:med|mellan|hos|i|för)\b"
"""A meeting with somebody else: *mötet med vårdnadshavarna*."""

LIST_HEADINGS = (
    r"\b(?:mötestider|mötestid(?:er)?na|mötesdatum|mötesdagar|mötesplan|mötesschema|sammanträdestider|sammanträdesdagar"
    r"|sammanträdesplan|kommande möten|kommande mötestider|kommande träffar|nästa möten|vårens möten|höstens möten"
    r"|terminens möten|läsårets möten|årets möten|datum för (?:kommande )?möten|möten (?:under )?(?:våren|hösten|vt|ht))\b"
)
"""Headings and labels over a list of days on which the group meets."""

PLURAL = r"(?:möten|mötestider|datum|tider|dagar|träffar)\b"
"""Behind the group's own name it makes such a heading: *LG-möten våren 2026*."""

AFTERWARDS = r"^(?:därefter|sedan|och sedan|efterföljande|följande|sen|sista)\b"
"""Begins a sentence that goes on with the meetings after the next."""

AT_MEETING = r"\b(?:på|vid|inför|under|nästa|kommande|i) $"
"""Before the group's name, when that means its meeting: *på ledningsgruppen 9/2*."""

AT_OR_TO_MEETING = r"\b(?:på|vid|inför|under|nästa|kommande|i|till|tills) $"
"""The same before its short name: *till LG 9/2*."""

IS_NEXT = r"\b(?:nästa|nästkommande) $"
"""Right before the group's name: it is the next meeting."""

OPENS_WITH_DAY = (
    r"\W*(?:(?:den|lg|möte(?:t|n)?|nr|nästa|(?:mån|tis|ons|tor|fre)[a-zåäö]*)"
    r"\b[ .,:–-]*)*(?:[0-9]|v\.? ?[0-9]|vecka)"
)
"""A line of a list of days."""

SEE_YOU = r"\bses(?: vi)?(?: igen| åter| nästa gång)?"
"""*Vi ses den 14 april*."""

NAME_AND_DAY = (
    r"[ (,:–-]*(?:(?:är|blir|hålls|äger rum|infaller|ligger|planeras|den|på|till|nu|redan|preliminärt|prel"
    r"|(?:mån|tis|ons|tor|fre)[a-zåäö]*)\b[ .,(:–-]*)*"
)
"""What may stand between the name of a meeting and its day."""

BETWEEN_DAYS = r"[ ,;/+&]*(?:(?:och|samt|respektive|resp)\b)?[ ]*(?:(?:den|på)\b ?)?"
"""What stands between the days of a list."""

BESIDE_GROUP = frozenset("för i på vid och den det s".split())
"""Words of a group's name that do not tell it from others."""

ON_COMING = r"\b(?:nu )?på $"
"""Before a weekday with its date: it is less than a week ahead."""

WHY = {
    "own": "”{text}”",
    "held": "mötet den dagen har egna anteckningar (”{name}”)",
    "announced": "mötet är aviserat i ”{name}” (rad {line}: ”{text}”)",
    "placed": "mötet är aviserat i ”{name}” (rad {line}: ”{text}”), och bara den dagen stämmer med ”{words}” här",
    "between": "mötet är aviserat i ”{name}” (rad {line}: ”{text}”), och bara den dagen ligger mellan dokumentets andra möten",
    "cancelled": "mötet den {day} ställs in enligt ”{name}” (rad {line}: ”{text}”)",
    "rhythm": "gruppen har mötts med {days} dagars mellanrum",
    "configured": "gruppens mötesdag enligt inställningarna",
}  # fmt: skip
"""Why a meeting is where it is in the series, as the user reads it."""

_LONGEST_QUOTE = 80
"""Characters of a sentence that such a reason quotes."""


def quoted(text: str) -> str:
    """Return *text* on one line, short enough to quote."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else f"{line[:_LONGEST_QUOTE].rsplit(None, 1)[0]} …"
