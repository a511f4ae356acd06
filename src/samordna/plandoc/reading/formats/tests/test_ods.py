"""Sheets of OpenDocument: what they show, what they hide, what is merged."""

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile, Span, Why
from samordna.plandoc.reading.formats.odt import read
from samordna.plandoc.reading.formats.tests.samples import opendocument

LINE = '<style:text-properties style:text-line-through-style="solid"/>'
MONTH = '<number:month number:textual="true"/><number:text> </number:text><number:year/>'
STYLES = f"""
<style:style style:name="struken" style:family="table-cell">{LINE}</style:style>
<style:style style:name="ned" style:family="table-cell" style:parent-style-name="struken"/>
<number:date-style style:name="N1">{MONTH}</number:date-style>
<number:date-style style:name="N2"><number:year/></number:date-style>
<style:style style:name="manad" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="ar" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="dold" style:family="table"><style:table-properties table:display="false"/></style:style>
"""


def cell(text: str, marks: str = "", inside: str = "") -> str:
    return f"<table:table-cell {marks}><text:p>{text}</text:p>{inside}</table:table-cell>"


def row(*cells: str, marks: str = "") -> str:
    return f"<table:table-row {marks}>{''.join(cells)}</table:table-row>"


def source_of(content: str, marks: str = "") -> SourceFile:
    sheet = f'<table:table table:name="Blad" {marks}>{content}</table:table>'
    return read(opendocument(sheet, "spreadsheet", STYLES), "plan.ods")


def table_of(source: SourceFile) -> Block:
    return next(block for block in source.blocks if block.kind is BlockKind.TABLE)


def left_out(source: SourceFile) -> list[tuple[str, Why]]:
    return [(words.text, words.why) for words in source.left_out]


HEAD = row(cell("Aktivitet"), cell("Ansvarig"), cell("Tid"))
DAY = 'office:date-value="2026-03-01"'


def test_dates_are_as_exact_as_they_are_shown() -> None:
    shown = [
        f'table:style-name="manad" {DAY}',
        f'table:style-name="ar" {DAY}',
        'office:date-value="2026-03-01T13:30:00"',
    ]
    source = source_of(HEAD + row(*(cell("x", marks) for marks in shown)))
    assert table_of(source).rows[1] == ["2026-03", "2026", "2026-03-01 13:30"]


def test_a_column_may_say_how_its_dates_show() -> None:
    columns = '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="manad"/>'
    source = source_of(columns + HEAD + row(cell("Öva"), cell("Chef"), cell("mar 2026", DAY)))
    assert table_of(source).rows[1][2] == "2026-03"


def test_struck_cells_and_words() -> None:
    struck = row(*(cell(words, 'table:style-name="ned"') for words in ("Öva", "Chef")))
    source = source_of(HEAD + struck + row(cell("Skriv"), cell("Rektor"), cell("2027")))
    assert [line[0] for line in table_of(source).rows] == ["Aktivitet", "Skriv"]
    assert left_out(source) == [("Öva", Why.STRUCK), ("Chef", Why.STRUCK)]
    assert source.notes[0].what == "Överstruken text lästes inte: 2 ord (bladet Blad rad 2)."


def test_merged_cells_hold_for_their_rows() -> None:
    first = row(
        cell("Öva"),
        cell("Chef", 'table:number-rows-spanned="2" table:number-columns-spanned="2"'),
        "<table:covered-table-cell/>",
    )
    second = row(cell("Skriv"), "<table:covered-table-cell><text:p>Under</text:p></table:covered-table-cell>")
    source = source_of(HEAD + first + second)
    assert table_of(source).rows[1:] == [["Öva", "Chef", ""], ["Skriv", "", ""]]
    assert table_of(source).spans == [Span(1, 1, 2, 2)]
    assert left_out(source) == [("Under", Why.HIDDEN)]


def test_hidden_rows_columns_and_sheets() -> None:
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    hidden = row(cell("Dold"), cell("Chef"), marks='table:visibility="filter"')
    source = source_of(columns + HEAD + hidden + row(cell("Skriv"), cell("Rektor")))
    assert [line[:2] for line in table_of(source).rows] == [["Aktivitet", "Ansvarig"], ["Skriv", "Rektor"]]
    assert left_out(source) == [("Tid", Why.HIDDEN), ("Dold", Why.HIDDEN), ("Chef", Why.HIDDEN)]
    assert (
        source.notes[0].what
        == "Det som är dolt eller bortfiltrerat på bladet Blad lästes inte: rad 2, kolumn C."
    )
    assert source_of(HEAD, 'table:style-name="dold"').blocks == []


def test_comments_boxes_and_header_rows() -> None:
    comment = "<office:annotation><text:p>Stämmer?</text:p></office:annotation>"
    box = "<draw:custom-shape><text:p>Utkast</text:p></draw:custom-shape>"
    heads = f"<table:table-header-rows>{HEAD}</table:table-header-rows>"
    source = source_of(heads + row(cell("Öva", inside=comment), cell("Chef", inside=box)))
    assert table_of(source).header_rows == 1
    assert [block.text for block in source.blocks] == ["Blad", "", "Utkast"]
    assert [(words.text, words.place.row, words.place.column) for words in source.left_out] == [
        ("Stämmer?", 2, 1)
    ]
