"""Whole plans as the guard meets them: rows, cells, headings and bullets of the files that the reading is measured on.

Nothing in them registers anybody, so that whatever is asked about is asked in vain. ``develop`` is what the weights are fitted
to as well; ``held_out`` are those of the reader's set of that name, and of the last author, and only measure.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from string import digits

from accuracy.cases import Case, committed
from samordna.plandoc.guard import HitKind, scan
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.interpret.guarding import whole_text

_APART = {"held_out", "unopened"}
_LAST_AUTHOR = "g"


@cache
def plans(group: str) -> tuple[str, ...]:
    """Their texts, as one each."""
    return tuple(_text_of(case.path) for case in _files(group))


@cache
def _text_of(path: Path) -> str:
    return whole_text(load(IncomingFile.at(path)))


def _files(group: str) -> Iterator[Case]:
    yield from (case for case in committed() if _is_apart(case) == (group == "held_out"))


def _is_apart(case: Case) -> bool:
    return case.group in _APART or (case.group == "strangers" and _author(case) == _LAST_AUTHOR)


def _author(case: Case) -> str:
    """The letters before the number of a file: "gg" of "gg01-plan.docx"."""
    return case.path.name.partition("-")[0].rstrip(digits)


def asked_in(path: Path) -> int:
    """How often the guard asks about an instruction in a plan."""
    return sum(hit.kind is HitKind.REGISTER_INSTRUCTION for hit in scan(_text_of(path)))


def asked_in_vain(group: str, asked: Callable[[Path], int] = asked_in) -> int:
    """How often it does in all of them."""
    return sum(asked(case.path) for case in _files(group))
