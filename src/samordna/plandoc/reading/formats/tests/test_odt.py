import pytest

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.formats.odt import read
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, headings_of_source, opendocument
from samordna.plandoc.reading.result import ReadError


def test_the_document() -> None:
    blocks = load(DOCUMENTS / "granvik.odt").blocks
    assert [block.text for block in blocks if block.kind is BlockKind.HEADING] == headings_of_source(
        "granvik"
    )
    assert sum(block.kind is BlockKind.BULLET for block in blocks) == 5
    (table,) = (block for block in blocks if block.rows)
    assert table.rows[2] == ["Diarienummer", "KS 2024-00417"]


def test_lists_footnotes_and_deleted_text() -> None:
    body = "<text:note-body><text:p>Källa.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    inner = "<text:list><text:list-item><text:p>Vänta</text:p></text:list-item></text:list>"
    nested = f"<text:list><text:list-item><text:p>Ring</text:p>{inner}</text:list-item></text:list>"
    deleted = "<text:tracked-changes><text:p>Bort</text:p></text:tracked-changes>"
    blocks = read(
        opendocument(f"{deleted}<text:p>Text{note} går<text:s/>vidare</text:p>{nested}"), "p.odt"
    ).blocks
    assert [(block.kind, block.text, block.level) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Text går vidare", 0),
        (BlockKind.FOOTNOTE, "Källa.", 0),
        (BlockKind.BULLET, "Ring", 1),
        (BlockKind.BULLET, "Vänta", 2),
    ]


def test_bold_paragraphs_are_headings() -> None:
    bold = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = '<text:p><text:span text:style-name="T1">Mål</text:span></text:p>'
    assert read(opendocument(body, automatic=bold), "p.odt").blocks[0].kind is BlockKind.HEADING


def test_covered_and_repeated_cells() -> None:
    row = (
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Bred</text:p></table:table-cell>'
        '<table:covered-table-cell/><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>"
    )
    (table,) = read(opendocument(f"<table:table>{row}</table:table>"), "p.odt").blocks
    assert table.rows == [["Bred", "", "x", "x"]]


def test_a_sheet_of_a_million_empty_rows() -> None:
    cell = (
        '<table:table-cell office:date-value="2025-08-18T00:00:00"><text:p>18/8</text:p></table:table-cell>'
    )
    empty = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    row = f"<table:table-row>{cell}{cell}</table:table-row>"
    source = read(
        opendocument(f'<table:table table:name="Blad">{row}{empty}</table:table>', "spreadsheet"), "p.ods"
    )
    assert source.blocks[1].rows == [["2025-08-18", "2025-08-18"]]


def test_a_text_repeated_a_million_times_is_refused() -> None:
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="1048575">{cell}</table:table-row>'
    with pytest.raises(ReadError, match="mer än en plan"):
        read(opendocument(f"<table:table>{row}</table:table>"), "p.odt")
