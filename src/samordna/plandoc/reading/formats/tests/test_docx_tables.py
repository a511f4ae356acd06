"""Merged cells, header rows and pages of Word tables."""

from samordna.plandoc.reading.blocks import Block, BlockKind, Span
from samordna.plandoc.reading.formats.docx import read
from samordna.plandoc.reading.formats.tests.samples import paragraph, word


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> Block:
    blocks = read(word(f"<w:tbl>{''.join(rows)}</w:tbl>"), "plan.docx").blocks
    return next(block for block in blocks if block.kind is BlockKind.TABLE)


RESTART, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
WIDE = '<w:gridSpan w:val="2"/>'


def test_a_cell_over_several_rows_and_columns() -> None:
    block = table(
        row(cell("Aktivitet"), cell("Ansvarig"), cell("Tid", WIDE)),
        row(cell("Utbilda"), cell("Skolchef", RESTART), cell("2026", WIDE + RESTART)),
        row(cell("Öva"), cell("", GOES_ON), cell("", WIDE + GOES_ON)),
        row(cell("Skriv"), cell("", GOES_ON), cell("maj"), cell("juni")),
    )
    assert block.rows[1:] == [
        ["Utbilda", "Skolchef", "2026", ""],
        ["Öva", "", "", ""],
        ["Skriv", "", "maj", "juni"],
    ]
    assert block.spans == [Span(0, 2, 1, 2), Span(1, 1, 3, 1), Span(1, 2, 2, 2)]


def test_a_cell_that_begins_anew_does_not_go_on() -> None:
    block = table(
        row(cell("a"), cell("Skolchef", RESTART)),
        row(cell("b"), cell("Rektor", RESTART)),
        row(cell("c"), cell("", GOES_ON)),
    )
    assert block.spans == [Span(1, 1, 2, 1)]


def test_cells_merged_the_old_way() -> None:
    block = table(
        row(cell("Mål", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), cell("Tid")),
        row(cell("a"), cell("b"), cell("c")),
    )
    assert (block.rows[0], block.spans) == (["Mål", "", "Tid"], [Span(0, 0, 1, 2)])


def test_a_border_moved_in_one_row_is_no_merged_cell() -> None:
    block = table(
        row(cell("Aktivitet"), cell("Ansvarig", WIDE), cell("Tid")),
        row(cell("Utbilda", WIDE), cell("Skolchef"), cell("2026")),
    )
    assert block.rows == [["Aktivitet", "Ansvarig", "Tid"], ["Utbilda", "Skolchef", "2026"]]
    assert block.spans == []


def test_a_row_that_begins_further_in() -> None:
    block = table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>'))
    assert block.rows == [["a", "b"], ["", "c"]]


def test_header_rows_are_those_the_file_repeats() -> None:
    head = "<w:tblHeader/>"
    rows = [
        row(cell("Mål"), cell("Tid"), properties=head),
        row(cell("a"), cell("b")),
        row(cell("c"), cell("d"), properties=head),
    ]
    assert table(*rows).header_rows == 1
    assert table(rows[1], rows[0]).header_rows is None
    assert table(rows[0], rows[0]).header_rows is None


def test_rows_know_their_pages() -> None:
    turned = f"<w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>Öva</w:t></w:r></w:p></w:tc>{cell('x')}"
    block = table(row(cell("Utbilda"), cell("y")), row(turned), row(cell("Skriv"), cell("z")))
    assert [place.page for place in block.row_places] == [1, 2, 2]
    assert (block.place.page, block.first_in_page) == (1, True)


def test_a_box_in_a_cell_is_text_of_the_cell() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('I rutan')}</w:txbxContent></w:pict></w:r>"
    block = table(row(f"<w:tc><w:p><w:r><w:t>Text</w:t></w:r>{box}</w:p></w:tc>", cell("x")))
    assert block.rows == [["Text\nI rutan", "x"]]
