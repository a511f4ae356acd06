"""A table of any origin as a block: rows of equal length, merged cells, and the page each row begins on."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, Span


@dataclass(slots=True)
class Grid:
    """Texts by row and column (from 0), the page (from 1) of every row, and how many rows are its header. ``unsure``: whether a
    text may stand in another column."""

    pages: list[int] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    header_rows: int | None = None
    unsure: bool = False

    @property
    def width(self) -> int:
        reach = [column + 1 for _, column in self.texts] + [span.column + span.columns for span in self.spans]
        return max(reach, default=0)

    def whole_rows(self) -> list[list[str]]:
        width = self.width
        return [
            [self.texts.get((row, column), "") for column in range(width)] for row in range(len(self.pages))
        ]

    def add(self, row: int, column: int, text: str, rows: int = 1, columns: int = 1) -> None:
        self.texts[row, column] = text
        if rows > 1 or columns > 1:
            self.spans.append(Span(row, column, rows, columns))

    def repeated_heads(self) -> set[int]:
        """Rows that say the same as the header once more, as each page of a long table may."""
        rows = [tuple(row) for row in self.whole_rows()]
        first = self.header_rows or 1
        heads = {head for head in rows[:first] if sum(map(bool, head)) > 1}
        return {number for number, row in enumerate(rows) if number >= first and row in heads}

    def without(self, dropped: set[int]) -> "Grid":
        """The grid without some rows; a merged cell keeps what is left of it."""
        kept = [row for row in range(len(self.pages)) if row not in dropped]
        new = {row: index for index, row in enumerate(kept)}
        grid = Grid([self.pages[row] for row in kept], header_rows=self.header_rows)
        if self.header_rows is not None:
            grid.header_rows = sum(row < self.header_rows for row in kept)
        grid.texts = {(new[row], column): text for (row, column), text in self.texts.items() if row in new}
        for span in self.spans:
            rows = [new[row] for row in range(span.row, span.row + span.rows) if row in new]
            if rows and (len(rows) > 1 or span.columns > 1):
                grid.spans.append(Span(rows[0], span.column, len(rows), span.columns))
        return grid

    def block(self) -> Block | None:
        """None where the table holds no words at all."""
        empty = {number for number, row in enumerate(self.whole_rows()) if not any(row)}
        grid = self.without(empty)
        if not grid.pages:
            return None
        places = [FilePlace(page=page, row=row) for row, page in enumerate(grid.pages, start=1)]
        return Block(
            BlockKind.TABLE,
            rows=grid.whole_rows(),
            row_places=places,
            spans=grid.spans,
            header_rows=grid.header_rows,
            place=FilePlace(page=grid.pages[0]),
        )
