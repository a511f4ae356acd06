import pytest

from samordna.plandoc.reading.blocks import BlockKind, SourceFile, Span, Why
from samordna.plandoc.reading.formats.odt import read
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, headings_of_source, load, opendocument
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


def test_a_column_around_other_tables_is_no_table() -> None:
    def rows(*cells: str) -> str:
        within = (
            f"<table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row>"
            for cell in cells
        )
        return f"<table:table>{''.join(within)}</table:table>"

    inner = rows("<text:p>Vad</text:p>", "<text:p>Kurs</text:p>")
    framed = read(
        opendocument(rows("<text:p>Löfte ett</text:p>", inner, "<text:p>Slut</text:p>")), "p.odt"
    ).blocks
    assert [block.text or block.rows for block in framed] == ["Löfte ett", [["Vad"], ["Kurs"]], "Slut"]


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


LINE = "<style:text-properties style:text-line-through-{}/>"
STYLES = f"""
<style:style style:name="Struken" style:family="text">{LINE.format('style="solid"')}</style:style>
<style:style style:name="Ut" style:family="paragraph" style:parent-style-name="Bort"/>
<style:style style:name="Bort" style:family="paragraph">{LINE.format('type="single"')}</style:style>
<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>
"""


def source_of(body: str) -> SourceFile:
    return read(opendocument(body, automatic=STYLES), "p.odt")


def left_out(source: SourceFile) -> list[tuple[str, Why]]:
    return [(words.text, words.why) for words in source.left_out]


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def test_struck_and_hidden_words_are_left_out() -> None:
    source = source_of(
        f"<text:p>Planen gäller {span('Struken', 'Kulturnämnden')} alla{span('Dold', ' hemligt')}.</text:p>"
        '<text:p text:style-name="Ut">Utgår</text:p>'
    )
    assert [block.text for block in source.blocks] == ["Planen gäller alla."]
    assert left_out(source) == [("Kulturnämnden", Why.STRUCK), ("hemligt", Why.HIDDEN), ("Utgår", Why.STRUCK)]
    assert [flag.what for flag in source.notes] == [
        "Dold text i dokumentet lästes inte.",
        "Överstruken text lästes inte: 2 ord.",
    ]


def test_deleted_words_contents_comments_and_pictures_have_their_reasons() -> None:
    deletion = "<text:deletion><office:change-info/><text:p>Bort</text:p></text:deletion>"
    changes = (
        f"<text:tracked-changes><text:changed-region>{deletion}</text:changed-region></text:tracked-changes>"
    )
    index = "<text:table-of-content-source/><text:index-body><text:p>Mål 3</text:p></text:index-body>"
    contents = f"<text:table-of-content>{index}</text:table-of-content>"
    comment = "<office:annotation><text:p>Stämmer?</text:p></office:annotation>"
    picture = "<draw:frame><draw:image/><svg:desc>Karta</svg:desc></draw:frame>"
    source = source_of(f"{changes}{contents}<text:p>Text{comment}{picture}</text:p>")
    assert [block.text for block in source.blocks] == ["Text"]
    assert left_out(source) == [
        ("Bort", Why.DELETED),
        ("Mål 3", Why.CONTENTS),
        ("Karta", Why.PICTURE),
        ("Stämmer?", Why.COMMENT),
    ]


def test_merged_cells_header_rows_and_footnotes_of_a_table() -> None:
    def cell(text: str, marks: str = "") -> str:
        return f"<table:table-cell {marks}><text:p>{text}</text:p></table:table-cell>"

    body = "<text:note-body><text:p>Källa.</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    first = f"<table:table-row>{cell('Åtgärd')}{cell('Vem')}</table:table-row>"
    head = f"<table:table-header-rows>{first}</table:table-header-rows>"
    tall = 'table:number-rows-spanned="2"'
    rows = (
        f"<table:table-row>{cell('Öva' + note)}{cell('Chefen', tall)}</table:table-row>"
        f"<table:table-row>{cell('Skriv')}<table:covered-table-cell/></table:table-row>"
    )
    table, footnote = source_of(f"<table:table>{head}{rows}</table:table>").blocks
    assert table.rows == [["Åtgärd", "Vem"], ["Öva", "Chefen"], ["Skriv", ""]]
    assert (table.spans, table.header_rows) == ([Span(1, 1, 2, 1)], 1)
    assert (footnote.kind, footnote.text) == (BlockKind.FOOTNOTE, "Källa.")
