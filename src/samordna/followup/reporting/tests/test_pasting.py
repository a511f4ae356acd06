"""What is copied of a report: tables that a word processor keeps, with no looks of their own, and the same as plain text."""

from lxml import html

from samordna.followup.reporting.pasting import Piece, pieces
from samordna.plandoc.reports.outline import content_of_report
from samordna.plandoc.reports.tests.test_report import figures, report
from samordna.plandoc.writing.content import Table, facts_line
from samordna.plandoc.writing.tables import said

PLAN = figures(
    activities=[
        {"id": "activities-1", "action": "Utbilda\nall personal", "status": "done", "ends": "2027-03-01"},
        {"id": "activities-2", "action": "Öva <alla> & en till", "responsible": "HR", "status": "delayed"},
    ],
    conditions=[{"text": "Lägesbilden dateras.", "answer": "Den är från mars."}],
)


def words(text: str) -> str:
    return " ".join(text.split())


def copied() -> list[Piece]:
    return pieces(content_of_report(report(PLAN)).blocks)


def tables() -> list[tuple[Piece, Table]]:
    return [(piece, block) for piece in copied() for block in piece.blocks if isinstance(block, Table)]


def test_each_table_is_one_with_the_same_cells_and_lines_between_them() -> None:
    assert len(tables()) >= 2
    for piece, table in tables():
        parsed = html.fragment_fromstring(piece.html, create_parent="div").findall("table")
        shown = [
            [words(cell.text_content()) for cell in row.iter("th", "td")] for row in parsed[0].iter("tr")
        ]
        assert [one.title for one in table.columns] == shown[0]
        for row, cells in zip(table.rows, shown[1:], strict=True):
            first, *others = [words(said(cell)) for cell in row.cells]
            details = words(facts_line(row.details)) if row.details else ""
            assert [words(one) for one in cells[1:]] == others
            assert cells[0].replace(" ", "") == (first + details).replace(" ", "")
        assert {name for one in parsed[0].iter() for name in one.attrib} <= {
            *("border", "cellspacing", "cellpadding", "scope"),
        }


def test_plain_text_holds_every_cell_with_its_heading() -> None:
    """A form of plain text has no columns: each row is lines with their headings, and no tabs."""
    for piece, table in tables():
        assert "\t" not in piece.text
        for row in table.rows:
            for column, cell in zip(table.columns[1:], row.cells[1:], strict=True):
                text = said(cell)
                assert not text or f": {text}" in piece.text, column.title
