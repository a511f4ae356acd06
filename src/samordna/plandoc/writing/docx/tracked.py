"""Two versions of a plan as one Word file with its changes tracked: whoever opens it may accept or reject each (S3).

With every change accepted it reads as the new version, with every change rejected as the old one. Marked as in ECMA-376 part 1,
17.13.5.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Any

from docx.document import Document
from docx.text.paragraph import Paragraph

from samordna.plandoc.diff.laid_lines import LaidLine
from samordna.plandoc.diff.side_by_side import LinePair, side_by_side
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text
from samordna.plandoc.writing.cover import title_of
from samordna.plandoc.writing.docx.frame import LANGUAGE_TAGS
from samordna.plandoc.writing.docx.numbering import Numbering, new_numbering
from samordna.plandoc.writing.docx.styles import ensure_styles, house_document, set_language
from samordna.plandoc.writing.docx.tables import rule
from samordna.plandoc.writing.docx.tracked_columns import cells_of, columns_of, widths_of
from samordna.plandoc.writing.docx.tracked_words import Marks, add_words
from samordna.plandoc.writing.docx.xml import element, repeat_as_header
from samordna.plandoc.writing.order import Order

_IN_TABLES = frozenset({"header", "row"})
_STYLES = {
    "heading": "Heading {}",
    "paragraph": "Normal",
    "bullet": "List Bullet",
    "number": "List Number",
}
_DEEPEST_HEADING = 6
_ROW = (("w:sz", "18"),)
"""Half points."""
_HEADER = (("w:b", "true"), *_ROW)
_INTRO = Text(
    "Ändringarna mellan två versioner är markerade. Välj Granska i Word för att gå igenom dem.",
    "The changes between two versions are marked. Choose Review in Word to go through them.",
)


def write_tracked(before: PlanDocument, after: PlanDocument, order: Order) -> bytes:
    """The Word file, in the house's own look."""
    word = house_document()
    ensure_styles(word)
    word.add_paragraph(order.say(_INTRO)).runs[0].italic = True
    if order.warnings:
        word.add_paragraph(" · ".join(order.warnings)).runs[0].bold = True
    body = _Body(word, Marks(datetime.combine(order.today, time(), UTC)))
    for in_table, pairs in groupby(side_by_side(before, after, order), key=_is_row):
        if in_table:
            for rows in _tables(pairs):
                body.add_table(rows)
        else:
            for pair in pairs:
                body.add_line(pair)
    word.core_properties.title = title_of(after, order.language)[:255]
    word.core_properties.language = LANGUAGE_TAGS[order.language]
    set_language(word, LANGUAGE_TAGS[order.language])
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _is_row(pair: LinePair) -> bool:
    return pair.line.style in _IN_TABLES


def _tables(rows: Iterator[LinePair]) -> Iterator[list[LinePair]]:
    """Tables that stand one right after the other: each begins with the line that names its columns."""
    table: list[LinePair] = []
    for row in rows:
        if row.line.style == "header" and table:
            yield table
            table = []
        table.append(row)
    yield table


class _Body:
    """What is written so far."""

    def __init__(self, word: Document, marks: Marks) -> None:
        self._word = word
        self._marks = marks
        self._numbering: tuple[str, Numbering] | None = None

    def add_line(self, pair: LinePair) -> None:
        line = pair.line
        style = _STYLES[line.style].format(min(line.level, _DEEPEST_HEADING))
        paragraph = self._word.add_paragraph(style=style)
        self._number(paragraph, line)
        if (mark := self._marks.of(pair.kind)) is not None:
            of_its_end = element("w:rPr")
            of_its_end.append(mark)
            paragraph._p.get_or_add_pPr().append(of_its_end)
        for old, new in cells_of(pair):
            add_words(paragraph, old, new, self._marks)

    def add_table(self, pairs: Sequence[LinePair]) -> None:
        columns = columns_of(pairs)
        table = self._word.add_table(rows=len(pairs), cols=len(columns))
        table.autofit = False
        rule(table)
        grid = table._tbl.tblGrid.gridCol_lst
        for width, one in zip(widths_of(pairs, columns), grid, strict=True):
            one.w = width
        for row, pair in zip(table.rows, pairs, strict=True):
            if pair.line.style == "header":
                repeat_as_header(row)
            if (mark := self._marks.of(pair.kind)) is not None:
                row._tr.get_or_add_trPr().append(mark)
            self._fill(row, pair, columns, grid)
        self._numbering = None
        self._word.add_paragraph()

    def _fill(self, row: Any, pair: LinePair, columns: tuple[str, ...], grid: Sequence[Any]) -> None:
        places = row._tr.tc_lst
        for place, one in zip(places, grid, strict=True):
            place.width = one.w
        look = _HEADER if pair.line.style == "header" else _ROW
        for column, (old, new) in zip(pair.columns, cells_of(pair), strict=False):
            paragraph = Paragraph(places[columns.index(column)].p_lst[0], row)
            add_words(paragraph, old, new, self._marks, look)

    def _number(self, paragraph: Paragraph, line: LaidLine) -> None:
        """Entries that follow one another are one list."""
        if line.style not in ("bullet", "number"):
            self._numbering = None
            return
        if self._numbering is None or self._numbering[0] != line.style:
            self._numbering = line.style, new_numbering(self._word, 1 if line.style == "number" else None)
        self._numbering[1].apply(paragraph, line.level)
