"""Lines of a template that ask only for what there is nothing to say of: they go, and are no labels without a value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

_SAID = "\u2064"
_UNSAID = f"{_SAID}unsaid{_SAID}"
_AROUND = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_SEPARATORS = " ·–,|"
"""What stood between something that is not said and something that is."""
_BETWEEN = (qn("w:tab"), qn("w:ptab"), qn("w:br"), qn("w:cr"))


def marked(values: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """A value for each of ``names`` that tells whether it is said, until :func:`drop_unsaid` has been there."""
    return {name: _SAID + values[name] if values.get(name) else _UNSAID for name in names}


def drop_unsaid(word: Document) -> None:
    """Empty the pieces of lines that ask only for what is not said, and take away the lines that have nothing else."""
    around = [rel.target_part for rel in word.part.rels.values() if rel.reltype in _AROUND]
    for root in (word.element.body, *(part.element for part in around)):
        for line in list(root.iter(qn("w:p"))):
            before = "".join(line.itertext())
            for piece in _pieces(line) if _SAID in before else ():
                _settle(piece)
            is_alone = len(line.getparent().findall(qn("w:p"))) == 1  # a cell and a header must have one
            if _UNSAID in before and not is_alone and not "".join(line.itertext()).strip():
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


def _settle(piece: list[Any]) -> None:
    text = "".join(one.text or "" for one in piece)
    lacks = _UNSAID in text
    says_nothing = lacks and _SAID not in text.replace(_UNSAID, "")
    for one in piece:
        one.text = "" if says_nothing else (one.text or "").replace(_UNSAID, "").replace(_SAID, "")
    if lacks:
        piece[0].text = piece[0].text.lstrip(_SEPARATORS)
        piece[-1].text = piece[-1].text.rstrip(_SEPARATORS)
