"""A table in Word, with what is written around it."""

from io import BytesIO

from docx import Document

from samordna.plandoc.figures import read_figures
from samordna.plandoc.reading.incoming import IncomingFile


def test_a_table_and_the_lines_around_it() -> None:
    document = Document()
    document.add_paragraph("Anmälda brott, antal")
    table = document.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, (("Stadsdel", "2022", "2023"), ("Norr", "12", "..")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("Källa: Polisen")
    file = BytesIO()
    document.save(file)
    told = read_figures(IncomingFile.of(file.getvalue(), "underlag.docx"))
    assert [(one.name, one.unit, one.area, one.period, one.value, one.source) for one in told.series] == [
        ("Anmälda brott", "antal", "Norr", "2022", 12, "Polisen"),
        ("Anmälda brott", "antal", "Norr", "2023", None, "Polisen"),
    ]
