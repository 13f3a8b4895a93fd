"""Words that say who stands in for whom, and who becomes or ceases to be what (lower case)."""

STANDS_IN = (
    "ersätter", "ersatte", "vikarierar för", "går in för", "är ersättare för", "är vikarie för",
    "blir ersättare för", "blir vikarie för", "tjänstgör för",
)  # fmt: skip
"""Between who stands in and for whom: *Siv Rask ersätter Maj Hellgren v. 39*."""

INSTEAD_OF = "ersätter"
"""How it is written in a directory, before the name."""

STOOD_IN_BY = ("ersätts av", "ersattes av", "ersatt av", "vikarie är", "ersättare är")
"""Between for whom and who stands in."""

SUCCEEDS = ("efterträder", "tar över efter")
SUCCEEDED_BY = ("efterträds av", "efterträddes av", "efterträtts av")

BECOMES = (
    "är", "blir", "utses till", "utsågs till", "har utsetts till", "är utsedd till",
    "tillträder som", "börjar som", "anställs som", "har anställts som", "går in som",
    "tjänstgör som",
)  # fmt: skip
"""Between somebody and what they become."""

NEW = ("ny", "nya", "nye", "vår nya", "vår nye")
IS_NOW = ("blir", "är", "heter")
"""After *ny rektor*, before the name."""

ENDS = ("slutar som", "slutade som", "lämnar tjänsten som", "går i pension som")
"""Between somebody and what they cease to be."""

FROM = ("från och med", "from", "fr o m", "från", "börjar", "tillträder", "med start")
UNTIL = ("till och med", "tom", "t o m", "till")
"""Before a day, what begins or ends on it; dots left out."""
