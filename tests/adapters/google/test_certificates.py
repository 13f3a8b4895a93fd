"""Google's certificates: fetched when they are needed, by one, and not for anybody's asking."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from lgnotes.adapters.google import certificates
from lgnotes.adapters.google.certificates import Certificates, Fetched, fetch
from lgnotes.errors import GoogleUnavailableError
from lgnotes.testing import Workspace
from lgnotes.testing.keys import key
from lgnotes.testing.signin import GOOGLE_KEY


class Google:
    """Stands for Google: what it has now, and how often it was asked."""

    def __init__(self, *keys: str, keep: float = 600.0) -> None:
        self.keys, self.keep = keys, keep
        self.asked = 0
        self.now = 0.0
        self.answers = True
        self.known = Certificates(self.fetch, lambda: self.now)

    def fetch(self) -> Fetched:
        self.asked += 1
        if not self.answers:
            raise GoogleUnavailableError(name="Google", reason="no-answer")
        return Fetched({name: f"PEM of {name}" for name in self.keys}, self.keep)


def test_they_are_fetched_once_and_kept_as_long_as_google_says() -> None:
    google = Google("a", "b", keep=600)
    assert google.asked == 0
    assert [google.known.of(name) for name in "abab"] == ["PEM of a", "PEM of b"] * 2
    google.now = 599
    google.known.of("a")
    assert google.asked == 1
    google.now = 600
    google.known.of("a")
    assert google.asked == 2


def test_a_new_key_is_found_at_once() -> None:
    google = Google("a")
    google.known.of("a")
    google.keys = ("a", "b")
    assert google.known.of("b") == "PEM of b"
    assert google.asked == 2


def test_invented_keys_have_them_fetched_once_a_minute_at_most() -> None:
    google = Google("a")
    for second in range(0, 180, 2):
        google.now = float(second)
        assert google.known.of(f"invented {second}") is None
        assert google.known.of("a") == "PEM of a"
    assert google.asked == 1 + 3


def test_however_many_ask_at_once_they_are_fetched_once() -> None:
    google, begun = Google("a"), Event()

    def slow() -> Fetched:
        begun.wait(10)
        return google.fetch()

    known = Certificates(slow)
    with ThreadPoolExecutor(16) as pool:
        asked = [pool.submit(known.of, "a") for _ in range(64)]
        begun.set()
        assert {one.result() for one in asked} == {"PEM of a"}
    assert google.asked == 1


def test_where_google_does_not_answer_it_is_not_asked_by_everybody() -> None:
    google = Google("a")
    google.answers = False
    for _ in range(10):
        with pytest.raises(GoogleUnavailableError):
            google.known.of("a")
    assert google.asked == 1
    google.answers, google.now = True, certificates.RETRY
    assert google.known.of("a") == "PEM of a"


def test_what_is_old_is_not_believed_while_google_does_not_answer() -> None:
    google = Google("a")
    google.known.of("a")
    google.answers, google.now = False, 601.0
    with pytest.raises(GoogleUnavailableError):
        google.known.of("a")


def test_the_endpoint_stands_for_google(emulator: Workspace) -> None:
    fetched = fetch()
    assert fetched == Fetched({GOOGLE_KEY: key(GOOGLE_KEY).certificate}, 20_000.0)


def test_an_answer_that_is_none_is_an_error(
    emulator: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificates, "PATH", "nowhere")
    with pytest.raises(GoogleUnavailableError, match="404"):
        fetch()
    monkeypatch.setattr(certificates, "PATH", "_calls")
    monkeypatch.setenv("LGNOTES_GOOGLE_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(GoogleUnavailableError):
        fetch()


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=7200, must-revalidate"}, 7_200),
        ({"cache-control": "max-age=7200", "age": "200"}, 7_000),
        ({"cache-control": "max-age=7200", "age": "x"}, 7_200),
        ({"cache-control": "max-age=999999999"}, certificates.LONGEST),
        ({"cache-control": "max-age=100", "age": "90"}, certificates.SHORTEST),
        ({"cache-control": "no-store"}, certificates.SHORTEST),
        ({}, certificates.SHORTEST),
    ],
)
def test_how_long_they_are_kept(headers: dict[str, str], seconds: float) -> None:
    assert certificates._keep(headers) == seconds
