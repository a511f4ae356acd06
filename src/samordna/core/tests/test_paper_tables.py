"""Tables of a document as HTML: what names a row is its heading, also where a number stands before it."""

import pytest

from samordna.core.paper.blocks import block_html
from samordna.core.prose import ProseWriter
from samordna.plandoc.writing.content import Column, Table, TableRow


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([["1", "Budskap på nätet", "Ökar"], ["–", "Klotter", "Ökar"]], "Budskap på nätet"),
        ([["–", "Klotter", "Ökar"]], "Klotter"),
        ([["Klotter", "1", "Ökar"]], "Klotter"),
        ([["2026", "Beslutad", "1"]], "2026"),
        ([["1", "2", "3"]], "1"),
        ([["", "Skola", "3"], ["Barn", "Skola", "3"]], ""),
    ],
)
def test_the_heading_of_a_row_is_what_names_it(rows: list[list[str]], names: str) -> None:
    columns = [Column(title, 1.0) for title in ("A", "B", "C")]
    html = block_html(Table("Problem", columns, [TableRow(list(row)) for row in rows]), ProseWriter())
    assert html.count('<th scope="row"') == len(rows)
    assert f">{names}</th>" in html
    assert html.count("<td") == 2 * len(rows)
