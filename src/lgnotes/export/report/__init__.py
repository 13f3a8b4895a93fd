"""``lgnotes report``: one page of HTML that stands by itself.

It fetches nothing and runs no script but its own, which only searches: without it
everything is there.  The same register on the same day gives the same page.
"""

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lgnotes.export.report.content import Register, content
from lgnotes.export.report.drawing import COLOURS
from lgnotes.export.report.sections import Telling, sections
from lgnotes.register.figures import Period
from lgnotes.texts import Language

__all__ = ["Register", "report_page"]


def report_page(register: Register, period: Period, language: Language) -> str:
    """Return the page that tells of *register* on the last day of *period*."""
    told = content(register, period, language)
    telling = Telling(register=register, content=told, period=period, language=language)
    style, script = _style(), _read("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            content=told,
            sections=sections(telling),
            period=period,
            language=language,
            say=telling.say,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own
            script=Markup(script),  # noqa: S704 - our own
        )
    )


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("lgnotes.export.report", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _policy(style: str, script: str) -> str:
    """Return the page's policy: its own style and script, and nothing else at all."""
    return (
        f"default-src 'none'; img-src data:; style-src {_hash(style)};"
        f" script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _style() -> str:
    return "\n".join((_read("page.css").rstrip(), *_colour_rules(), ""))


def _colour_rules() -> Iterator[str]:
    """Give the classes that the drawings use."""
    for name in COLOURS:
        yield f".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}"


def _read(name: str) -> str:
    return (files("lgnotes.export.report") / name).read_text("utf-8")
