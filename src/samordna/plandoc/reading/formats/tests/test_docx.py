import pytest

from samordna.plandoc.reading.blocks import Block, BlockKind, SourceFile, Why
from samordna.plandoc.reading.formats.docx import read
from samordna.plandoc.reading.formats.tests.samples import (
    DOCUMENTS,
    headings_of_source,
    load,
    paragraph,
    part,
    word,
    zipped,
)

HEADING_STYLES = """
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Ekdala avsnitt"/><w:basedOn w:val="Rubrik2"/></w:style>
<w:style w:type="paragraph" w:styleId="Niva"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Slinga"><w:name w:val="A"/><w:basedOn w:val="Slinga"/></w:style>
<w:style w:type="paragraph" w:styleId="Under"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet 2"/></w:style>
"""


def source_of(body: str, **parts: str) -> SourceFile:
    related = {f"{name}.xml": part(name.rstrip("0123456789"), content) for name, content in parts.items()}
    return read(word(body, styles=HEADING_STYLES, more=related), "plan.docx")


def blocks_of(body: str, **parts: str) -> list[Block]:
    return source_of(body, **parts).blocks


def styled(style: str, text: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


@pytest.mark.parametrize(("style", "level"), [("Rubrik2", 2), ("Egen", 2), ("Niva", 3), ("Rubrik", 1)])
def test_headings_are_known_by_name_base_and_outline(style: str, level: int) -> None:
    (block,) = blocks_of(styled(style, "Lokal lägesbild"))
    assert (block.kind, block.level, block.text) == (BlockKind.HEADING, level, "Lokal lägesbild")


def test_subtitles_that_come_again_are_headings() -> None:
    text = paragraph("Planen gäller alla.")
    once = blocks_of(styled("Rubrik", "Trygghetsplan") + styled("Under", "För hela Åby") + text)
    assert [block.kind for block in once][1:] == [BlockKind.PARAGRAPH] * 2
    again = blocks_of(styled("Under", "Så läses planen") + text + styled("Under", "Vad som följs upp") + text)
    assert [(block.kind, block.level) for block in again][::2] == [(BlockKind.HEADING, 0)] * 2
    sentences = blocks_of(styled("Under", "Planen gäller alla.") + styled("Under", "Den ses över."))
    assert [block.kind for block in sentences] == [BlockKind.PARAGRAPH] * 2


def test_several_sentences_are_no_heading_whatever_their_style_says() -> None:
    said = "Kommunen ska ta fram en plan. " * 6
    (text,) = blocks_of(styled("Rubrik2", said))
    assert text.kind is BlockKind.PARAGRAPH
    (long,) = blocks_of(styled("Rubrik2", "Kommunens arbete mot " + "våld och brott " * 10 + "under 2031"))
    assert long.kind is BlockKind.HEADING


def test_a_style_based_on_itself_is_no_trap() -> None:
    assert blocks_of(styled("Slinga", "Text."))[0].kind is BlockKind.PARAGRAPH


def test_a_short_bold_paragraph_is_a_heading_of_unknown_level() -> None:
    heading, sentence = blocks_of(paragraph("Mål", run="<w:b/>") + paragraph("Det är viktigt.", run="<w:b/>"))
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 0)
    assert sentence.kind is BlockKind.PARAGRAPH


def test_the_table_of_contents_is_left_out() -> None:
    gallery = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    )
    contents = f"{gallery}<w:sdtContent>{paragraph('Innehåll')}</w:sdtContent></w:sdt>"
    assert [block.text for block in blocks_of(contents + styled("TOC1", "Mål 3") + paragraph("Text."))] == [
        "Text."
    ]


def test_lists_have_levels() -> None:
    numbered = paragraph("Ring chefen", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
    first, second, third = blocks_of(numbered + styled("Punkt", "Ring polisen") + paragraph("• Vänta"))
    assert [(block.kind, block.level) for block in (first, second, third)] == [
        (BlockKind.BULLET, 2),
        (BlockKind.BULLET, 2),
        (BlockKind.BULLET, 1),
    ]
    assert third.text == "Vänta"


def test_tracked_changes_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>Planen </w:t></w:r><w:ins><w:r><w:t>revideras</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>skrotas</w:delText></w:r></w:del></w:p>"
    )
    source = read(word(body), "plan.docx")
    assert source.blocks[0].text == "Planen revideras"
    assert [flag.what for flag in source.notes] == [
        "Dokumentet har spårade ändringar. Infogad text lästes, borttagen text lästes inte."
    ]


def test_hidden_text_is_left_out_and_noted() -> None:
    source = read(word(paragraph("Synlig") + paragraph("Dold", run="<w:vanish/>")), "plan.docx")
    assert [block.text for block in source.blocks] == ["Synlig"]
    assert source.notes[0].english == "Hidden text in the document was not read."


def test_content_controls_and_text_boxes_are_text_and_alternatives_are_read_once() -> None:
    control = f"<w:sdt><w:sdtContent>{paragraph('Dnr SN 2025/118')}</w:sdtContent></w:sdt>"
    box = f"<w:txbxContent>{paragraph('I rutan')}</w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    body = control + f"<w:p><w:r><w:t>Text</w:t></w:r><w:r>{drawing}</w:r></w:p>"
    assert [block.text for block in blocks_of(body)] == ["Dnr SN 2025/118", "Text", "I rutan"]


def test_footnotes_follow_the_paragraph_that_calls_them() -> None:
    body = '<w:p><w:r><w:t>Riktlinjer</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph("Nästa")
    blocks = blocks_of(body, footnotes=f'<w:footnote w:id="2">{paragraph("Dnr KS 2024/310.")}</w:footnote>')
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "Riktlinjer"),
        (BlockKind.FOOTNOTE, "Dnr KS 2024/310."),
        (BlockKind.PARAGRAPH, "Nästa"),
    ]


def test_headers_stand_apart_once_and_without_page_numbers() -> None:
    header = "<w:p><w:r><w:t>Ekdala kommun</w:t><w:tab/><w:t>Dnr SN 2025/118</w:t><w:tab/><w:t>Sida 1 av 3</w:t></w:r></w:p>"
    parts = {"header1": header, "header2": header, "footer1": paragraph("2 (9)")}
    source = source_of(paragraph("Text."), **parts)
    assert [block.text for block in source.blocks] == ["Text."]
    assert [block.text for block in source.margins] == ["Ekdala kommun", "Dnr SN 2025/118"]
    assert [(words.text, words.why) for words in source.left_out] == [
        ("Sida 1 av 3", Why.PAGE_STAMP),
        ("Ekdala kommun", Why.RUNNING_HEAD),
        ("Dnr SN 2025/118", Why.RUNNING_HEAD),
        ("Sida 1 av 3", Why.PAGE_STAMP),
        ("2 (9)", Why.PAGE_STAMP),
    ]


def test_merged_cells_stand_in_their_first_place() -> None:
    wide = cell("Mål", '<w:gridSpan w:val="2"/>') + cell("Ansvarig")
    start = cell("Trygghet", "<w:vMerge w:val='restart'/>") + cell("Vandra") + cell("Fältgruppen")
    goes_on = cell("", "<w:vMerge/>") + cell("Sanera") + cell("Tekniska")
    (block,) = blocks_of(table(wide, start, goes_on))
    assert block.rows == [
        ["Mål", "", "Ansvarig"],
        ["Trygghet", "Vandra", "Fältgruppen"],
        ["", "Sanera", "Tekniska"],
    ]
    assert [place.row for place in block.row_places] == [1, 2, 3]


def test_a_table_in_a_cell_is_read_as_lines_and_short_rows_are_filled() -> None:
    inner = table(cell("a") + cell("b"), cell("c") + cell("d"))
    (block,) = blocks_of(table(f"<w:tc>{paragraph('Först')}{inner}</w:tc>" + cell("två"), cell("ensam")))
    assert block.rows == [["Först\na – b\nc – d", "två"], ["ensam", ""]]


def test_a_frame_around_text_is_no_table() -> None:
    assert [block.kind for block in blocks_of(table(cell("Inramad text.")))] == [BlockKind.PARAGRAPH]


def test_a_column_around_other_tables_is_no_table() -> None:
    inner = [table(cell("Vad") + cell("Vem"), cell(what) + cell("Rektor")) for what in ("Kurs", "Råd")]
    rows = [
        cell("Mål ett"),
        f"<w:tc>{paragraph('Här:')}{inner[0]}</w:tc>",
        f"<w:tc>{inner[1]}</w:tc>",
        cell("Slut"),
    ]
    blocks = blocks_of(table(*rows))
    assert [block.text or block.rows[1][0] for block in blocks] == ["Mål ett", "Här:", "Kurs", "Råd", "Slut"]
    plain = blocks_of(table(cell("Mål ett"), cell("Mål två")))
    assert [block.rows for block in plain] == [[["Mål ett"], ["Mål två"]]]


def test_pages_are_counted_where_word_has_marked_them() -> None:
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Två</w:t></w:r></w:p>"
    blocks = blocks_of(paragraph("Ett") + turned)
    assert [(block.place.page, block.first_in_page) for block in blocks] == [(1, True), (2, True)]
    assert blocks_of(paragraph("Ett"))[0].place.page is None


def test_macros_are_noted() -> None:
    source = read(word(paragraph("Text."), more={"vbaProject.bin": b"\0"}), "plan.docm")
    assert source.notes[0].what.startswith("Filen innehåller makron")


def test_the_strict_dialect_is_read() -> None:
    strict = "purl.oclc.org/ooxml/wordprocessingml/main"
    document = part("document", f"<w:body>{paragraph('Text.')}</w:body>").replace(
        "schemas.openxmlformats.org/wordprocessingml/2006/main", strict
    )
    assert strict in document
    assert read(zipped({"word/document.xml": document}), "plan.docx").blocks[0].text == "Text."


@pytest.mark.parametrize("name", ["ekdala-styles.docx", "ekdala-bold-headings.docx"])
def test_the_same_plan_in_two_manners(name: str) -> None:
    blocks = load(DOCUMENTS / name).blocks
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    assert headings == headings_of_source("ekdala")
    (activities,) = (block for block in blocks if block.kind is BlockKind.TABLE)
    assert [row[0] for row in activities.rows[2:4]] == [
        "",
        "Alla medarbetare vet vart de vänder sig med oro.",
    ]
    assert sum(block.kind is BlockKind.FOOTNOTE for block in blocks) == 1
