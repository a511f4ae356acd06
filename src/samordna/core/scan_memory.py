"""What the guard found in a text, remembered by the text's hash, so that no text is scanned twice.

A text is met many times: in a form, in the field's own check, on its way to the database, in the next row with the same goal. The
memory is the process's own. A table would be slower than the guard for all but an import, and hashes of short texts can be turned
back by guessing: kept, they would be a list of the very names that were taken away. An import keeps what it needs beside the
parts under review (``intake``), and loses it with them.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from threading import Lock

from samordna.plandoc import guard
from samordna.plandoc.guard import Hit, KnownWords, scan
from samordna.plandoc.guard.known import NOTHING_KNOWN

MOST = 100_000
"""Texts; each takes some hundred bytes."""
_NOTHING: tuple[Hit, ...] = ()
_remembered: dict[bytes, tuple[Hit, ...]] = {}
_lock = Lock()


def scanned(text: str, known: KnownWords = NOTHING_KNOWN, stamp: str = "") -> list[Hit]:
    """What the guard finds in ``text``, whatever any municipality knows, or where it knows the words of this ``stamp``."""
    name = _name(stamp + text)
    hits = _remembered.get(name)
    if hits is None:
        hits = tuple(replace(hit, text="") for hit in scan(text, known=known))
        _remember(name, hits)
    return [replace(hit, text=text[hit.start : hit.end]) for hit in hits]


def harmless(texts: Iterable[str]) -> None:
    """Remember of these that nothing was found in them, as another process has seen."""
    for text in texts:
        _remember(_name(text), _NOTHING)


def forget() -> None:
    """As a process that has just started."""
    with _lock:
        _remembered.clear()


@cache
def guard_version() -> str:
    """Another when the guard's rules or lists are."""
    here = Path(guard.__file__).parent
    files = sorted(
        path for path in here.rglob("*") if path.suffix in {".py", ".txt"} and "tests" not in path.parts
    )
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()[:16]


def _name(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _remember(name: bytes, hits: tuple[Hit, ...]) -> None:
    with _lock:
        if len(_remembered) >= MOST:
            for oldest in list(islice(_remembered, MOST // 2)):
                del _remembered[oldest]
        _remembered[name] = hits
