"""What a reader saw and could not read, in words: in reports and beside the meeting."""

from lgnotes.document import Loss
from lgnotes.texts import Language, all_texts, say


def place(loss: Loss, language: Language) -> str:
    """Return where it stands, as ``sidan 2, rad 3``; empty where it is the whole document."""
    page = say("word.page", language, page=loss.page) if loss.page else ""
    line = say("word.line", language, lines=loss.line) if loss.line else ""
    return ", ".join(part for part in (page, line) if part)


def words(loss: Loss, language: Language) -> str:
    """Return what it is and how many: ``2 bilder kunde inte läsas``."""
    key = f"loss.{loss.what}" if f"loss.{loss.what}" in all_texts() else "loss.other"
    return say(key, language, n=loss.count, what=loss.what)


def sentence(loss: Loss, language: Language) -> str:
    """Return *loss* as ``rad 3: 2 bilder …``."""
    return ": ".join(part for part in (place(loss, language), words(loss, language)) if part)
