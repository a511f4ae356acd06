"""Lines of a template that ask only for what there is nothing to say of: they go, and are no labels without a value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from samordna.plandoc.lazily import lazily

_SAID = "\u2064"
_UNSAID = f"{_SAID}unsaid{_SAID}"
_MARK = lazily(f"{_UNSAID}|{_SAID}")
_AROUND = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_CLAUSE = lazily(r"[^·–—,|]+")
"""What stands between two signs that part one thing said from another."""
_BETWEEN = (qn("w:tab"), qn("w:ptab"), qn("w:br"), qn("w:cr"))


def marked(values: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """A value for each of ``names`` that tells whether it is said, until :func:`drop_unsaid` has been there."""
    return {name: f"{_SAID}{values[name]}{_SAID}" if values.get(name) else _UNSAID for name in names}


def drop_unsaid(word: Document, *, labels: bool = False) -> None:
    """Empty the pieces of lines that ask only for what is not said, and take away the lines that have nothing else.

    With ``labels`` what a line says itself stays, as a label to fill in by hand: only the signs beside nothing go.
    """
    around = [rel.target_part for rel in word.part.rels.values() if rel.reltype in _AROUND]
    for root in (word.element.body, *(part.element for part in around)):
        for line in list(root.iter(qn("w:p"))):
            before = "".join(line.itertext())
            for piece in _pieces(line) if _SAID in before else ():
                _settle(piece, labels=labels)
            is_alone = len(line.getparent().findall(qn("w:p"))) == 1  # a cell and a header must have one
            if not labels and _UNSAID in before and not is_alone and not "".join(line.itertext()).strip():
                line.getparent().remove(line)


def _pieces(line: Any) -> Iterator[list[Any]]:
    """The texts of a line, a list for each piece between its tabs and breaks."""
    piece: list[Any] = []
    for element in line.iter(qn("w:t"), *_BETWEEN):
        if element.tag == qn("w:t"):
            piece.append(element)
        else:
            yield piece
            piece = []
    yield piece


def _settle(piece: list[Any], *, labels: bool) -> None:
    """Let only what is said stay. A sign that parts two things said may stand in a text of its own."""
    texts = [one.text or "" for one in piece]
    text = "".join(texts)
    stays = (
        _said_in(text, labels=labels)
        if _UNSAID in text
        else {place for place, sign in enumerate(text) if sign != _SAID}
    )
    begins = 0
    for one, before in zip(piece, texts, strict=True):
        one.text = "".join(sign for place, sign in enumerate(before, begins) if place in stays)
        begins += len(before)


def _said_in(text: str, *, labels: bool) -> set[int]:
    """The places of the clauses that say something, with the sign between two of them, and no blanks at the ends."""
    clauses = list(_CLAUSE.finditer(text)) if _says(text, labels=labels) else []
    stays: list[int] = []
    for before, clause in zip([None, *clauses], clauses, strict=False):
        if _says(clause[0], labels=labels):
            begins = before.end() if before and stays else clause.start()
            stays += range(begins, clause.end())
    marks = {place for mark in _MARK.finditer(text) for place in range(*mark.span())}
    stays = [place for place in stays if place not in marks]
    while stays and text[stays[0]].isspace():
        stays.pop(0)
    while stays and text[stays[-1]].isspace():
        stays.pop()
    return set(stays)


def _says(text: str, *, labels: bool) -> bool:
    told = text.replace(_UNSAID, "")
    return told == text or _SAID in told or (labels and bool(told.strip()))
