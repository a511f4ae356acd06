"""Patterns as Python compiled them once, out of a file that set-up makes (`scripts/patterns.py`): to compile what one plan asks
took a fifth of the time in which it is read and checked.

As with the code of modules, what is kept is for the very Python that made it, which is given back what it gave itself. Whatever
the file does not have is compiled as ever, so that nothing but the time depends on it, and it is never out of step.
"""

import _sre  # type: ignore[import-not-found]
import marshal
import mmap
import re
import sys
from array import array
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, cast
from zlib import crc32

FILE = Path(__file__).parent / "patterns.bin"
_PYTHON = f"{sys.implementation.cache_tag} {sys.version} {_sre.MAGIC} {_sre.CODESIZE}"
_CODE = "I"

Asked = tuple[str, int]
"""A pattern and the flags that it is asked with."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``."""
    return _kept((pattern, flags)) or re.compile(pattern, flags)


def keep(patterns: Iterable[Asked]) -> None:
    """Make the file."""
    kept = bytearray()
    places: dict[int, tuple[int, int]] = {}
    for asked in sorted(patterns):
        begins = len(kept)
        kept += marshal.dumps((asked, *_handed_over(*asked)))
        places[_key(asked)] = (begins, len(kept))
    made = FILE.with_suffix(".new")
    made.write_bytes(marshal.dumps((_PYTHON, places)) + kept)
    made.replace(FILE)  # another process may be reading the one before


def _kept(asked: Asked) -> re.Pattern[str] | None:
    file, places = _file()
    if (place := places.get(_key(asked))) is None:
        return None
    known, flags, code, *groups = marshal.loads(file[slice(*place)])  # noqa: S302
    if known != asked:
        return None
    codes = array(_CODE, code).tolist()
    return cast("re.Pattern[str]", _sre.compile(asked[0], flags, codes, *groups))


@cache
def _file() -> tuple[memoryview, dict[int, tuple[int, int]]]:
    """The file, shared with other processes, and where in it each pattern begins and ends; nothing where it cannot be used."""
    with suppress(OSError, EOFError, TypeError, ValueError), FILE.open("rb") as file:
        python, places = marshal.load(file)  # noqa: S302 (lies with the code, and is as safe as that)
        if python == _PYTHON:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return memoryview(whole)[file.tell() :], places
    return memoryview(b""), {}


def _key(asked: Asked) -> int:
    """Two may have the same, of which one is then compiled as ever."""
    pattern, flags = asked
    return crc32(pattern.encode("utf-8", "surrogatepass"), flags)


def _handed_over(pattern: str, flags: int) -> tuple[Any, ...]:
    """What Python's own compiler hands to what makes a pattern, besides the pattern itself."""
    made: list[tuple[Any, ...]] = []
    make = _sre.compile
    _sre.compile = lambda *handed: made.append(handed)
    try:
        re._compiler.compile(pattern, flags)  # type: ignore[attr-defined]
    finally:
        _sre.compile = make
    ((_pattern, all_flags, code, *groups),) = made
    return int(all_flags), array(_CODE, code).tobytes(), *groups
