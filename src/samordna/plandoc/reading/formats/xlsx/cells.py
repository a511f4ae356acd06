"""The words of a cell, as Excel last showed them."""

import datetime

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.formats.characters import clean_lines
from samordna.plandoc.reading.formats.pieces import Piece, grouped
from samordna.plandoc.reading.formats.shapes import Shown
from samordna.plandoc.reading.formats.xlsx.names import s
from samordna.plandoc.reading.formats.xlsx.strings import Rich, Text, plain, text_of
from samordna.plandoc.reading.formats.xlsx.styles import Styles
from samordna.plandoc.reading.formats.xml import Element

_V, _F, _IS = s("v"), s("f"), s("is")
_YES, _NO = "ja", "nej"
_FIRST_DAY = datetime.datetime(1899, 12, 30)


class Cells:
    def __init__(self, strings: list[Text], styles: Styles) -> None:
        self._strings = strings
        self._shapes = styles.shapes
        self._struck = styles.struck

    def text_of(self, cell: Element) -> Text:
        """What the cell shows; nothing where it only has its looks."""
        kind = cell.get("t")
        value: str | None = None
        for child in cell:
            if child.tag == _V:
                value = child.text
            elif child.tag == _IS:
                return text_of(child)
        if value is None:
            return ""
        if kind == "s":
            return self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        if kind is None or kind == "n":
            return self._number(value, cell.get("s"))
        if kind == "b":
            return _NO if value in ("0", "false") else _YES
        return self._day(value, cell.get("s")) if kind == "d" else plain(value)

    def is_struck(self, cell: Element) -> bool:
        return cell.get("s") in self._struck

    def pieces_of(self, text: Text, struck: bool) -> list[Piece]:
        """The text in pieces, where the whole of it or some of it is struck."""
        runs = text.runs if isinstance(text, Rich) else ((text, None),)
        return grouped(
            (words, Why.STRUCK if (struck if own is None else own) else None) for words, own in runs
        )

    def _number(self, value: str, style: str | None) -> str:
        try:
            number = float(value)
        except ValueError:
            return plain(value)
        return clean_lines(self._shape(style)(number))

    def _day(self, value: str, style: str | None) -> str:
        """A date that the file writes as a date."""
        try:
            moment = datetime.datetime.fromisoformat(value).replace(tzinfo=None)
        except ValueError:
            return plain(value)
        return clean_lines(self._shape(style)((moment - _FIRST_DAY) / datetime.timedelta(days=1)))

    def _shape(self, style: str | None) -> Shown:
        return self._shapes.get(style) or self._shapes[None]


def lacks_value(cell: Element) -> bool:
    """Whether a formula was never calculated; one that gave an empty text was."""
    return cell.find(_F) is not None and cell.get("t") != "str" and not cell.findtext(_V)
