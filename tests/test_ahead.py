"""Reading ahead gives every document its own content and its own error, in the order asked."""

from threading import Barrier

import attrs
import pytest

from lgnotes.ahead import reading
from lgnotes.errors import UnreadableError


@attrs.frozen
class Document:
    id: str
    barrier: Barrier | None = None
    error: bool = False
    folder: str = ""

    @property
    def name(self) -> str:
        return self.id

    def version(self) -> str:
        return "1"

    def read(self) -> bytes:
        if self.barrier:
            self.barrier.wait(timeout=10)
        if self.error:
            raise UnreadableError(name=self.id, reason="missing")
        return self.id.encode()


@pytest.mark.parametrize("readers", [1, 2, 4])
def test_each_document_has_its_own_content(readers: int) -> None:
    documents = [Document(str(number)) for number in range(20)]
    with reading(documents, readers=readers) as read:
        assert [read(document) for document in documents] == [d.id.encode() for d in documents]


def test_several_are_read_at_once() -> None:
    together = Barrier(4)
    documents = [Document(str(number), together) for number in range(4)]
    with reading(documents, readers=4) as read:
        assert len([read(document) for document in documents]) == 4


def test_an_error_is_that_of_its_document() -> None:
    documents = [Document("a"), Document("b", error=True), Document("c")]
    with reading(documents, readers=2) as read:
        assert read(documents[0]) == b"a"
        with pytest.raises(UnreadableError):
            read(documents[1])
        assert read(documents[2]) == b"c"


def test_one_that_was_not_announced_is_read_all_the_same() -> None:
    with reading([Document("a"), Document("b")], readers=2) as read:
        assert read(Document("x")) == b"x"
