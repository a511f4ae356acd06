"""Tagged tables whose empty cells are missing, as some browsers save them: what is said keeps its column, or is asked about."""

from typing import NamedTuple

from samordna.plandoc.reading.formats.pdf.grids import Grid
from samordna.plandoc.reading.formats.pdf.tagged_columns import CellText
from samordna.plandoc.reading.formats.pdf.tagged_tables import TaggedRow, grid_of
from samordna.plandoc.reading.formats.pdf.tree import Node


class Cell(NamedTuple):
    """What a cell says, where its words have their middle, and how many rows and columns it covers."""

    text: str
    middle: float
    rows: int = 1
    columns: int = 1


_LETTER = 6.0
_HEAD = [
    [Cell("Vad", 60, 2), Cell("Vem", 200, 2), Cell("2031", 345, 1, 4), Cell("2032", 465, 1, 4)],
    [Cell(f"K{1 + at % 4}", 300 + 30.0 * at) for at in range(8)],
]


def _read(rows: list[list[Cell]], edges: list[float] | None = None) -> Grid:
    """The grid of a table; ``edges`` are its upright lines, and every word has the nearest one before it."""
    said: dict[int, CellText] = {}
    tagged: list[TaggedRow] = []
    for row in rows:
        nodes: list[Node] = []
        for cell in row:
            node = Node("TD", "TD", rows=cell.rows, columns=cell.columns)
            left, right = (cell.middle + side * _LETTER * len(cell.text) / 2 for side in (-1, 1))
            edge = max(line for line in edges if line < left) if edges else None
            said[id(node)] = CellText(cell.text, 1, left, right, edge)
            nodes.append(node)
        tagged.append(TaggedRow(nodes, False))
    return grid_of(tagged, lambda node, _: said[id(node)])


def test_crosses_under_merged_headings_stand_where_they_are_drawn() -> None:
    first = [Cell("Kurs", 60), Cell("Rektor", 200), Cell("X", 420), Cell("X", 450)]
    grid = _read([*_HEAD, first, [Cell("Råd", 60), Cell("Chef", 200), Cell("X", 330)]])
    assert [place for place, text in grid.texts.items() if text == "X"] == [(2, 6), (2, 7), (3, 3)]
    assert not grid.unsure


def test_a_mark_wider_than_its_heading_stands_below_it() -> None:
    head = [Cell("Åtgärd", 60), Cell("1", 200), Cell("2", 240), Cell("3", 280)]
    grid = _read([head, [Cell("Åtgärd", 60), Cell("klart", 240)], [Cell("Åtgärd", 60), Cell("senare", 280)]])
    assert grid.whole_rows()[1:] == [["Åtgärd", "", "klart", ""], ["Åtgärd", "", "", "senare"]]
    assert not grid.unsure


def test_lines_tell_columns_also_where_words_are_set_otherwise_than_their_heading() -> None:
    head = [Cell("Vad som görs", 100), Cell("Vem", 250), Cell("När", 350)]
    grid = _read(
        [head, [Cell("Nya lås", 45), Cell("2033", 316)], [Cell("Öppet hus", 50), Cell("Chef", 216)]],
        [10, 200, 300],
    )
    assert grid.whole_rows()[1:] == [["Nya lås", "", "2033"], ["Öppet hus", "Chef", ""]]
    assert not grid.unsure


def test_an_empty_corner_moves_no_heading_where_lines_are_drawn() -> None:
    head = [Cell("Vår", 150), Cell("Höst", 250)]
    grid = _read(
        [head, [Cell("Läxhjälp", 50), Cell("X", 250)], [Cell("Nattvandring", 50), Cell("X", 150)]],
        [10, 110, 210],
    )
    assert grid.whole_rows() == [["", "Vår", "Höst"], ["Läxhjälp", "", "X"], ["Nattvandring", "X", ""]]


def test_lines_around_the_table_alone_tell_no_column() -> None:
    grid = _read([*_HEAD, [Cell("Kurs", 60), Cell("Rektor", 200), Cell("X", 510)]], [5])
    assert grid.texts[2, 9] == "X"


def test_what_stands_between_two_columns_is_asked_about() -> None:
    head = [Cell("Insats", 60), Cell("Vem", 200), Cell("När", 300), Cell("Läge", 400)]
    assert _read([head, [Cell("Insats", 60), Cell("någon", 250), Cell("klart", 350)]]).unsure
    assert not _read([head, [Cell("Insats", 60), Cell("Vem", 200), Cell("När", 300)]]).unsure


def test_columns_that_no_row_tells_are_asked_about() -> None:
    head = [Cell("Vår", 150), Cell("Höst", 250)]
    rows = [head, [Cell("Läxhjälp", 50), Cell("X", 250)], [Cell("Fika", 50), Cell("X", 150)]]
    assert _read(rows).unsure
    told = _read([*rows, [Cell("Lov", 50), Cell("X", 150), Cell("X", 250)]])
    assert told.whole_rows()[:2] == [["", "Vår", "Höst"], ["Läxhjälp", "", "X"]]
    assert not told.unsure
