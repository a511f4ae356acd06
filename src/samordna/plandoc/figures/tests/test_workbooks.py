"""What is of workbooks alone: sheets, merged cells, tables beside each other, and numbers that show less than they are."""

from pathlib import Path

from openpyxl import Workbook

from samordna.plandoc.figures import Figure, read_figures

Rows = list[list[object]]


def figures_of(
    path: Path, sheets: dict[str, Rows], merged: tuple[str, ...] = (), percent: str = ""
) -> list[Figure]:
    book = Workbook()
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for area in merged:
            sheet.merge_cells(area)
        if percent:
            sheet[percent].number_format = "0%"
    del book["Sheet"]
    book.save(path / "siffror.xlsx")
    return read_figures(path / "siffror.xlsx").series


def test_a_percentage_is_read_as_it_is_and_not_as_it_shows(tmp_path: Path) -> None:
    (one,) = figures_of(tmp_path, {"Trygghet": [["Område", 2023], ["Norr", 0.7125]]}, percent="B2")
    assert (one.value, one.unit) == (71.25, "%")


def test_tables_beside_each_other_have_titles_and_sources_of_their_own(tmp_path: Path) -> None:
    rows: Rows = [
        ["Tabell 1. Larm", None, None, "Tabell 2. Brott"],
        ["Område", 2023, None, "Område", 2023],
        ["Norr", 1, None, "Norr", 2],
        ["Källa: Räddningstjänsten", None, None, "Källa: Polisen"],
    ]
    told = [(one.name, one.value, one.source) for one in figures_of(tmp_path, {"Blad1": rows})]
    assert told == [("Larm", 1, "Räddningstjänsten"), ("Brott", 2, "Polisen")]


def test_a_merged_heading_stands_over_its_columns_and_a_merged_label_beside_its_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ["Område", "Månad", 2023, None],
        [None, None, "Kvinnor", "Totalt"],
        ["Norr", "jan", 1, 2],
        [None, "feb", 3, 4],
    ]
    read = figures_of(tmp_path, {"Besök": rows}, merged=("A1:A2", "B1:B2", "C1:D1", "A3:A4"))
    assert [(one.name, one.area, one.period) for one in read[2:]] == [
        ("Besök, kvinnor", "Norr", "2023-02"),
        ("Besök", "Norr", "2023-02"),
    ]


def test_a_sheet_is_an_area_or_a_year_and_another_tells_the_sources(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Om": [["Blad", "Källa"], ["Norrby", "Polisen"], ["Hagaby", "Kommunen"]],
        "Norrby": [["Indikator", 2023], ["Brott", 12]],
        "Hagaby": [["Indikator", 2023], ["Brott", 9]],
    }
    told = [(one.area, one.source, one.where.in_("sv")) for one in figures_of(tmp_path, sheets)]
    assert told == [("Norrby", "Polisen", "Norrby, B2"), ("Hagaby", "Kommunen", "Hagaby, B2")]
