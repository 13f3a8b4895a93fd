"""Why something was read as a task or a decision, or was not, as keys of the texts."""

from collections.abc import Mapping
from typing import Final

from lgnotes.register.review import Find

FAMILIES: Final[Mapping[str, tuple[str, ...]]] = {
    "checkbox": ("checkbox",),
    "table": ("table",),
    "task-heading": ("task-heading",),
    "owner": (
        *("owner-label", "owner-before-colon", "owner-in-brackets", "owner-after-dash"),
        *("owner-after-sign", "owner-inside", "arrow", "mention", "goes-on"),
    ),
    "commission": ("commission", "commission-given", "asked"),
    "undertakes": ("undertakes", "responsible"),
    "promise": ("undertaking", "future", "agent"),
    "decided": ("decided",),
    "agenda": ("placed-on-agenda",),
    "deadline": ("deadline", "last-day", "call", "wanted"),
    "label": ("label",),
    "heading": ("heading",),
    "deciding": ("verb", "aside", "noun"),
    "approval": ("approval", "passed"),
    "agreement": ("agreement",),
}
"""The rules of extraction that a person is told of in the same words."""

_FAMILY: Final = {rule: family for family, rules in FAMILIES.items() for rule in rules}


def why(find: Find) -> str:
    """Return the key of the sentence that says why *find* is one."""
    if not find.entry.sources:  # no document claims it
        return "why.person"
    return f"why.{_FAMILY.get(find.rule, 'unknown')}"
