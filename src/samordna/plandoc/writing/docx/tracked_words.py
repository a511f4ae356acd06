"""Words of two versions in one line, those that one of them lacks marked as Word marks what was put in and taken away."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from samordna.plandoc.diff.side_by_side import PairKind, Pieces
from samordna.plandoc.writing.docx.xml import element

AUTHOR = "Samordna"
Look = Sequence[tuple[str, str]]
"""Tags of a run's look with their values."""
_TAGS = {PairKind.ADDED: "w:ins", PairKind.REMOVED: "w:del"}


class Marks:
    """The marks of what was put in and what was taken away, each with a number of its own. ``moment`` is in UTC."""

    def __init__(self, moment: datetime) -> None:
        self._moment = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
        self._numbers = count(1)

    def of(self, kind: PairKind) -> Any:
        """None where nothing is to be marked."""
        tag = _TAGS.get(kind)
        if tag is None:
            return None
        return element(tag, id=str(next(self._numbers)), author=AUTHOR, date=self._moment)


def add_words(paragraph: Paragraph, old: Pieces, new: Pieces, marks: Marks, look: Look = ()) -> None:
    """Write the words of both last in ``paragraph``: what is gone before what came instead, and what both have once."""
    for kind, text in _merged(old, new):
        run = _run(text, look, is_gone=kind is PairKind.REMOVED)
        if (mark := marks.of(kind)) is not None:
            mark.append(run)
            run = mark
        paragraph._p.append(run)


def _merged(old: Pieces, new: Pieces) -> Iterator[tuple[PairKind, str]]:
    rest = list(new)
    for piece in old:
        if piece.differs:
            yield PairKind.REMOVED, piece.text
            continue
        while rest and rest[0].differs:
            yield PairKind.ADDED, rest.pop(0).text
        yield PairKind.SAME, rest.pop(0).text
    yield from ((PairKind.ADDED, piece.text) for piece in rest)


def _run(text: str, look: Look, *, is_gone: bool) -> Any:
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    for tag, value in look:
        properties.append(element(tag, val=value))
    run.append(properties)
    words = OxmlElement("w:delText" if is_gone else "w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = text
    run.append(words)
    return run
