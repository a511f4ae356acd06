"""A table in Word, with what is written around it."""

from io import BytesIO

from docx import Document

from samordna.plandoc.figures import FiguresRead, read_figures
from samordna.plandoc.reading.incoming import IncomingFile


def read(above: str, rows: tuple[tuple[str, ...], ...], below: str) -> FiguresRead:
    document = Document()
    document.add_paragraph(above)
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph(below)
    file = BytesIO()
    document.save(file)
    return read_figures(IncomingFile.of(file.getvalue(), "underlag.docx"))


def test_a_table_and_the_lines_around_it() -> None:
    rows = (("Stadsdel", "2022", "2023"), ("Norr", "12", ".."))
    told = read("Anmälda brott, antal", rows, "Källa: Polisen. .. = uppgift saknas")
    assert [(one.name, one.unit, one.area, one.period, one.value, one.source) for one in told.series] == [
        ("Anmälda brott", "antal", "Norr", "2022", 12, "Polisen"),
        ("Anmälda brott", "antal", "Norr", "2023", None, "Polisen"),
    ]


def test_a_table_that_names_no_area_is_flagged() -> None:
    told = read("Så har det gått.", (("Brott", "2022"), ("Rån", "12")), "")
    assert [flag.what.en.partition(".")[0] for flag in told.flags] == [
        "The table does not say which area it is about"
    ]


def test_places_are_tables_and_their_rows_and_not_those_of_a_sheet() -> None:
    document = Document()
    for told in ("12", "många"):
        document.add_paragraph("Anmälda brott, antal")
        table = document.add_table(rows=3, cols=2)
        rows = ("Stadsdel", "2022"), ("Söder", "30"), ("Norr", told)
        for cells, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(cells.cells, texts, strict=True):
                cell.text = text
    file = BytesIO()
    document.save(file)
    flags = read_figures(IncomingFile.of(file.getvalue(), "underlag.docx")).flags
    assert [flag.where.in_("sv") for flag in flags if "många" in flag.what.sv] == ["tabell 2, rad 3"]


def test_a_title_that_names_no_series_is_told_of() -> None:
    left_out = read("Ungas trygghet", (("Område", "År", "Antal svar"), ("Norr", "2022", "12")), "")
    assert [(flag.where.in_("sv"), "”Ungas trygghet”" in flag.what.sv) for flag in left_out.flags] == [
        ("tabell 1, rad 1", True)
    ]
    assert not read("Ungas trygghet", (("Stadsdel", "2022"), ("Norr", "12")), "").flags
