"""Bodies of several parts: batches of calls, and uploads with their description."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from lgnotes.testing.answers import Answer, Request
from lgnotes.testing.call import ApiError

_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?', re.IGNORECASE)
_BLANK = re.compile(rb"\r?\n\r?\n")
_ANSWER_BOUNDARY = "batch_lgnotes"


@attrs.frozen(kw_only=True)
class Part:
    """One part with its headers, their names in lower case."""

    headers: Mapping[str, str]
    body: bytes


def split(request: Request) -> list[Part]:
    """Return the parts of the body of *request*; ApiError where it has none."""
    found = _BOUNDARY.search(request.headers.get("content-type", ""))
    if found is None:
        raise ApiError(400, "badRequest", "Missing multipart boundary.")
    mark = re.escape(found[1].encode())
    pieces = re.split(rb"(?:^|\r?\n)--" + mark + rb"(?:--)?[ \t]*(?=\r?\n|$)", request.body)
    return [_part(_unbroken(piece)) for piece in pieces[1:] if piece.strip()]


def calls(parts: Iterable[Part], outer: Request) -> Iterator[tuple[str, Request]]:
    """Give each call of a batch with its Content-ID; it inherits who is signed in."""
    for part in parts:
        line, rest = re.split(rb"\r?\n", part.body, maxsplit=1)
        verb, target, *_ = line.decode().split(" ")
        inner = _part(rest)
        inherited = {
            name: outer.headers[name] for name in ("authorization",) if name in outer.headers
        }
        headers = inherited | dict(inner.headers)
        yield (
            part.headers.get("content-id", ""),
            Request(verb=verb, target=target, headers=headers, body=inner.body),
        )


def joined(answers: Iterable[tuple[str, Answer]]) -> Answer:
    """Return the answer to a batch: the answers to its calls."""
    body = b""
    for name, answer in answers:
        head = f"--{_ANSWER_BOUNDARY}\r\nContent-Type: application/http\r\n"
        if name:
            head += f"Content-ID: {_response_id(name)}\r\n"
        body += head.encode() + b"\r\n" + _spelled(answer) + b"\r\n"
    kind = f"multipart/mixed; boundary={_ANSWER_BOUNDARY}"
    return Answer(headers={"content-type": kind}, body=body + f"--{_ANSWER_BOUNDARY}--".encode())


def _unbroken(piece: bytes) -> bytes:
    """Return a piece without the line break that ends its boundary."""
    return re.sub(rb"^\r?\n", b"", piece, count=1)


def _part(data: bytes) -> Part:
    if data[:1] in (b"\r", b"\n"):  # no headers at all
        return Part(headers={}, body=_unbroken(data))
    head, *rest = _BLANK.split(data, maxsplit=1)
    headers = {}
    for line in re.sub(r"\r?\n[ \t]+", " ", head.decode("utf-8", "replace")).splitlines():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return Part(headers=headers, body=rest[0] if rest else b"")


def _response_id(name: str) -> str:
    return name.replace("<", "<response-", 1) if name.startswith("<") else f"response-{name}"


def _spelled(answer: Answer) -> bytes:
    lines = [f"HTTP/1.1 {answer.status} {answer.phrase}"]
    lines += [f"{name.title()}: {value}" for name, value in answer.headers.items()]
    lines.append(f"Content-Length: {len(answer.body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + answer.body
