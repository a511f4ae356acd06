"""What a style makes of a paragraph: a heading, a list item, bold text, hidden or struck text.

Headings are found by outline level and by name, in the style or in any style it is based on, because every municipality has
its own template and Word translates the names of its own styles.
"""

import re
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.docx.names import number, switch, value, w
from samordna.plandoc.reading.formats.xml import Element

_HEADING = lazily(r"(?:heading|rubrik|overskrift|otsikko|überschrift|titre)\s*(\d)\b", re.IGNORECASE)
_TITLE = frozenset({"title", "rubrik", "titel", "titre", "dokumenttitel", "dokumentrubrik"})
_SUBTITLE = frozenset({"subtitle", "underrubrik", "undertitel", "undertittel", "untertitel"})
_CONTENTS = lazily(
    r"toc\s*(?:\d|heading)|innehåll\s*\d|innehållsförteckning|table of contents", re.IGNORECASE
)
_LIST = lazily(r"(?:list bullet|list number|punktlista|numrerad lista)\s*(\d?)", re.IGNORECASE)
_DEEPEST_CHAIN = 20
DEEPEST_HEADING = 6
DEEPEST_LIST = 8

Numbered = tuple[str, int]


@dataclass(slots=True)
class Style:
    """The sum of a style and those it is based on. ``heading`` and ``list_level`` are 0 where it is neither;
    ``numbering`` is the list and the level (from 0) that number its paragraphs."""

    heading: int = 0
    title: bool = False
    subtitle: bool = False
    contents: bool = False
    list_level: int = 0
    numbering: Numbered | None = None
    bold: bool = False
    hidden: bool = False
    struck: bool = False
    size: int = 0


class Styles:
    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else list(root.iter(w("style")))
        self._elements = {style.get(w("styleId"), ""): style for style in found}
        self._known: dict[str, Style] = {}
        self._default = next(
            (
                style.get(w("styleId"), "")
                for style in found
                if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
            ),
            "",
        )
        defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self.body_size = self.of(None).size or number(value(defaults, "sz"), 20)

    def of(self, identifier: str | None) -> Style:
        key = identifier if identifier in self._elements else self._default
        if key not in self._known:
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, identifier: str) -> Style:
        style = Style()
        for element in reversed(self._chain(identifier)):
            _apply(element, style)
        return style

    def _chain(self, identifier: str) -> list[Element]:
        """The style and those it is based on, nearest first."""
        chain: list[Element] = []
        element = self._elements.get(identifier)
        while element is not None and element not in chain and len(chain) < _DEEPEST_CHAIN:
            chain.append(element)
            element = self._elements.get(value(element, "basedOn") or "")
        return chain


def _apply(element: Element, style: Style) -> None:
    name = (value(element, "name") or "").strip()
    if match := _HEADING.match(name):
        style.heading = min(int(match[1]), DEEPEST_HEADING)
    outline = value(element, "pPr/outlineLvl")
    if outline is not None:
        level = number(outline, 9)
        style.heading = min(level + 1, DEEPEST_HEADING) if level < 9 else 0
    style.title = style.title or name.lower() in _TITLE
    style.subtitle = style.subtitle or name.lower() in _SUBTITLE
    style.contents = style.contents or _CONTENTS.match(name) is not None
    listed = _LIST.match(name)
    numbering = element.find(f"{w('pPr')}/{w('numPr')}")
    style.numbering = numbering_of(numbering, style.numbering)
    # Word's own style for subtitles names a level and no list.
    if listed or (numbering is not None and style.numbering is not None):
        style.list_level = int((listed and listed[1]) or number(value(numbering, "ilvl")) + 1)
    run = element.find(w("rPr"))
    style.bold = _stated(switch(run, "b"), style.bold)
    style.hidden = _stated(switch(run, "vanish"), style.hidden)
    style.struck = _stated(struck(run), style.struck)
    style.size = number(value(run, "sz"), style.size)


def numbering_of(properties: Element | None, inherited: Numbered | None) -> Numbered | None:
    """The list and level of a ``w:numPr``; what it does not say is as in the style beneath, and list 0 is none."""
    if properties is None:
        return inherited
    before = inherited or ("", 0)
    identifier = value(properties, "numId") or before[0]
    level = number(value(properties, "ilvl"), before[1])
    return (identifier, min(max(level, 0), DEEPEST_LIST)) if identifier not in ("", "0") else None


def struck(run: Element | None) -> bool | None:
    """Whether the run is struck through, once or twice; None where its properties do not say."""
    lines = [line for line in (switch(run, "strike"), switch(run, "dstrike")) if line is not None]
    return any(lines) if lines else None


def _stated(new: bool | None, old: bool) -> bool:
    return old if new is None else new
