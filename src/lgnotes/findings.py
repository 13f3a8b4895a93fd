"""What `lgnotes.doctor` finds: one step on the way from the configuration to a written register."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from lgnotes.errors import LgnotesError
from lgnotes.texts import Language, say

Data = Mapping[str, object]


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that was tried, and what is wrong with it if anything is."""

    check: str
    """What was tried: a key of the texts, without its ``finding.``."""

    place: str = ""
    """Where: as it is written in the configuration."""

    data: Data = attrs.field(factory=dict)
    """What was found out, for the text and for scripts."""

    problem: LgnotesError | None = None
    group: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether nothing has to be done."""
        return self.problem is None

    @property
    def exit_code(self) -> int:
        """0, or what a run would end with for this reason."""
        return self.problem.exit_code if self.problem else 0

    def sentence(self, language: Language = "en") -> str:
        """Return what was tried, or what was found out."""
        kind = self.data.get("kind")
        key = f"finding.{self.check}{'' if self.is_sound else '.not'}{f'.{kind}' if kind else ''}"
        return say(key, language, place=self.place, **self.data)

    def advice(self, language: Language = "en") -> str:
        """Return what is wrong and what to do, nothing where all is well."""
        return " ".join(self.problem.sentences_in(language)) if self.problem else ""


@attrs.frozen
class Step:
    """Something to try: *act* returns what it found out, or raises one of our errors."""

    check: str
    act: Callable[[], Data]


def tried(steps: Iterable[Step], place: str) -> Iterator[Finding]:
    """Try *steps* in their order; what comes after one that fails would fail too."""
    for step in steps:
        try:
            yield Finding(check=step.check, place=place, data=step.act())
        except LgnotesError as error:
            yield Finding(check=step.check, place=place, problem=error)
            return
