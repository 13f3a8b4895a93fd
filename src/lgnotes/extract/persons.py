"""Who is who: first names, initials and roles, linked to the people whom the notes name in full."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

import attrs

from lgnotes.document import Block
from lgnotes.extract.people import GROUPS, is_role
from lgnotes.extract.posts import Post
from lgnotes.lexicon import cues, meeting
from lgnotes.model import Person

_WORD = r"[A-ZÅÄÖÉ][\w'’-]+"
NAME = rf"{_WORD}(?: (?:(?:{'|'.join(meeting.NAME_PARTICLES)}) )*{_WORD})+"
_ROLE_AFTER = re.compile(rf"(?P<name>{NAME})(?:, ?| \()(?P<role>[a-zåäöé][\w /-]{{2,50}})")
HOW = "|".join((*meeting.OF_A_ROLE, *meeting.NOT_HELD))
_ROLE_BEFORE = re.compile(rf"(?P<role>(?:(?i:\b(?:{HOW}))\.? )?[\w-]{{4,40}}) (?P<name>{NAME})")
_INITIALS_AFTER = re.compile(rf"(?P<name>{NAME}) \((?P<initials>[A-ZÅÄÖÉ]{{2,4}})\)")
_PLACE = re.compile(r" (?:på|för|vid) .*")
_ROLE_END = re.compile(r"(?:e?n|s)$")
_INITIALS = re.compile(r"[A-ZÅÄÖÉ]{2,4}")
_FULL_NAME = re.compile(NAME)


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

    def told_of(self, written: str) -> Sequence[Person]:
        """Return those of whom people, or the notes, tell that they are *written* so."""
        key = _key(written)
        return [person for person in self.people if key in map(_key, person.forms)]

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
    called: Iterable[str] = (),
    written: Iterable[str] = (),
) -> Directory:
    """Return the directory of those *known* beforehand and of the names *listed* in the notes.

    Roles and initials stand beside names in the *head*.  Who is *called* by something
    that nobody else is called is as good as listed.  *written* are the names
    that are to be linked; those used are kept as the forms of the one person they mean.
    """
    roles, initials = _roles(head), _initials(head)
    people = {person.name: person for person in known}
    here: set[str] = set()
    for name in _full_first(listed):
        meant = [name] if name in people else [n for n, p in people.items() if _is_form(name, p)]
        if not meant:
            people[name] = Person(name=name)
        if len(meant) < 2:
            here.update(meant or [name])
    for name in called:
        meant = [n for n, person in people.items() if _is_form(name, person)]
        here.update(meant if len(meant) == 1 else ())
    for name in here & roles.keys():
        held = dict.fromkeys((*people[name].roles, *roles[name]))
        people[name] = attrs.evolve(people[name], roles=tuple(held))
    for name in here & initials.keys():
        forms = (*people[name].forms, *initials[name])
        people[name] = attrs.evolve(people[name], forms=tuple(dict.fromkeys(forms)))
    found = Directory(tuple(people.values()), _by_form(people, here))
    return attrs.evolve(found, people=tuple(_used(found, written)))


def _by_form(people: Mapping[str, Person], here: Container[str]) -> Mapping[str, Sequence[Person]]:
    """Return whom each form means: those *here* before others, what is told before what is usual.

    A colleague who is only known beforehand takes no name from somebody whom the
    notes list.  Forms that were told, as by a directory that people keep, hold
    whoever is here; but not *Anna* where another Anna is here, and she is not.
    """
    everybody = people.values()
    listed = [person for name, person in people.items() if name in here]
    called = _index(listed, _sure_forms)
    found = {**_index(everybody, _loose_forms), **_index(everybody, _sure_forms)}
    if len(listed) < len(people):
        found |= {**_index(listed, _loose_forms), **_index(listed, _sure_forms)}
    told = {
        form: meant
        for form, meant in _index(everybody, _told_forms).items()
        if form not in called or is_initials(form)
    }
    return found | told | _index(listed, _told_forms)


def with_named(known: Iterable[Person], names: Iterable[str]) -> Iterator[Person]:
    """Yield those *known*, and those of the *names* that are in full, each person once."""
    people = tuple(known)
    yield from people
    for name in dict.fromkeys(filter(is_full_name, names)):
        if not any(_is_form(name, one) or is_form_of(one.name, name) for one in people):
            yield Person(name=name)


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
        own = (form for form in person.forms if person in directory.meant_by(form))
        yield attrs.evolve(person, forms=tuple(dict.fromkeys((*own, *forms[person.name]))))


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
    yield person.name.lower()
    yield "".join(word[0] for word in words if word[:1].isupper())
    yield from (role_key(role) for role in person.roles if not Post.of(role).is_dated)
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


def short_forms(person: Person) -> Iterable[str]:
    """Yield the ways to write *person* that are understood without being told."""
    yield from _sure_forms(person)
    yield from _loose_forms(person)


def is_usual(form: str, name: str) -> bool:
    """Tell whether *form*, such as initials, is understood of *name* without being told."""
    person = Person(name=name)
    return _key(form) in map(_key, short_forms(person))


def is_full_name(name: str) -> bool:
    """Tell whether *name* is written like a person's first and last name."""
    words = name.split()
    return _FULL_NAME.fullmatch(name) is not None and not any(is_role(w.lower()) for w in words)


def is_longer_name(name: str) -> bool:
    """Tell whether *name* is more than one word, and not *alla i LG*."""
    first, *more = name.split() or [""]
    return bool(more) and first.lower() not in meeting.EVERYBODY_BEGINS


def is_initials(form: str) -> bool:
    """Tell whether *form* is written like initials."""
    return _INITIALS.fullmatch(form) is not None


def initials_among(forms: Iterable[str]) -> tuple[str, ...]:
    """Return those of *forms* that are somebody's initials, not a unit's short name."""
    return tuple(form for form in forms if is_initials(form) and form not in GROUPS)


def positions_among(roles: Iterable[str]) -> tuple[str, ...]:
    """Return those of *roles* that somebody has between meetings, too: no chair, no unit."""
    return tuple(
        role for role in roles if is_position(role) and not role.startswith(meeting.OF_THE_MEETING)
    )


def is_position(role: str) -> bool:
    """Tell whether *role* is what one person is: *rektor*, *bitr. rektor*; not a group."""
    *how, noun = role.split() or [""]
    if Post.of(role).is_dated:
        return bool(Post.of(role).instead_of) or is_position(_PLACE.sub("", Post.of(role).what))
    held = all(word.rstrip(".").lower() in meeting.OF_A_ROLE for word in how)
    return held and noun.isalpha() and noun.endswith(meeting.POSITIONS)


def _key(written: str) -> str:
    """Return the form under which a name is looked up; *rektor* for *Rektorn*."""
    return written if _INITIALS.fullmatch(written) else role_key(written.replace(".", ""))


def role_key(written: str) -> str:
    """Return the form under which a role is compared: *rektor* for *Rektorn*."""
    low = written.lower().replace(".", "")
    return _ROLE_END.sub("", _spelled(low)) if is_role(low) else low


def _spelled(role: str) -> str:
    """Return *biträdande rektor* for *bitr rektor*."""
    *how, noun = role.split()
    return " ".join(filter(None, (*(meeting.OF_A_ROLE.get(word, word) for word in how), noun)))


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
