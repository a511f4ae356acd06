"""What belongs to a sheet but stands in none of its cells: comments, text boxes, tables, headers and footers."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Why
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.drawings import chart_lines, lines_of
from samordna.plandoc.reading.formats.office import Relations, relations_of
from samordna.plandoc.reading.formats.pieces import Piece
from samordna.plandoc.reading.formats.sheet_blocks import Area, Sheet
from samordna.plandoc.reading.formats.xlsx.names import area_of, column_of, drawn, row_of, s
from samordna.plandoc.reading.formats.xml import Element, namespaced, parse_office

_threaded = namespaced("http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CODE = lazily(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|.)', re.DOTALL)
_APART = ("&L", "&C", "&R")
_PAGES = ("&P", "&N")


class Extras:
    """The parts that a sheet relates to."""

    def __init__(self, archive: Archive, part: str) -> None:
        self._archive = archive
        self._relations: Relations = relations_of(archive, part)

    def add_to(self, sheet: Sheet) -> None:
        for table in self._parts("table"):
            _add_table(table, sheet)
        sheet.left_out += self._comments(sheet.name)
        for part in self._relations.of_kind("drawing"):
            if part in self._archive:
                self._add_drawing(part, sheet)

    def _parts(self, kind: str) -> Iterator[Element]:
        for part in self._relations.of_kind(kind):
            if part in self._archive:
                yield parse_office(self._archive.read(part))

    def _comments(self, name: str | None) -> Iterator[LeftOut]:
        """Conversations of today; Excel repeats the first of each as a note of the old kind."""
        conversed: set[str] = set()
        for root in self._parts("threadedComment"):
            for comment in root.iter(_threaded("threadedComment")):
                conversed.add(comment.get("ref", ""))
                yield from _comment(comment.findtext(_threaded("text")) or "", comment.get("ref", ""), name)
        for root in self._parts("comments"):
            for comment in root.iter(s("comment")):
                if comment.get("ref", "") not in conversed:
                    words = "".join(text.text or "" for text in comment.iter(s("t")))
                    yield from _comment(words, comment.get("ref", ""), name)

    def _add_drawing(self, part: str, sheet: Sheet) -> None:
        for anchor in parse_office(self._archive.read(part)):
            row = anchor.findtext(f"{drawn('from')}/{drawn('row')}") or "0"
            number = int(row) + 1 if row.isdigit() else 1
            for fallback in list(anchor.iter(_FALLBACK)):
                fallback.clear()
            sheet.floating += [(number, text) for line in lines_of(anchor) if (text := clean(line))]
            for picture in anchor.iter(drawn("cNvPr")):
                told = clean(f"{picture.get('title', '')} {picture.get('descr', '')}")
                sheet.left_out += _left(told, FilePlace(sheet=sheet.name, row=number), Why.PICTURE)
        for chart in relations_of(self._archive, part).of_kind("chart"):
            if chart in self._archive:
                for line in chart_lines(parse_office(self._archive.read(chart))):
                    sheet.left_out += _left(clean(line), FilePlace(sheet=sheet.name), Why.PICTURE)


def margin_pieces(text: str) -> Iterator[Piece]:
    """A header or footer (``&LEkdala kommun&RSida &P``) in pieces; a tab parts its left, middle and right."""
    at = 0
    for code in _CODE.finditer(text):
        yield text[at : code.start()], None
        at = code.end()
        if code[0] in _APART:
            yield "\t", None
        elif code[0] in _PAGES:
            yield "", Why.PAGE_STAMP
        elif code[0] == "&&":
            yield "&", None
    yield text[at:], None


def _add_table(root: Element, sheet: Sheet) -> None:
    """A table that Excel knows as one. It may lack a header."""
    area = area_of(root.get("ref", ""))
    rows = root.get("headerRowCount", "1")
    if area and rows.isdigit() and 0 < int(rows) <= area.bottom - area.top:
        add_head(Area(area.top, area.left, area.top + int(rows) - 1, area.right), sheet)


def add_head(area: Area, sheet: Sheet) -> None:
    """A header that begins a table, whatever stands above it."""
    sheet.heads.append(area)
    sheet.starts.add(area.top)


def _comment(words: str, reference: str, sheet: str | None) -> list[LeftOut]:
    place = FilePlace(sheet=sheet, row=row_of(reference) or None, column=column_of(reference) or None)
    return _left(clean(words.replace("\n", " ")), place, Why.COMMENT)


def _left(text: str, place: FilePlace, why: Why) -> list[LeftOut]:
    return [LeftOut(text, place, why)] if text else []
