"""Lists of Word: all bullets are one list, every numbered list is one of its own so that it starts where it should."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from samordna.plandoc.writing.docx.xml import element

DEEPEST_LIST = 8
_BULLETS, _NUMBERS = "PlanBullets", "PlanNumbers"


@dataclass(frozen=True, slots=True)
class Numbering:
    """A list in the file, by its number there."""

    number: int

    def apply(self, paragraph: Paragraph, depth: int) -> None:
        properties: Any = paragraph._p.get_or_add_pPr()
        listed = properties.get_or_add_numPr()
        listed.get_or_add_ilvl().val = min(depth, DEEPEST_LIST)
        listed.get_or_add_numId().val = self.number


def new_numbering(word: Document, start: int | None) -> Numbering:
    """A list with numbers from ``start``, or the list of bullets when it is None."""
    root = word.part.numbering_part.element
    abstract_id = _abstract(root, bullets=start is None)
    if start is None:
        for listed in root.findall(qn("w:num")):
            if listed.find(qn("w:abstractNumId")).get(qn("w:val")) == abstract_id:
                return Numbering(int(listed.get(qn("w:numId"))))
    return _add_list(root, abstract_id, start)


def _add_list(root: Any, abstract_id: str, start: int | None) -> Numbering:
    number = 1 + max((int(listed.get(qn("w:numId"))) for listed in root.findall(qn("w:num"))), default=0)
    listed = element("w:num", numId=str(number))
    listed.append(element("w:abstractNumId", val=abstract_id))
    if start is not None:
        override = element("w:lvlOverride", ilvl="0")
        override.append(element("w:startOverride", val=str(start)))
        listed.append(override)
    root.append(listed)
    return Numbering(number)


def _abstract(root: Any, *, bullets: bool) -> str:
    """The id of our pattern for bullets or numbers, made the first time it is needed."""
    name = _BULLETS if bullets else _NUMBERS
    taken = -1
    for abstract in root.findall(qn("w:abstractNum")):
        named = abstract.find(qn("w:name"))
        if named is not None and named.get(qn("w:val")) == name:
            return str(abstract.get(qn("w:abstractNumId")))
        taken = max(taken, int(abstract.get(qn("w:abstractNumId"))))
    made = element("w:abstractNum", abstractNumId=str(taken + 1))
    made.append(element("w:multiLevelType", val="hybridMultilevel"))
    made.append(element("w:name", val=name))
    for depth in range(DEEPEST_LIST + 1):
        made.append(_level(depth, bullets=bullets))
    first = root.find(qn("w:num"))
    if first is None:
        root.append(made)
    else:
        first.addprevious(made)
    return str(taken + 1)


def _level(depth: int, *, bullets: bool) -> Any:
    level = element("w:lvl", ilvl=str(depth))
    level.append(element("w:start", val="1"))
    level.append(element("w:numFmt", val="bullet" if bullets else "decimal"))
    level.append(element("w:lvlText", val="•" if bullets else f"%{depth + 1}."))
    place = element("w:pPr")
    place.append(element("w:ind", left=str(360 * (depth + 1)), hanging="360"))
    level.append(place)
    return level
