"""What a card is made from."""

import attrs

from lgnotes.addon.cards.widgets import Json, call
from lgnotes.register.review import Review
from lgnotes.texts import Language, say


@attrs.frozen(kw_only=True)
class View:
    """One document's review, for one person, and where the panel leads to."""

    language: Language
    url: str
    """The add-on's own root, without a slash at its end."""

    review: Review
    group: str
    """The group's name in the configuration."""

    people: tuple[str, ...] = ()
    """Whom an owner is chosen from, besides those who own it already."""

    register_url: str | None = None
    """Where a browser finds the register; None where none does."""

    calendar_url: str | None = None
    source_url: str | None = None
    page: int = 0
    """The part of a long document that is shown, from 0; one too high is the last."""

    def say(self, key: str, **data: object) -> str:
        """Return the text of *key* in the person's language."""
        return say(key, self.language, **data)

    def call(self, action: str, **parameters: str) -> Json:
        """Return what calls an *action* of the add-on for this document."""
        return call(self.url, action, document=self.review.document, **parameters)
