"""Words by which a sentence is passed over cheaply, before a costly rule is tried (lower case).

A gate holds letters of which every wording of its rule has some, so it never
changes what is found.
"""

COMMISSION_STEMS = (
    "ankommer på", "åligger", "åvilar", "uppdr", "uppgift", " lott", "i läxa", "sitt bord",
    "överl", "deleger", "anförtro", "ålägga", "uppmana", "be ", "instruera", "bemyndiga",
)  # fmt: skip

ASK_STEMS = (
    "anmoda", "uppdras", "uppdrogs", "uppman", "ombe", "ombad", "ålägg", "ålade", "ålad",
    "instrue", "ber ", "bad ",
)  # fmt: skip

UNDERTAKE_STEMS = ("åta", "åto", "lova", "erbj", " på sig")

RESPONSIBLE_STEMS = ("svar", "står")

POINT_STEMS = (
    "dagordning", "agenda", "som egen punkt", "som särskild punkt", "punkt", "läggs", "frågan",
    "ärende", "detta", "det", "den", "diskussion", "uppföljning",
)  # fmt: skip

LAST_DAY_STEMS = ("sista ", "deadline")

TASK_STEMS = (
    "ankommer", "åligger", "åvilar", "överlä", "överlå", "överläm", "deleger", "anförtro",
    "ålägg", "ålad", "uppman", "instruer", "bemyndiga", "anmoda", "ombe", "ombad", "åta", "åto",
    "lova", "erbj", "läggs", "lyfts", "återuppt", "bordläggs", "önskemål",
)  # fmt: skip
"""Beginnings of words of which a sentence that names nobody must hold one to hold a task."""

TELLTALES = frozenset(
    "uppdra uppdrar uppdras uppdrog uppdrogs ansvarar ansvarig ansvariga ansvaret deadline".split()
)
"""Whole words that do as well."""

PERHAPS = frozenset(
    """
    uppdrag uppdraget uppgift uppgiften lott läxa bord be ber bad sig svarar står sista sätts
    förs viktigt ansvar tas läggs
    """.split()
)

TELLING = (
    "i uppdrag", "uppdraget", "uppgiften", "i uppgift", "till uppgift", "sin lott", "i läxa",
    "sitt bord", "på sig", "ber ", "bad ", "att be ", "svarar för", "svarar ", "står för", "står ",
    "sista dag", "sätts upp", "förs upp", "viktigt att", "ansvar ", "sätts som", "förs in",
    "har ansvar", "tar ansvar", "tas upp", "tas med", "dagordning", "agenda", " lott ",
)  # fmt: skip
"""Words that may do, and the phrases of which one must stand there if they do."""
