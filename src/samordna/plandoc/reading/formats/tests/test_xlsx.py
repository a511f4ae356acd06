"""Excel files as Excel writes them: merged and hidden cells, struck words, comments, boxes, headers."""

import io
import re
import zipfile

import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile, Span, Why
from samordna.plandoc.reading.formats.tests.excel_files import (
    cell,
    number,
    part,
    row,
    source_of,
    styles,
    text_row,
    workbook,
)
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load, zipped
from samordna.plandoc.reading.formats.xlsx import read

FAULTS = DOCUMENTS / "cases" / "faults"
HEAD = text_row(1, "Aktivitet", "Ansvarig", "Tid")


def table_of(source: SourceFile) -> Block:
    return next(block for block in source.blocks if block.kind is BlockKind.TABLE)


def left_out(source: SourceFile) -> list[tuple[str, Why]]:
    return [(words.text, words.why) for words in source.left_out]


def test_the_case_of_merged_cells() -> None:
    block = table_of(load(FAULTS / "b10-sammanfogat.xlsx"))
    assert [line[1:] for line in block.rows[1:]] == [
        ["Utbilda personal", "Utbildningschef", "2026"],
        ["Skriv en vägledning", "", ""],
        ["Bjud in föräldrar", "", ""],
    ]
    assert block.spans == [Span(1, 0, 3), Span(1, 2, 3), Span(1, 3, 3)]


def test_the_case_of_months_and_years() -> None:
    assert table_of(load(FAULTS / "b18-manad.xlsx")).rows[1] == [
        "Utbilda personal",
        "Skolchef",
        "2026-03",
        "2027",
    ]


def test_the_case_of_struck_rows() -> None:
    source = load(FAULTS / "b17-struket.xlsx")
    assert table_of(source).rows == [
        ["Aktivitet", "Ansvarig", "Startar"],
        ["Utbilda personal", "Skolchef", "2026"],
    ]
    assert [(words.text, words.why, words.place.row) for words in source.left_out] == [
        ("Träffa föreningar", Why.STRUCK, 3),
        ("Fritidschef", Why.STRUCK, 3),
        ("2025", Why.STRUCK, 3),
    ]
    assert [flag.what for flag in source.notes] == [
        "Överstruken text lästes inte: 4 ord (bladet Aktiviteter rad 3)."
    ]


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("b07-slutdatum.xlsx", ["Träffa föreningar", "Fritidschef", "2026–2027", "2028"]),
        ("b19-omvant.xlsx", ["Utbilda personal", "Skolchef", "2028", "2026"]),
    ],
)
def test_the_cases_of_ends_and_starts(name: str, cells: list[str]) -> None:
    assert table_of(load(FAULTS / name)).rows[1] == cells


def test_a_struck_row_parts_no_table() -> None:
    struck = row(3, cell("A3", "Öva", 1), cell("B3", "Chef", 1))
    source = source_of(
        HEAD + text_row(2, "Utbilda", "Skolchef") + struck + text_row(4, "Skriv", "Rektor"),
        look=styles(struck=1),
    )
    assert [place.row for place in table_of(source).row_places] == [1, 2, 4]


def test_struck_words_within_a_cell() -> None:
    line = "<r><rPr><strike/></rPr><t>Kulturchef </t></r><r><rPr><b/></rPr><t>Skolchef</t></r>"
    strings = f"<si>{line}</si><si><r><t>Öva </t></r><r><rPr><strike val='0'/></rPr><t>larm</t></r></si>"
    shared = '<c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c>'
    source = source_of(HEAD + row(2, shared), strings=strings)
    assert table_of(source).rows[1] == ["Öva larm", "Skolchef", ""]
    assert left_out(source) == [("Kulturchef", Why.STRUCK)]


def test_a_struck_cell_keeps_the_words_that_say_they_are_not() -> None:
    strings = (
        "<si><r><t>Öva </t></r><r><rPr><b/></rPr><t>larm</t></r><r><rPr><strike/></rPr><t> nu</t></r></si>"
    )
    source = source_of(
        HEAD + row(2, '<c r="A2" s="1" t="s"><v>0</v></c>', cell("B2", "x")),
        strings=strings,
        look=styles(struck=1),
    )
    assert table_of(source).rows[1][0] == "larm"
    assert left_out(source) == [("Öva", Why.STRUCK), ("nu", Why.STRUCK)]


def test_hidden_rows_and_columns_are_left_out_and_told_of_once() -> None:
    columns = '<cols><col min="3" max="4" hidden="1"/></cols>'
    rows = (
        HEAD
        + text_row(2, "Utbilda", "Skolchef", "2026")
        + text_row(3, "Dold", "Chef", marks='hidden="1"')
        + text_row(4, "Öva", "Rektor")
    )
    source = source_of(rows, before=columns)
    assert [line[:2] for line in table_of(source).rows] == [
        ["Aktivitet", "Ansvarig"],
        ["Utbilda", "Skolchef"],
        ["Öva", "Rektor"],
    ]
    assert left_out(source) == [("Tid", Why.HIDDEN), ("2026", Why.HIDDEN), ("Dold – Chef", Why.HIDDEN)]
    assert [flag.what for flag in source.notes] == [
        "Det som är dolt eller bortfiltrerat på bladet Blad 1 lästes inte: rad 3, kolumn C."
    ]


def test_the_words_of_a_hidden_sheet_are_left_out() -> None:
    source = source_of(HEAD, state="veryHidden")
    assert (source.blocks, left_out(source)) == ([], [("Aktivitet – Ansvarig – Tid", Why.HIDDEN)])


def test_words_under_a_merged_cell_are_hidden() -> None:
    rows = HEAD + text_row(2, "Utbilda", "Skolchef", "2026") + text_row(3, "Öva", "Rektor", "2027")
    source = source_of(rows, after='<mergeCells><mergeCell ref="B2:C3"/></mergeCells>')
    block = table_of(source)
    assert (block.rows[1:], block.spans) == (
        [["Utbilda", "Skolchef", ""], ["Öva", "", ""]],
        [Span(1, 1, 2, 2)],
    )
    assert left_out(source) == [("2026", Why.HIDDEN), ("Rektor", Why.HIDDEN), ("2027", Why.HIDDEN)]


def test_a_merged_cell_over_an_empty_row_holds_the_table_together() -> None:
    rows = HEAD + text_row(2, "Utbilda", "Skolchef", "2026") + text_row(4, "Öva")
    block = table_of(source_of(rows, after='<mergeCells><mergeCell ref="B2:B4"/></mergeCells>'))
    assert (block.rows[2], block.spans) == (["Öva", "", ""], [Span(1, 1, 2)])


def test_comments_of_both_kinds_once() -> None:
    notes = part(
        "comments",
        '<commentList><comment ref="B2"><text><r><t>Stämmer?</t></r></text></comment></commentList>',
    )
    old = part(
        "comments",
        '<commentList><comment ref="A1"><text><t>[Trådad kommentar] Ja</t></text></comment></commentList>',
    )
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    said = '<threadedComment ref="A1"><text>Ja</text></threadedComment>'
    new = f'<ThreadedComments xmlns="{space}">{said}</ThreadedComments>'
    source = source_of(
        HEAD,
        related={
            "comments1.xml": ("comments", notes),
            "comments2.xml": ("comments", old),
            "t.xml": ("threadedComment", new),
        },
    )
    assert [(words.text, words.why, words.place.row, words.place.column) for words in source.left_out] == [
        ("Ja", Why.COMMENT, 1, 1),
        ("Stämmer?", Why.COMMENT, 2, 2),
    ]


def test_text_boxes_stand_at_their_row_and_descriptions_of_pictures_are_left_out() -> None:
    spaces = (
        'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    text = "<a:p><a:r><a:t>Handlingsplan </a:t></a:r><a:r><a:t>2026</a:t></a:r></a:p>"
    about = "<xdr:nvSpPr><xdr:cNvPr name='Ruta' descr='Logotyp'/></xdr:nvSpPr>"
    anchored = (
        f"<xdr:from><xdr:row>0</xdr:row></xdr:from><xdr:sp>{about}<xdr:txBody>{text}</xdr:txBody></xdr:sp>"
    )
    drawing = f"<xdr:wsDr {spaces}><xdr:twoCellAnchor>{anchored}</xdr:twoCellAnchor></xdr:wsDr>"
    source = source_of(
        text_row(3, "Aktivitet", "Tid") + text_row(4, "Öva", "2026"),
        related={"drawing1.xml": ("drawing", drawing)},
    )
    assert [block.text for block in source.blocks] == ["Blad 1", "Handlingsplan 2026", ""]
    assert left_out(source) == [("Logotyp", Why.PICTURE)]


def test_headers_and_footers_are_margins() -> None:
    left, middle, right = (
        '&amp;L&amp;"Arial,Bold"Ekdala &amp;&amp; Granvik',
        "&amp;C&amp;12Dnr KS 2026/62",
        "&amp;RSida &amp;P av &amp;N",
    )
    margins = f"<headerFooter><oddHeader>{left}{middle}{right}</oddHeader></headerFooter>"
    source = source_of(HEAD, after=margins)
    assert [block.text for block in source.margins] == ["Ekdala & Granvik", "Dnr KS 2026/62"]
    assert left_out(source) == [("Sida av", Why.PAGE_STAMP)]


def test_header_rows_that_the_file_names() -> None:
    title = text_row(1, "Plan", "Beslutad 2026")
    rows = title + text_row(2, "Aktivitet", "Tid") + text_row(3, "Öva", "2026") + text_row(4, "Skriv", "2027")
    table = part("table", "").replace("<table ", '<table ref="A2:B4" ')
    plain, frozen, filtered, named = (
        source_of(rows),
        source_of(
            rows, before='<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>'
        ),
        source_of(rows, after='<autoFilter ref="A2:B4"/>'),
        source_of(rows, related={"table1.xml": ("table", table)}),
    )
    assert table_of(plain).header_rows is None
    assert table_of(frozen).header_rows == 2
    for source in (filtered, named):
        above, below = (block for block in source.blocks if block.rows)
        assert (above.rows, above.header_rows) == ([["Plan", "Beslutad 2026"]], None)
        assert (below.rows[0], below.header_rows) == (["Aktivitet", "Tid"], 1)


def test_rows_printed_on_every_page_are_header_rows() -> None:
    names = "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Blad 1'!$A:$B,'Blad 1'!$3:$3</definedName>"
    rows = text_row(1, "Plan") + text_row(3, "Aktivitet", "Tid") + text_row(4, "Öva", "2026")
    assert table_of(source_of(rows, names=names)).header_rows == 1


def test_formulas_show_their_values_and_errors_stand() -> None:
    cells = (
        '<c r="A2" t="str"><f>A1</f><v>Öva</v></c><c r="B2" t="e"><f>#REF!</f><v>#REF!</v></c>'
        '<c r="C2" t="str"><f>IF(1,"")</f><v></v></c><c r="D2"><f>A9</f></c><c r="E2" t="d"><v>2026-03-01</v></c>'
    )
    source = source_of(HEAD + row(2, cells), look=styles())
    assert table_of(source).rows[1] == ["Öva", "#REF!", "", "", "46082"]
    assert [(flag.place.row, flag.place.column) for flag in source.notes] == [(2, 4)]


def test_a_million_formatted_rows_cost_nothing_and_what_stands_below_is_read() -> None:
    empty = "".join(
        f'<row r="{index}"><c r="A{index}" s="1"/><c r="B{index}"/></row>' for index in range(2, 50_000)
    )
    source = source_of(HEAD + empty + text_row(900_000, "Sist", "x"), look=styles("0"))
    assert source.blocks[-1].rows == [["Sist", "x", ""]]
    assert source.blocks[-1].place.row == 900_000


def test_columns_far_out_are_left_out_and_told_of() -> None:
    source = source_of(row(1, cell("A1", "Plan"), cell("B1", "x"), cell("ZZ1", "Långt ut")))
    assert left_out(source) == [("Långt ut", Why.NOTHING)]
    assert source.notes[0].what == "Bara de första 200 kolumnerna lästes."


def test_cells_and_rows_without_references() -> None:
    bare = "<row><c t='inlineStr'><is><t>Aktivitet</t></is></c><c/><c t='inlineStr'><is><t>Tid</t></is></c></row>"
    assert table_of(source_of(bare + bare)).rows == [["Aktivitet", "", "Tid"]] * 2


def test_days_counted_from_1904_and_the_strict_dialect() -> None:
    data = workbook(HEAD + row(2, cell("A2", "Öva"), number("B2", 44620, 1)), look=styles("yyyy-mm-dd"))
    parts = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            text = package.read(name).decode().replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
            parts[name] = re.sub(
                r"schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships)(?=[\"/])",
                r"purl.oclc.org/ooxml/\1/\2",
                text,
            )
    parts["xl/_rels/workbook.xml.rels"] = re.sub(
        r"purl.oclc.org/ooxml/package/",
        "schemas.openxmlformats.org/package/2006/",
        parts["xl/_rels/workbook.xml.rels"],
    )
    assert table_of(read(zipped(parts), "p.xlsx")).rows[1][:2] == ["Öva", "2026-03-01"]
