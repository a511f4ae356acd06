"""Tables as workbooks and CSV."""

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from samordna.core.table_files.files import Table, as_csv
from samordna.core.table_files.workbook import write


def test_a_column_is_as_wide_as_what_it_holds_asks_for() -> None:
    rows = [
        ["Öva", "Klar", "", "Den första kvällen samlade 60 föräldrar."],
        ["Träffas", {"day": "2026-12-31"}, "", None],
    ]
    columns = ["Aktivitet", "Status", "Slutdagen har passerat", "Vad som har hänt"]
    book = write({"title": "Rapport", "tables": [{"name": "Aktiviteter", "columns": columns, "rows": rows}]})
    sheet = load_workbook(io.BytesIO(book)).active
    assert sheet is not None
    assert [one.width for one in sheet.column_dimensions.values()] == [34, 14, 22, 34]


def test_a_measured_value_is_a_number_as_swedish_spreadsheets_write_it() -> None:
    table = Table("Aktiviteter", ["Mätvärde", "Vad som har hänt"], [[Decimal("-42.5000"), "-42,5"]])
    assert as_csv(table).decode("utf-8-sig").splitlines()[1] == "-42,5;'-42,5"


def test_a_row_has_a_cell_for_each_heading() -> None:
    with pytest.raises(ValueError, match="one cell for each"):
        Table("T", ["Namn", "Nivå"], [["Fält"]])
