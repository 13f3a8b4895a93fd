"""What the elements of a web page are to a reader."""

PARAGRAPHS = frozenset({"p", *(f"h{level}" for level in range(1, 7))})
"""Empty, they are an empty line."""

_BLOCKS = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form header hgroup html legend li main menu nav ol pre search
    section summary table tbody td tfoot th thead tr ul
"""
_SKIPPED = """
    head script style template noscript title meta link base param source track datalist rp rt
    area map colgroup col
"""
BLOCKS = PARAGRAPHS | frozenset(_BLOCKS.split())
"""What begins and ends on a line of its own."""

SKIPPED = frozenset(_SKIPPED.split())
"""What a browser shows nothing of."""

LOST = {
    **dict.fromkeys(("object", "embed", "applet", "iframe", "frame"), "objects"),
    **dict.fromkeys(("video", "audio"), "objects"),
    **dict.fromkeys(("svg", "canvas", "picture", "image"), "images"),
    "math": "equations",
}
"""What cannot be read, and what it is named as."""

TITLES = frozenset({"title", "msotitle"})
"""Classes that the title of a text has."""

CREATED = frozenset({"created", "dcterms.created", "dc.date.created"})
"""What the day of a page is called in its head."""
