"""The directory of the group's persons, as it stands in a register, and what is written to it.

Every cell is the text that stands in it, as it was typed.
"""

from collections.abc import Mapping

import attrs


@attrs.frozen(kw_only=True)
class PersonRow:
    """One row of the directory."""

    name: str = ""
    initials: str = ""
    """Initials and other short forms, joined by ``; ``."""

    role: str = ""
    """What the person is; of several roles, joined by ``; ``."""

    email: str = ""


PERSON_FIELDS = tuple(field.name for field in attrs.fields(PersonRow))


@attrs.frozen(kw_only=True)
class PersonBase:
    """What lgnotes knows of a row, to see what people did to it."""

    known_as: str
    """The name under which notes and configuration know the person, whatever the row now says."""

    written: PersonRow = PersonRow()
    """What lgnotes last wrote in the row; empty cells where it wrote nothing."""


@attrs.frozen(kw_only=True)
class Directory:
    """The directory as it stands now."""

    rows: Mapping[str, PersonRow] = attrs.field(factory=dict)
    """By uid, in the order in which they stand."""

    bases: Mapping[str, PersonBase] = attrs.field(factory=dict)
    """By uid; a base without a row is a row that a person deleted."""

    typed: Mapping[str, PersonRow] = attrs.field(factory=dict)
    """Rows that people typed and that have no uid yet, by what names the row in its register."""


@attrs.frozen(kw_only=True)
class DirectoryUpdate:
    """What one run writes to the directory."""

    rows: Mapping[str, PersonRow] = attrs.field(factory=dict)
    """By uid, to add or to replace."""

    bases: Mapping[str, PersonBase] = attrs.field(factory=dict)
    """By uid, to add or to replace."""

    adopted: Mapping[str, str] = attrs.field(factory=dict)
    """The uids of rows that people typed, by what names the row in its register."""
