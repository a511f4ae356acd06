"""OpenDocument workbooks: numbers as they are kept, whatever is shown of them."""

import pytest

from samordna.plandoc.figures import FiguresRead, read_figures
from samordna.plandoc.reading.formats.tests.samples import opendocument
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.result import ReadError


def cell(shown: str, kept: str = "", kind: str = "float") -> str:
    marks = f'office:value-type="{kind}" office:value="{kept}"' if kept else 'office:value-type="string"'
    return f"<table:table-cell {marks}><text:p>{shown}</text:p></table:table-cell>"


def read(*rows: tuple[str, ...]) -> FiguresRead:
    body = "".join(f"<table:table-row>{''.join(cells)}</table:table-row>" for cells in rows)
    sheet = f'<table:table table:name="Trygghet">{body}</table:table>'
    return read_figures(IncomingFile.of(opendocument(sheet, "spreadsheet"), "trygghet.ods"))


def test_all_decimals_are_read_and_per_cent_is_told() -> None:
    told = read(
        (cell("Område"), cell("2022"), cell("2023")),
        (cell("Norr"), cell("71,5 %", "0.71456", "percentage"), cell("72 %", "0.72", "percentage")),
        (cell("Söder"), cell("68 %", "0.68", "percentage"), cell("..")),
    )
    assert [(one.unit, one.area, one.period, one.value) for one in told.series] == [
        ("%", "Norr", "2022", 71.456),
        ("%", "Norr", "2023", 72),
        ("%", "Söder", "2022", 68),
        ("%", "Söder", "2023", None),
    ]
    counts = read((cell("Område"), cell("2022")), (cell("Norr"), cell("1 235", "1234.5")))
    assert [one.value for one in counts.series] == [1234.5]
    assert {one.where.sheet for one in told.series} == {"Trygghet"}


def test_hidden_rows_are_read_and_told() -> None:
    hidden = (
        '<table:table-row table:visibility="collapse">'
        + cell("Söder")
        + cell("9", "9")
        + "</table:table-row>"
    )
    body = f"<table:table-row>{cell('Område')}{cell('2022')}</table:table-row>{hidden}"
    sheet = f'<table:table table:name="Brott">{body}</table:table>'
    told = read_figures(IncomingFile.of(opendocument(sheet, "spreadsheet"), "brott.ods"))
    assert [one.value for one in told.series] == [9]
    assert [flag.where.in_("sv") for flag in told.flags] == ["Brott, rad 2"]


def test_a_text_is_no_workbook() -> None:
    with pytest.raises(ReadError):
        read_figures(IncomingFile.of(opendocument("<text:p>Brott 2023: 12</text:p>"), "brott.odt"))
