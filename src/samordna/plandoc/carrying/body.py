"""A Markdown text as the lines that a reader sees of it, each with the source it was written as.

So a text can be put together again in the order in which a file shows its lines, with what was not touched as it was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.carrying.lines import inline, texts_in
from samordna.plandoc.carrying.visible import visible
from samordna.plandoc.lazily import lazily
from samordna.plandoc.markup import escaped
from samordna.plandoc.places import Shown, pieces_of
from samordna.plandoc.writing.markdown import Node, parse, plain
from samordna.plandoc.writing.text import clean

_OPENING = lazily(r"(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+|[ \t]*>[ \t]?|#{1,6}[ \t]+)*[ \t]*")
_BULLET = lazily(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_DELIMITER = lazily(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of the text: where it begins, its source, and the source between it and the line before. ``place`` names a place."""

    line: int
    source: str
    gap: tuple[str, ...]
    place: str = ""


class Body:
    """``text`` by its lines, in order; only those of sections have places."""

    def __init__(self, text: str, *, with_places: bool = False) -> None:
        self.text = text
        self._with_places = with_places
        self._lines = clean(text).split("\n")
        self.units: list[Unit] = []
        end = 0
        for start, stop, place in sorted(self._spans(clean(text))):
            if start >= end:
                source = "\n".join(self._lines[start:stop])
                self.units.append(Unit(start, source, tuple(self._lines[end:start]), place))
                end = stop
        self.by_line = {unit.line: unit for unit in self.units}

    def _spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """First line, line after the last, and name of the place if it is one."""
        at = 0
        for piece in pieces_of(text) if self._with_places else [text]:
            source = piece if isinstance(piece, str) else "{{" + piece.name
            at = text.index(source, at)
            line = text.count("\n", 0, at)
            at += len(source)
            if isinstance(piece, Shown):
                yield line, line + 1, piece.name
            else:
                yield from ((start, stop, "") for start, stop in self._texts(parse(piece, line)))

    def _texts(self, nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
        for node, _text in texts_in(nodes):
            if node.lines:
                start, stop = node.lines
                while stop > start + 1 and not self._lines[stop - 1].strip():
                    stop -= 1
                header = (
                    node.kind == "row" and stop < len(self._lines) and _DELIMITER.match(self._lines[stop])
                )
                yield start, stop + bool(header)


def assembled(body: Body, parts: Sequence[Unit | str]) -> str:
    """The text of ``parts`` in order: lines of ``body``, and new source between them."""
    visible_units = [unit for unit in body.units if unit in parts or not unit.place]
    if [*parts] == visible_units or [*parts] == body.units:
        return body.text
    before = {unit.line: body.units[n - 1] for n, unit in enumerate(body.units) if n}
    text, last = "", None
    for part in parts:
        source = part if isinstance(part, str) else part.source
        if last is not None:
            follows = isinstance(part, Unit) and isinstance(last, Unit) and before.get(part.line) == last
            text += _gap(part) if follows and isinstance(part, Unit) else _between(last, source)
        text, last = text + source, part
    return text


def _gap(unit: Unit) -> str:
    return "\n" + "".join(f"{line}\n" for line in unit.gap)


def _between(last: Unit | str, source: str) -> str:
    """Items of a list and rows of a table follow each other at once, everything else after an empty line."""
    above = last if isinstance(last, str) else last.source
    alike = all(_BULLET.match(one) for one in (above.split("\n")[0], source))
    rows = all(one.lstrip().startswith("|") for one in (above, source))
    return "\n" if alike or rows else "\n\n"


def rewritten(source: str, text: str) -> str:
    """``source`` so that it says ``text``, with its marks where they can be kept."""
    if patched := _patched(source, text):
        return patched
    first = source.split("\n", maxsplit=1)[0]
    opening = _OPENING.match(first)
    return written(text, opening[0] if opening else "")


def written(text: str, opening: str = "") -> str:
    """``text`` as Markdown that shows just that, after ``opening`` (the mark of a bullet, of a quotation …)."""
    indent = "".join(char if char == ">" else " " for char in opening)
    return opening + escaped(text.strip()).replace("\n", f"\\\n{indent}")


def written_row(cells: Sequence[str]) -> str:
    shown = (" ".join(escaped(cell).split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(shown)} |"


def _patched(source: str, text: str) -> str:
    """``source`` with only the words that differ replaced; empty when that would not say ``text``."""
    nodes = parse(source)
    old = " ".join(inline(node.children) or node.text for node, _ in texts_in(nodes))
    start = 0
    while start < min(len(old), len(text)) and old[start] == text[start]:
        start += 1
    end = 0
    while end < min(len(old), len(text)) - start and old[-1 - end] == text[-1 - end]:
        end += 1
    start, end = _word_start(old, start), _word_end(old, end)
    gone, come = old[start : len(old) - end], text[start : len(text) - end]
    if not gone or source.count(gone) != 1:
        return ""
    candidate = source.replace(gone, escaped(come) if come.strip() else come)
    return candidate if visible(plain(parse(candidate))) == visible(text) else ""


def _word_start(text: str, at: int) -> int:
    return max(text.rfind(" ", 0, at) + 1, 0)


def _word_end(text: str, end: int) -> int:
    """Letters from the end, back to a border of words."""
    border = text.find(" ", len(text) - end) if end else -1
    return len(text) - border if border >= 0 else 0
