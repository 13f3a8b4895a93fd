"""Sentences that say nothing of how a thing stands, unless one knows what the thing is."""

from collections.abc import Collection, Iterator, Sequence

from lgnotes.document import Kind
from lgnotes.extract.sentences import Place, Sentence
from lgnotes.model import FollowUp

RULE = "aside"
"""The rule of every aside."""

_SHORTEST, _LONGEST = 8, 600
"""Letters of a sentence that may say something, and that is no page of text."""


def asides(sentences: Sequence[Sentence], *, taken: Collection[Place]) -> Iterator[FollowUp]:
    """Yield the sentences of a meeting but those at the places *taken*, in their order."""
    for sentence in sentences:
        text = sentence.text
        if (
            sentence.place not in taken
            and sentence.label not in ("quote", "struck")
            and sentence.block.kind is not Kind.HEADING
            and _SHORTEST <= len(text) <= _LONGEST
            and not text.endswith("?")
        ):
            yield FollowUp(
                what="recalled",
                text=text,
                topic=text,
                item=sentence.item.number if sentence.item else None,
                lines=(sentence.lines,),
                rule=RULE,
                confidence=0.3,
            )
