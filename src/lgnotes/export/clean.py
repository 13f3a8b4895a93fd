"""Text from notes is data: nothing in it may steer a terminal or a file format."""

import re

ESCAPE_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # a title or a link, up to its end
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # a colour or a movement
    r"|\x1b."
)
BREAK = re.compile(r"[\t-\r\x85\u2028\u2029]+")
SPACE = re.compile(r"[ \xa0]+")
# Controls, half characters, and the marks that turn the direction of what follows.
UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def safe(text: str) -> str:
    """Return *text* on one line, without control characters and escape sequences."""
    return UNSAFE.sub("", BREAK.sub(" ", ESCAPE_SEQUENCE.sub("", text)))


def one_line(text: str) -> str:
    """Return *text* as by `safe`, and without superfluous spaces."""
    return SPACE.sub(" ", safe(text)).strip()


def lines(text: str) -> str:
    """Return *text* with plain line breaks, each line as by `one_line`."""
    return "\n".join(map(one_line, text.splitlines())).strip()


def json_safe(text: str) -> str:
    """Return the JSON *text* with every unsafe character written as its number.

    Control characters can stand only inside JSON's strings, apart from line breaks.
    """
    return re.sub(rf"(?!\n){UNSAFE.pattern}", lambda found: f"\\u{ord(found.group()):04x}", text)
