"""Runs that stop for safety."""

from typing import ClassVar

from lgnotes.errors.base import RefusedError


class BusyError(RefusedError):
    """Another run is writing to *name*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} används av en annan körning: vänta tills den är klar och kör igen.",
        "en": "{name} is in use by another run: wait until it is done and run again.",
    }


class UnsettledError(RefusedError):
    """People kept moving rows or columns of *name* while it was written."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Rader eller kolumner i {name} flyttades hela tiden medan registret skrevs: kör igen"
        " när ingen sorterar där; nästa körning rättar det som blev fel och inget går förlorat.",
        "en": "Rows or columns of {name} kept moving while the register was written: run again"
        " when nobody is sorting there; the next run mends what went wrong, and nothing is lost.",
    }


class NewerVersionError(RefusedError):
    """*name* was written by a newer lgnotes."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} är skriven av en nyare lgnotes: uppgradera lgnotes och kör igen.",
        "en": "{name} was written by a newer lgnotes: upgrade lgnotes and run again.",
    }


class MassStrikeError(RefusedError):
    """The run would strike *count* of *total* open tasks."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "Körningen skulle stryka {count} av {total} öppna uppgifter: kontrollera att"
        " anteckningarna finns kvar, eller kör med --force om det stämmer.",
        "en": "The run would strike {count} of {total} open tasks: check that the notes"
        " are still there, or run with --force if that is right.",
    }


class FindGoneError(RefusedError):
    """The notes in *name* no longer say what a person was shown of them."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} har ändrats sedan det visades, och det här står inte längre så där: läs om"
        " dokumentet; inget ändrades.",
        "en": "{name} has changed since it was shown and no longer says this: read the document"
        " again; nothing was changed.",
    }


class ChangedError(RefusedError):
    """The entry *ref* has changed since a person was shown it."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{ref} har ändrats av någon annan sedan kortet visades: läs om dokumentet och gör om"
        " din ändring; inget ändrades.",
        "en": "{ref} was changed by somebody else since the card was shown: read the document"
        " again and make your change anew; nothing was changed.",
    }


class OutsideFolderError(RefusedError):
    """The document *name* is not in the folder of the group *group*."""

    sentences: ClassVar[dict[str, str]] = {
        "sv": "{name} ligger inte i mappen för {group}: flytta dokumentet dit, så kan det"
        " registreras; inget ändrades.",
        "en": "{name} is not in the folder of {group}: move the document there and it can be"
        " registered; nothing was changed.",
    }
