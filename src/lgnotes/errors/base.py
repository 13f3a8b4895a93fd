"""What all errors have in common, and those that many places raise."""

from typing import ClassVar


class LgnotesError(Exception):
    """Base of all errors here; its data are its attributes, its text one sentence.

    A subclass gives ``sentences``: a template per language, filled with the
    error's own attributes, that tells a reader who is no programmer what to do.
    """

    exit_code: ClassVar[int] = 1
    sentences: ClassVar[dict[str, str]] = {}

    def __init__(self, **data: object) -> None:
        super().__init__(*data.values())
        self.data = data

    def sentence(self, language: str = "en") -> str:
        """Return the sentence in *language* (``sv`` or ``en``)."""
        return self.sentences[language].format(**self.data)

    def sentences_in(self, language: str = "en") -> list[str]:
        """Return all there is to say in *language*, a sentence a line: mostly one."""
        return [self.sentence(language)]

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.data))


def _rebuild(kind: type[LgnotesError], data: dict[str, object]) -> LgnotesError:
    return kind(**data)


class UsageError(LgnotesError):
    """Wrong usage or configuration: *problem* says what, already as a sentence."""

    exit_code = 2
    sentences: ClassVar[dict[str, str]] = {"sv": "{problem}", "en": "{problem}"}


class UnexpectedError(LgnotesError):
    """A fault of ours, of the *kind* that its ``__cause__`` is."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Oväntat fel ({kind}), inget mer gjordes: kör igen med --debug och visa texten för"
        " den som sköter lgnotes.",
        "en": "Unexpected error ({kind}), nothing more was done: run again with --debug and show"
        " the text to whoever looks after lgnotes.",
    }


class FaultError(LgnotesError):
    """A fault of ours, met by somebody who cannot look into it."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Något gick fel i lgnotes: försök igen om en stund, och säg till den som sköter"
        " lgnotes om det inte hjälper.",
        "en": "Something went wrong in lgnotes: try again in a while, and tell whoever looks after"
        " lgnotes if that does not help.",
    }


class NotAllowedError(LgnotesError):
    """No permission to write *name*."""

    exit_code = 3
    sentences: ClassVar[dict[str, str]] = {
        "sv": "Får inte skriva till {name}: be om skrivrätt eller välj en annan plats.",
        "en": "May not write to {name}: ask for permission to write or choose another place.",
    }


class UnavailableError(LgnotesError):
    """The disk or service that holds *name* does not answer; nothing was changed."""

    exit_code = 4
    sentences: ClassVar[dict[str, str]] = {
        "sv": "Kan inte skriva {name} ({detail}): frigör plats och kör igen; inget går förlorat.",
        "en": "Cannot write {name} ({detail}): free some space and run again; nothing is lost.",
    }


class RefusedError(LgnotesError):
    """Stopped for safety."""

    exit_code = 5
