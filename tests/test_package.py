"""The package's front: cheap to import, and every public name is what it says."""

import subprocess
import sys

import lgnotes


def test_every_public_name_is_there_and_stays_what_it_is() -> None:
    for name in lgnotes.__all__:
        first = getattr(lgnotes, name)
        assert first is getattr(lgnotes, name)
        assert callable(first)


def test_no_module_of_the_package_hides_a_public_name() -> None:
    code = (
        "import pkgutil, lgnotes\n"
        "modules = {m.name for m in pkgutil.iter_modules(lgnotes.__path__)}\n"
        "assert not modules & set(lgnotes.__all__), modules & set(lgnotes.__all__)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "attr cattrs click rich icalendar googleapiclient rapidfuzz xlsxwriter holidays sqlite3"
    code = f"import sys, lgnotes; sys.exit(any(m in sys.modules for m in {heavy.split()!r}))"
    subprocess.run([sys.executable, "-c", code], check=True)
