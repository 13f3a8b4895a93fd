"""Who is who: which known entry a find of re-read notes is, and what a new one is called.

A find is compared with what the notes said before, never with what a person
made of it, and only with entries of the same document.
"""

from base64 import b32hexencode
from collections.abc import Callable, Container, Hashable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import count

from lgnotes.register.assign import assign
from lgnotes.register.entry import Entry, Status

OURS = "lg"
"""Begins every uid."""

SAME = 0.7
"""The likeness from which two finds of a document are taken for the same one."""

MOST_PAIRS = 40_000
"""How many pairs are compared in full; beyond that only those that stand near each other."""


def folded(text: str) -> str:
    """Return *text* as it is compared: without case, punctuation and double spaces."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def new_uid(entry: Entry, *, document: str, taken: Container[str], group: str = "") -> str:
    """Return the uid of a find seen for the first time, the same whenever it is asked for.

    Another *group* gives another one, for several may share a calendar.  It is
    legal as the id of an event in Google Calendar (a–v and digits).
    """
    salt = group.strip().casefold()
    for ordinal in count():
        words = (document, entry.kind, folded(entry.text), str(ordinal), salt)
        key = "\n".join(words if salt else words[:-1])
        uid = OURS + b32hexencode(sha256(key.encode()).digest()[:15]).decode().lower()
        if uid not in taken:
            return uid
    raise AssertionError  # count() never ends


def free_ref(ref: str, *, taken: Container[str]) -> str:
    """Return *ref* if no entry ever had it, else with the next ordinal after its last colon.

    *taken* holds refs as `ref_key` gives them.
    """
    if ref and ref_key(ref) not in taken:
        return ref
    stem, _, ordinal = ref.rpartition(":")
    if not (stem and ordinal.isdecimal()):
        stem, ordinal = ref, "1"
    numbered = (f"{stem}:{number}" for number in count(int(ordinal) + 1))
    return next(name for name in numbered if ref_key(name) not in taken)


def ref_key(ref: str) -> str:
    """Return *ref* as it is compared: people write it with any case and any spaces."""
    return "".join(ref.split()).casefold()


def match(finds: Sequence[Entry], known: Mapping[str, Entry]) -> dict[int, str]:
    """Return which of the *known* entries each of *finds* is: index → uid.

    *known* are the entries of the same document by uid, as the notes gave them
    the last time and in the order of that time.
    """
    paired: dict[int, str] = {}
    for key in _KEYS:
        paired |= _exact(finds, known, paired=paired, key=key)
    return paired | _alike(finds, known, paired=paired)


def match_moved(finds: Sequence[Entry], known: Mapping[str, Entry]) -> dict[int, str]:
    """Return which of *known*, gone from their documents, *finds* in others are: index → uid.

    Only what the same meeting of the same group says can have moved.
    """
    here: dict[Hashable, list[int]] = {}
    for index, find in enumerate(finds):
        here.setdefault((find.group, find.meeting), []).append(index)
    paired: dict[int, str] = {}
    for key, indices in here.items():
        there = {uid: e for uid, e in known.items() if (e.group, e.meeting) == key}
        pairs = match([finds[index] for index in indices], there) if there else {}
        paired |= {indices[place]: uid for place, uid in pairs.items()}
    return paired


_KEYS: tuple[Callable[[Entry], Hashable], ...] = (
    lambda e: (e.kind, folded(e.text), e.owners, e.due, e.item, e.meeting),
    lambda e: (e.kind, folded(e.text), e.owners, e.meeting),
    lambda e: (e.kind, folded(e.text)),
)


def _exact(
    finds: Sequence[Entry],
    known: Mapping[str, Entry],
    *,
    paired: Mapping[int, str],
    key: Callable[[Entry], Hashable],
) -> dict[int, str]:
    """Pair what is equal in *key* and equal to nothing else."""
    here: dict[Hashable, list[int]] = {}
    for index in _unpaired(finds, paired):
        here.setdefault(key(finds[index]), []).append(index)
    there: dict[Hashable, list[str]] = {}
    for uid in _unclaimed(known, paired):
        there.setdefault(key(known[uid]), []).append(uid)
    both = ((indices, there.get(k, [])) for k, indices in here.items())
    return {i[0]: uids[0] for i, uids in both if len(i) == len(uids) == 1}


def _unpaired(finds: Sequence[Entry], paired: Mapping[int, str]) -> list[int]:
    return [index for index in range(len(finds)) if index not in paired]


def _unclaimed(known: Mapping[str, Entry], paired: Mapping[int, str]) -> list[str]:
    claimed = set(paired.values())
    return [uid for uid in known if uid not in claimed]


def _alike(
    finds: Sequence[Entry], known: Mapping[str, Entry], *, paired: Mapping[int, str]
) -> dict[int, str]:
    """Pair what resembles each other, so that the pairs resemble each other most in all."""
    left, right = _unpaired(finds, paired), _unclaimed(known, paired)
    scores: dict[tuple[int, int], float] = {}
    for row, column in _near(len(left), len(right)):
        apart = abs(row / len(left) - column / len(right))
        score = likeness(known[right[column]], finds[left[row]])
        if score >= SAME:
            scores[row, column] = score - apart / 20
    return {left[row]: right[column] for row, column in assign(scores).items()}


def _near(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    reach = columns if rows * columns <= MOST_PAIRS else MOST_PAIRS // rows // 2
    for row in range(rows):
        middle = row * columns // rows
        for column in range(max(0, middle - reach), min(columns, middle + reach + 1)):
            yield row, column


def likeness(known: Entry, find: Entry) -> float:
    """Return how far two finds of one document look like the same one, about 0 to 1.

    Words weigh most; owners, day, item and meeting speak for or against, and so
    does that the known one was gone before.
    """
    if known.kind != find.kind:
        return 0.0
    return (
        _wording(folded(known.text)[:_READ], folded(find.text)[:_READ])
        + _ownership({o.casefold() for o in known.owners}, {o.casefold() for o in find.owners})
        + (0.05 if known.due == find.due is not None else 0.0)
        + (0.05 if known.item == find.item else 0.0)
        - (0.4 if known.meeting != find.meeting else 0.0)
        - (0.1 if known.status is Status.STRUCK else 0.0)
    )


_READ = 500
"""How many characters of a text are compared."""


def _wording(known: str, find: str) -> float:
    """Compare letters and words: rewording adds or replaces some words, not most."""
    from rapidfuzz import fuzz

    letters = fuzz.ratio(known, find) / 100
    if letters < _HOPELESS:
        return 0.0
    one, other = known.split(), find.split()
    return (letters + max(_share(one, other), _share(other, one))) / 2


_HOPELESS = 0.35


def _share(words: list[str], others: list[str]) -> float:
    """Return how much of *words* is among *others*, in another inflection perhaps."""
    from rapidfuzz import fuzz

    exact = set(others)
    found = (w for w in words if w in exact or any(fuzz.ratio(w, o) >= 75 for o in others))
    return sum(map(len, found)) / (sum(map(len, words)) or 1)


def _ownership(known: set[str], find: set[str]) -> float:
    if known == find:
        return 0.05
    return 0.0 if known & find or not (known and find) else -0.2
