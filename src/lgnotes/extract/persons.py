"""Who is who: first names, initials and roles, linked to the people whom the notes name in full."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

import attrs

from lgnotes.document import Block
from lgnotes.extract.people import GROUPS, is_role
from lgnotes.lexicon import cues, meeting
from lgnotes.model import Person

_WORD = r"[A-ZÅÄÖÉ][\w'’-]+"
_NAME = rf"{_WORD}(?: (?:{'|'.join(meeting.NAME_PARTICLES)}|{_WORD}))+"
_ROLE_AFTER = re.compile(rf"(?P<name>{_NAME})(?:, ?| \()(?P<role>[a-zåäöé][\w /-]{{2,50}})")
_ROLE_BEFORE = re.compile(rf"(?P<role>[\w-]{{4,40}}) (?P<name>{_NAME})")
_INITIALS_AFTER = re.compile(rf"(?P<name>{_NAME}) \((?P<initials>[A-ZÅÄÖÉ]{{2,4}})\)")
_ROLE_END = re.compile(r"(?:e?n|s)$")
_INITIALS = re.compile(r"[A-ZÅÄÖÉ]{2,4}")
_FULL_NAME = re.compile(_NAME)


@attrs.frozen
class Directory:
    """The people of a meeting, and whom a written name may mean."""

    people: tuple[Person, ...]
    _by_form: Mapping[str, Sequence[Person]]

    def meant_by(self, written: str) -> Sequence[Person]:
        """Return everybody whom *written* may mean: nobody, one, or several, which is a doubt."""
        exact = [person for person in self.people if person.name == written]
        if exact:
            return exact
        return self._by_form.get(_key(written), ())

    def same_person(self, one: str, other: str) -> bool:
        """Tell whether two written names surely mean the same: *Jerker* and *JM*."""
        if one.lower() == other.lower():
            return True
        meant, also = self.meant_by(one), self.meant_by(other)
        return len(meant) == len(also) == 1 and meant[0].name == also[0].name


def directory(
    listed: Iterable[str],
    head: Sequence[Block],
    *,
    known: Iterable[Person] = (),
    written: Iterable[str] = (),
) -> Directory:
    """Return the directory of those *known* beforehand and of the names *listed* in the notes.

    Roles and initials stand beside names in the *head*.  *written* are the names
    that are to be linked; those used are kept as the forms of the one person they mean.
    """
    roles, initials = _roles(head), _initials(head)
    people = {person.name: person for person in known}
    here: set[str] = set()
    for name in _full_first(listed):
        meant = [name] if name in people else [n for n, p in people.items() if _is_form(name, p)]
        if not meant:
            people[name] = Person(name=name, roles=tuple(roles.get(name, ())))
        if len(meant) < 2:
            here.update(meant or [name])
    for name in here & initials.keys():
        forms = (*people[name].forms, *initials[name])
        people[name] = attrs.evolve(people[name], forms=tuple(dict.fromkeys(forms)))
    found = Directory(tuple(people.values()), _by_form(people, here))
    return attrs.evolve(found, people=tuple(_used(found, written)))


def _by_form(people: Mapping[str, Person], here: Container[str]) -> Mapping[str, Sequence[Person]]:
    """Return whom each form means: those *here* before others, what is told before what is usual.

    A colleague who is only known beforehand takes no name from somebody whom the
    notes list.  Forms that were told, as by a directory that people keep, hold
    whoever is here.
    """
    everybody = people.values()
    listed = [person for name, person in people.items() if name in here]
    found = {**_index(everybody, _loose_forms), **_index(everybody, _sure_forms)}
    if len(listed) < len(people):
        found |= {**_index(listed, _loose_forms), **_index(listed, _sure_forms)}
    return found | _index(everybody, _told_forms) | _index(listed, _told_forms)


def with_addresses(known: Iterable[Person], named: Iterable[Person]) -> Iterator[Person]:
    """Yield those *known*, and those whom the notes name with an address, each person once."""
    people = {person.name: person for person in known}
    for person in named:
        there = people.get(person.name, person)
        people[person.name] = attrs.evolve(there, email=there.email or person.email)
    yield from people.values()


def _index(
    people: Iterable[Person], forms: Callable[[Person], Iterable[str]]
) -> dict[str, list[Person]]:
    """Return the people by each of the *forms* in which they may be written."""
    by_form = defaultdict[str, list[Person]](list)
    for person in people:
        for form in dict.fromkeys(map(_key, forms(person))):
            by_form[form].append(person)
    return by_form


def _used(directory: Directory, written: Iterable[str]) -> Iterable[Person]:
    """Give the people, each with the forms among *written* that mean nobody else."""
    forms = defaultdict[str, list[str]](list)
    for form in dict.fromkeys(written):
        meant = directory.meant_by(form)
        if len(meant) == 1 and form != meant[0].name:
            forms[meant[0].name].append(form)
    for person in directory.people:
        also = tuple(dict.fromkeys((*person.forms, *forms[person.name])))
        yield attrs.evolve(person, forms=also)


def _full_first(names: Iterable[str]) -> list[str]:
    """Return the names of persons, the longest first, so that *Anna* finds *Anna Berg*."""
    persons = [name for name in dict.fromkeys(names) if name and not is_role(name.lower())]
    return sorted(persons, key=lambda name: -len(name.split()))


def _is_form(name: str, person: Person) -> bool:
    return is_form_of(name, person.name) or name in person.forms


def is_form_of(name: str, full: str) -> bool:
    """Tell whether *name* is *full*, or a part or the initials of it."""
    words, written = full.split(), name.split()
    initials = "".join(word[0] for word in words)
    return name in (full, initials) or set(written) < set(words) or _is_short(written, words)


def _is_short(written: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether *Anna B* or *A. Berg* is written for *Anna Berg*."""
    ends = [(written[0], words[0]), (written[-1], words[-1])]
    if len(written) != 2 or len(words) < 2 or all(len(one.strip(".")) > 1 for one, _ in ends):
        return False
    return all(word == one or (len(one) <= 2 and word[0] == one.strip(".")) for one, word in ends)


def with_myself(people: Iterable[Person], note_taker: str | None) -> tuple[Person, ...]:
    """Return *people*; *jag* and *undertecknad* are forms of the note-taker."""
    return tuple(
        attrs.evolve(person, forms=(*person.forms, *sorted(cues.MYSELF)))
        if person.name == note_taker
        else person
        for person in people
    )


def _sure_forms(person: Person) -> Iterable[str]:
    """Give the ways to write *person* that nobody else's loose form takes away."""
    words = person.name.split()
    yield "".join(word[0] for word in words if word[:1].isupper())
    yield from (_role_key(role) for role in person.roles)
    yield from (" ".join(words[:end]).lower() for end in range(1, len(words)))
    if len(words) > 1:
        yield words[-1].lower()
        yield f"{words[0]} {words[-1][0]}".lower()
        yield f"{words[0][0]} {words[-1]}".lower()


def _told_forms(person: Person) -> Iterable[str]:
    """Give the ways to write *person* that the caller, or the notes themselves, tell."""
    return person.forms


def _loose_forms(person: Person) -> Iterable[str]:
    """Give the signs that some use: *MH* or *MAHA* for Maria Boman Hansson, *AKB*."""
    words = [word for word in person.name.split() if word[:1].isupper()]
    if len(words) > 1:
        parts = [part for word in words for part in word.split("-") if part]
        yield "".join(part[0] for part in parts).upper()
        yield words[0][0] + words[-1][0]
        yield (words[0][:2] + words[-1][:2]).upper()


def is_usual(form: str, name: str) -> bool:
    """Tell whether *form*, such as initials, is understood of *name* without being told."""
    person = Person(name=name)
    return _key(form) in map(_key, (*_sure_forms(person), *_loose_forms(person)))


def is_full_name(name: str) -> bool:
    """Tell whether *name* is written like a person's first and last name."""
    words = name.split()
    return _FULL_NAME.fullmatch(name) is not None and not any(is_role(w.lower()) for w in words)


def initials_among(forms: Iterable[str]) -> tuple[str, ...]:
    """Return those of *forms* that are somebody's initials, not a unit's short name."""
    return tuple(form for form in forms if _INITIALS.fullmatch(form) and form not in GROUPS)


def positions_among(roles: Iterable[str]) -> tuple[str, ...]:
    """Return those of *roles* that somebody has between meetings, too: no chair, no unit."""
    return tuple(
        role
        for role in roles
        if role.isalpha() and role.endswith(meeting.POSITIONS)
        if not role.startswith(meeting.OF_THE_MEETING)
    )


def _key(written: str) -> str:
    """Return the form under which a name is looked up; *rektor* for *Rektorn*."""
    return written if _INITIALS.fullmatch(written) else _role_key(written.replace(".", ""))


def _role_key(written: str) -> str:
    low = written.lower()
    return _ROLE_END.sub("", low) if is_role(low) else low


def _roles(head: Sequence[Block]) -> dict[str, list[str]]:
    """Return the roles that stand beside names in the head of the notes."""
    found = defaultdict[str, list[str]](list)
    for block in head:
        for pattern in (_ROLE_AFTER, _ROLE_BEFORE):
            for match in pattern.finditer(block.text):
                role = match["role"].strip()
                if is_role(role.split()[-1].lower()):
                    found[match["name"]].append(role)
    return found


def _initials(head: Sequence[Block]) -> dict[str, list[str]]:
    """Return the initials in brackets after names in the head, where they may be the name's.

    *Bo Ek (SKR)* is from an organisation.
    """
    found = defaultdict[str, list[str]](list)
    for block in head:
        for match in _INITIALS_AFTER.finditer(block.text):
            words, initials = match["name"].split(), match["initials"]
            if initials[0] == words[0][0] and words[-1][0] in initials[1:]:
                found[match["name"]].append(initials)
    return found
