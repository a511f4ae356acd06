import datetime
import io
from typing import Any

import pytest
from openpyxl import Workbook

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile
from samordna.plandoc.reading.formats import csv, xlsx
from samordna.plandoc.reading.formats.sheet_blocks import Area
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load
from samordna.plandoc.reading.result import ReadError

HEAD = ["Mål", "Aktivitet", "Ansvarig", "Övriga aktörer", "Påbörjas", "Klart", "Uppföljning", "Status"]


def workbook_of(*rows: list[Any], shapes: dict[str, str] | None = None) -> SourceFile:
    workbook = Workbook()
    sheet = workbook.create_sheet("Blad", 0)
    for row in rows:
        sheet.append(row)
    for place, shape in (shapes or {}).items():
        sheet[place].number_format = shape
    data = io.BytesIO()
    workbook.save(data)
    return xlsx.read(data.getvalue(), "plan.xlsx")


def table_of(source: SourceFile) -> Block:
    return next(block for block in source.blocks if block.kind is BlockKind.TABLE)


def test_a_workbook_as_people_keep_one() -> None:
    source = load(DOCUMENTS / "activities.xlsx")
    heading, title, updated, activities, total, *other = source.blocks
    assert (heading.kind, heading.text) == (BlockKind.HEADING, "Aktiviteter")
    assert title.text.startswith("Ekdala kommun: aktiviteter")
    assert (updated.kind, updated.place.row) == (BlockKind.PARAGRAPH, 2)
    assert activities.rows[0] == HEAD
    assert [place.row for place in activities.row_places] == [4, 5, 6, 7, 8, 9]
    assert activities.rows[2][0] == ""
    assert activities.rows[2][4] == "2025-08-18"
    assert total.text == "Antal aktiviteter"
    assert [block.place.sheet for block in other] == ["Underlag", "Underlag"]


def test_hidden_sheets_and_formulas_without_a_value_are_noted() -> None:
    notes = load(DOCUMENTS / "activities.xlsx").notes
    assert [(flag.place.sheet, flag.place.row, flag.place.column) for flag in notes] == [
        ("Aktiviteter", 12, 2),
        ("Arbetsblad", None, None),
    ]
    assert all(flag.english for flag in notes)


@pytest.mark.parametrize(
    ("value", "shape", "expected"),
    [
        (datetime.date(2025, 8, 18), "yyyy-mm-dd", "2025-08-18"),
        (datetime.datetime(2025, 8, 18, 13, 30), "yyyy-mm-dd hh:mm", "2025-08-18 13:30"),
        (0.25, "0%", "25 %"),
        (3.0, "General", "3"),
        (1.5, "General", "1.5"),
        (True, "General", "ja"),
        ("rad\u00a0ett\nrad två", "General", "rad ett\nrad två"),
        ("<script>alert(1)</script>", "General", "<script>alert(1)</script>"),
    ],
)
def test_values_read_as_they_are_shown(value: Any, shape: str, expected: str) -> None:
    source = workbook_of(["a", "b"], [value, "x"], shapes={"A2": shape})
    assert table_of(source).rows[1] == [expected, "x"]


def test_parts_of_a_table_below_an_empty_row_keep_their_columns() -> None:
    source = workbook_of(["A", "B", "C"], ["1", "2", "3"], [], ["4", "5", None])
    first, second = (block for block in source.blocks if block.rows)
    assert (first.rows[1], second.rows) == (["1", "2", "3"], [["4", "5", ""]])


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_with_any_delimiter(delimiter: str) -> None:
    text = (
        delimiter.join(["Åtgärd", '"Ansvarig\nroll"', "När"])
        + "\r\n"
        + delimiter.join(["Öva", "Chefen", "2025"])
    )
    (block,) = csv.read(text.encode("cp1252"), "plan.csv").blocks
    assert block.rows == [["Åtgärd", "Ansvarig\nroll", "När"], ["Öva", "Chefen", "2025"]]


def test_csv_document() -> None:
    (block,) = load(DOCUMENTS / "activities.csv").blocks
    assert block.rows[0] == HEAD
    assert len(block.rows) == 6


def test_a_csv_file_with_too_many_rows_is_refused() -> None:
    with pytest.raises(ReadError, match="mer än en plan"):
        csv.read(b"a;b\n" * 60_000, "plan.csv")


def test_an_area_holds_its_edges() -> None:
    area = Area(2, 3, 4, 5)
    held = {(row, column) for row in range(1, 6) for column in range(2, 7) if area.holds(row, column)}
    assert held == {(row, column) for row in (2, 3, 4) for column in (3, 4, 5)}
