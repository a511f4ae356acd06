"""One sheet, row by row as it stands in the file."""

from bisect import bisect_left, bisect_right

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import FilePlace, Flag, LeftOut, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean, clean_lines
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.pieces import seen, unseen
from samordna.plandoc.reading.formats.sheet_blocks import Area, Sheet
from samordna.plandoc.reading.formats.xlsx.cells import Cells, lacks_value
from samordna.plandoc.reading.formats.xlsx.extras import Extras, add_head, margin_pieces
from samordna.plandoc.reading.formats.xlsx.names import area_of, column_of, is_on, s
from samordna.plandoc.reading.formats.xlsx.streams import elements
from samordna.plandoc.reading.formats.xlsx.strings import Text
from samordna.plandoc.reading.formats.xlsx.workbook import Tab, Workbook
from samordna.plandoc.reading.formats.xml import Element

MOST_COLUMNS = 200
_TAGS = tuple(map(s, ("col", "pane", "row", "mergeCell", "autoFilter", "headerFooter")))


class SheetReader:
    """``sheet`` is what it shows, ``notes`` what a person should know of it, ``rows_read`` how many rows it has."""

    def __init__(self, workbook: Workbook, tab: Tab, margins: MarginTexts, most_rows: int) -> None:
        self._name = workbook.archive.name
        self._cells = Cells(workbook.strings, workbook.styles)
        self._margins = margins
        self._most_rows = most_rows
        self._hidden_sheet = tab.hidden
        self.hidden_columns: set[int] = set()
        self._hidden_rows: list[int] = []
        self._columns_hidden: set[int] = set()
        self._columns_beyond: set[int] = set()
        self._columns: dict[str, int] = {}
        self._last = 0
        self.rows_read = 0
        self.notes: list[Flag] = []
        self.sheet = Sheet(tab.name)
        if tab.repeated:
            self.sheet.heads.append(Area(tab.repeated[0], 1, tab.repeated[1], MOST_COLUMNS))
        with workbook.archive.open(tab.part) as stream:
            for element in elements(stream, _TAGS):
                self._take(element)
        self._uncover()
        self.notes += self._told()
        Extras(workbook.archive, tab.part).add_to(self.sheet)

    def _take(self, element: Element) -> None:
        match element.tag.rpartition("}")[2]:
            case "row":
                self._row(element)
            case "col" if is_on(element, "hidden") or element.get("width") == "0":
                first, last = int(element.get("min", "1")), int(element.get("max", "0"))
                self.hidden_columns.update(range(first, min(last, 16_384) + 1))
            case "pane" if element.get("state") in ("frozen", "frozenSplit"):
                rows = int(float(element.get("ySplit", "0")))
                self.sheet.heads.append(Area(1, 1, rows, MOST_COLUMNS))
            case "mergeCell" if area := area_of(element.get("ref", "")):
                self.sheet.merged.append(area)
            case "autoFilter" if area := area_of(element.get("ref", "")):
                add_head(Area(area.top, area.left, area.top, area.right), self.sheet)
            case "headerFooter":
                for text in element:
                    self._margins.take(margin_pieces(text.text or ""))

    def _row(self, row: Element) -> None:
        number = self._last = int(row.get("r") or self._last + 1)
        already_left = len(self.sheet.left_out)
        texts = self._texts(row, number)
        if self._hidden_sheet or self.hides_row(row, number):
            self._leave(
                " – ".join(filter(None, texts)), FilePlace(sheet=self.sheet.name, row=number), Why.HIDDEN
            )
            self._hidden_rows += [number] * bool(texts)
            self.sheet.unseen.add(number)
        elif texts:
            self.sheet.rows.append((number, texts))
        elif len(self.sheet.left_out) > already_left:
            self.sheet.unseen.add(number)
        self.rows_read += bool(texts)
        if self.rows_read > self._most_rows:
            raise problems.too_much(self._name)

    def hides_row(self, row: Element, _number: int) -> bool:
        return is_on(row, "hidden") or row.get("ht") == "0"

    def hides(self, column: int) -> bool:
        return column in self.hidden_columns

    def _texts(self, row: Element, number: int) -> list[str]:
        cells, texts, column = self._cells, list[str](), 0
        for cell in row:
            reference = cell.get("r")
            column = self._column(reference) if reference else column + 1
            text = cells.text_of(cell)
            if not text:
                if lacks_value(cell):
                    self.notes.append(remarks.formula_without_value(self.sheet.name, number, column))
                continue
            struck = cells.is_struck(cell)
            if struck or not isinstance(text, str) or self.hides(column) or column > MOST_COLUMNS:
                text = self._partly(text, struck, FilePlace(sheet=self.sheet.name, row=number, column=column))
            if text and column > len(texts):
                texts += [""] * (column - len(texts) - 1)
                texts.append(text)
        return texts

    def _column(self, reference: str) -> int:
        """References repeat their letters on every row; each is worked out once."""
        letters = reference.rstrip("0123456789")
        known = self._columns.get(letters)
        if known is None:
            known = self._columns[letters] = column_of(letters)
        return known

    def _partly(self, text: Text, struck: bool, place: FilePlace) -> str:
        """What is seen of a cell of which something is not."""
        pieces = self._cells.pieces_of(text, struck)
        column = place.column or 0
        if self.hides(column) or column > MOST_COLUMNS:
            hidden = self.hides(column)
            (self._columns_hidden if hidden else self._columns_beyond).add(column)
            self._leave("".join(words for words, _ in pieces), place, Why.HIDDEN if hidden else Why.NOTHING)
            return ""
        self.sheet.left_out += unseen(pieces, place)
        return clean_lines(seen(pieces))

    def _uncover(self) -> None:
        """Words in cells that a merged cell covers, which some programs leave there."""
        numbers = [number for number, _ in self.sheet.rows]
        for area in self.sheet.merged:
            for index in range(bisect_left(numbers, area.top), bisect_right(numbers, area.bottom)):
                number, texts = self.sheet.rows[index]
                for column in range(area.left, min(area.right, len(texts)) + 1):
                    if (number, column) != (area.top, area.left) and texts[column - 1]:
                        place = FilePlace(sheet=self.sheet.name, row=number, column=column)
                        self._leave(texts[column - 1], place, Why.HIDDEN)
                        texts[column - 1] = ""

    def _leave(self, text: str, place: FilePlace, why: Why) -> None:
        if words := clean(text.replace("\n", " ")):
            self.sheet.left_out.append(LeftOut(words, place, why))

    def _told(self) -> list[Flag]:
        name = self.sheet.name
        if self._hidden_sheet:
            return [remarks.hidden_sheet(name)]
        columns = sorted(self._columns_hidden)
        hidden = (
            [remarks.hidden_cells(name, self._hidden_rows, columns)] if self._hidden_rows or columns else []
        )
        return [*hidden, *([remarks.too_wide(name, MOST_COLUMNS)] if self._columns_beyond else [])]
