"""What a person is told of a file of figures, and where."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from samordna.plandoc.figures import read_figures
from samordna.plandoc.figures.tests.reading_text import flags_of, read_text
from samordna.plandoc.reading.result import ReadError


def test_two_units_in_one_column() -> None:
    ((where, what),) = flags_of("Område;Kostnad 2023 (tkr)\nNorr;12\nSöder;86 400 kr\nÖster;9\n")
    assert where == "rad 3"
    assert "kr" in what
    assert "tkr" in what


def test_a_value_that_is_no_number_is_told_once_for_its_column() -> None:
    ((where, what),) = flags_of("Område;Besök 2022;Besök 2023\nNorr;stängt;3\nSöder;stängt;4\nÖster;5;6\n")
    assert where == "rad 2"
    assert "1 till" in what


def test_the_same_figure_twice_with_different_values() -> None:
    text = "Område;2022\nNorr;12\nNorr;15\nSöder;3\nSöder;3\n"
    ((where, what),) = flags_of(text, "Brott.csv")
    assert where == "rad 3"
    assert "12 och 15" in what
    assert len(read_text(text, "Brott.csv").series) == 3


def test_decimal_commas_and_points_mixed() -> None:
    ((where, _),) = flags_of("Område;2022;2023\nNorr;1,3;1,4\nSöder;2,5;1.4\n", "Frånvaro.csv")
    assert where == "rad 3"


def test_a_gap_is_told_once_for_the_areas_that_have_it() -> None:
    ((_, what),) = flags_of("Område;2019;2020;2022\nNorr;1;2;3\nSöder;1;2;3\n", "Brott.csv")
    assert "2021 (Norr, Söder)" in what


def test_what_is_measured_every_other_year_has_no_gap() -> None:
    assert flags_of("Område;2019;2021;2023\nNorr;1;2;3\n", "Trygghet.csv") == []


def test_a_period_that_cannot_be_told() -> None:
    ((where, _),) = flags_of("Område;Antal brott\nNorr;12\n")
    assert where == "rad 2"


@pytest.mark.parametrize("person", ["Anna Svensson", "19850101-2385", "070-123 45 67"])
def test_rows_with_personal_data_are_left_out(person: str) -> None:
    text = f"Elev;Skola;År;Frånvaro\n{person};Ekskolan;2023;12\nTotalt;Ekskolan;2023;20\n"
    assert [one.value for one in read_text(text).series] == [20]
    assert [where for where, _ in flags_of(text)] == ["rad 2"]


def test_a_map_holds_no_figures() -> None:
    read = read_text('{"type": "FeatureCollection", "features": []}', "karta.json")
    assert read.series == []
    assert "GeoJSON" in read.flags[0].what.sv


def test_hidden_columns_are_read_and_told_where(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Brott"
    for row in [["Område", 2022, 2023], ["Norr", 12, "1.5"], ["Söder", 1.25, 3.5]]:
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    book.save(tmp_path / "brott.xlsx")
    read = read_figures(tmp_path / "brott.xlsx")
    assert [one.value for one in read.series] == [12, 1.5, 1.25, 3.5]
    assert [flag.where.in_("sv") for flag in read.flags] == ["Brott, B", "Brott, C2"]
    assert read.series[1].where.in_("sv") == "Brott, C2"


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("plan.docx", b"PK\x03\x04rubbish", "skadad"),
        ("plan.pdf", b"%PDF-1.4", "Excel"),
        ("tom.csv", b"  ", "tom"),
        ("bild.png", b"\x89PNG\r\n\x1a\n\0\0", "siffror läses ur Excel"),
        ("trasig.json", b'{"class": "dataset"', "skadad"),
    ],
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_figures(tmp_path / name)
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)
