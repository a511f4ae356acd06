"""A table found by its place on a page, before its words are joined."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import FilePlace, LeftOut, Span, Why
from samordna.plandoc.reading.formats.pdf.cells import Habits, cell_text
from samordna.plandoc.reading.formats.pdf.grids import Grid
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.rulings import Box

Corner = tuple[int, int]


@dataclass(slots=True)
class FoundTable:
    """A table before its words are joined: the lines of each cell by row and column, where its columns begin (``lefts``),
    the page of every row, and what is known of its header. ``ruled``: lines part its cells on all sides."""

    box: Box
    pages: list[int]
    lefts: list[float]
    cells: dict[Corner, list[PdfLine]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    header_rows: int | None = None
    ruled: bool = False

    @property
    def rows(self) -> int:
        return len(self.pages)

    @property
    def columns(self) -> int:
        return len(self.lefts)

    def letters(self, row: int) -> str:
        """What a row says, however its lines are cut."""
        said = (line.text for column in range(self.columns) for line in self.cells.get((row, column), ()))
        return "".join(character for text in said for character in text if character.isalnum())

    def row_text(self, row: int) -> str:
        return " ".join(
            line.text for column in range(self.columns) for line in self.cells.get((row, column), ())
        )

    def is_bold(self, row: int) -> bool:
        lines = [line for column in range(self.columns) for line in self.cells.get((row, column), ())]
        return bool(lines) and all(line.bold for line in lines)

    def calls(self) -> list[LeftOut]:
        """The raised numbers in its cells, which call footnotes."""
        return [
            LeftOut(line.calls, FilePlace(page=self.pages[row]), Why.NUMBERING)
            for (row, _), lines in self.cells.items()
            for line in lines
            if line.calls
        ]

    def grid(self, habits: Habits) -> Grid:
        rights: dict[int, float] = {}
        for (_, column), lines in self.cells.items():
            rights[column] = max([rights.get(column, 0.0), *(line.x1 for line in lines)])
        texts = {corner: cell_text(lines, habits, rights[corner[1]]) for corner, lines in self.cells.items()}
        return Grid(list(self.pages), texts, self.spans, self.header_rows)
