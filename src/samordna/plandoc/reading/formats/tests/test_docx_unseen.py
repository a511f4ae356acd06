"""What a reader of a Word file does not see is left out, with its words, its reason and one remark."""

import pytest

from samordna.plandoc.reading.blocks import SourceFile, Why
from samordna.plandoc.reading.formats.docx import read
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, load, paragraph, part, word

STYLES = (
    '<w:style w:type="character" w:styleId="Utgar"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Gammal"><w:name w:val="Gammal"/><w:rPr><w:dstrike/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Arvinge"><w:name w:val="A"/><w:basedOn w:val="Gammal"/></w:style>'
)
BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r w:rsidR="00A1"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def source_of(body: str, **parts: str) -> SourceFile:
    more = {f"{name}.xml": part(name.rstrip("0123456789"), content) for name, content in parts.items()}
    return read(word(body, styles=STYLES, more=more), "plan.docx")


def shown(source: SourceFile) -> list[str]:
    return [block.text for block in source.blocks]


def left_out(source: SourceFile) -> list[tuple[str, Why]]:
    return [(words.text, words.why) for words in source.left_out]


def test_the_case_of_struck_text() -> None:
    source = load(DOCUMENTS / "cases" / "faults" / "b17-struket.docx")
    assert shown(source)[-1] == "Planen gäller alla nämnder."
    assert left_out(source) == [("Kulturnämnden undantas.", Why.STRUCK)]
    assert [flag.what for flag in source.notes] == ["Överstruken text lästes inte: 2 ord."]


@pytest.mark.parametrize(
    "struck",
    [
        run("Kultur", "<w:strike/>") + run("nämnden", "<w:strike/>"),
        run("Kulturnämnden", "<w:dstrike/>"),
        run("Kulturnämnden", '<w:rStyle w:val="Utgar"/>'),
    ],
)
def test_struck_words_in_a_sentence(struck: str) -> None:
    source = source_of(f"<w:p>{run('Planen gäller ')}{struck}{run(' alla.')}</w:p>")
    assert (shown(source), left_out(source)) == (["Planen gäller alla."], [("Kulturnämnden", Why.STRUCK)])


@pytest.mark.parametrize("style", ["Gammal", "Arvinge"])
def test_a_paragraph_struck_by_its_style_but_for_a_run_that_says_it_is_not(style: str) -> None:
    kept = run("Kvar", '<w:dstrike w:val="0"/>')
    source = source_of(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run("Ut ")}{kept}</w:p>')
    assert (shown(source), left_out(source)) == (["Kvar"], [("Ut", Why.STRUCK)])


def test_one_remark_counts_all_that_is_struck_and_says_where() -> None:
    turned = f"<w:p>{'<w:r><w:lastRenderedPageBreak/></w:r>'}{run('Två ord', '<w:strike/>')}</w:p>"
    source = source_of(paragraph("Text.") + paragraph("Ett", run="<w:strike/>") + turned)
    (flag,) = source.notes
    assert flag.what == "Överstruken text lästes inte: 3 ord (sidan 1, sidan 2)."
    assert flag.english == "Struck text was not read: 3 words (page 1, page 2)."


def test_deleted_rows_words_and_moved_text_are_told_with_their_words() -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{paragraph(name)}</w:tc><w:tc>{paragraph('x')}</w:tc></w:tr>"
        for mark, name in (("", "Kvar"), ("<w:del/>", "Borta"), ("", "Sist"))
    )
    moved = f"<w:p><w:moveFrom>{run('Flyttat')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Flyttat')}</w:moveTo></w:p>"
    source = source_of(f"<w:tbl>{rows}</w:tbl>{moved}")
    assert source.blocks[0].rows == [["Kvar", "x"], ["Sist", "x"]]
    assert [place.row for place in source.blocks[0].row_places] == [1, 3]
    assert shown(source)[1:] == ["Flyttat"]
    assert left_out(source) == [("Borta", Why.DELETED), ("x", Why.DELETED), ("Flyttat", Why.DELETED)]
    assert (source.left_out[0].place.row, source.left_out[0].place.column) == (2, 1)


def test_a_table_of_contents_made_by_a_field_over_many_paragraphs() -> None:
    first = f"<w:p>{BEGIN}{instruction(' TOC o ')}{SEPARATE}{run('Mål 3')}</w:p>"
    inner = f"{BEGIN}{instruction('PAGEREF _Toc1')}{SEPARATE}{run('4')}{END}"
    last = f"<w:p>{run('Larm ')}{inner}</w:p><w:p>{END}</w:p>"
    source = source_of(first + last + paragraph("Mål"))
    assert shown(source) == ["Mål"]
    assert left_out(source) == [("Mål 3", Why.CONTENTS), ("Larm 4", Why.CONTENTS)]


def test_a_field_without_an_end_takes_only_its_own_paragraph() -> None:
    broken = f"<w:p>{BEGIN}{instruction(' TOC o ')}{SEPARATE}{run('Mål 3')}</w:p>"
    assert shown(source_of(broken + paragraph("Planen."))) == ["Planen."]
    assert shown(source_of(f"<w:p>{BEGIN}{instruction('IF')}</w:p>{paragraph('Planen.')}")) == ["Planen."]


def test_a_field_shows_its_result_and_an_old_form_its_choice() -> None:
    nested = f"{BEGIN}{instruction(' IF ')}{BEGIN}{instruction(' X ')}{SEPARATE}{run('1')}{END}{SEPARATE}{run('ja')}{END}"
    entries = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("Nej", "Pågår"))
    choices = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    form = f'<w:r><w:fldChar w:fldCharType="begin">{choices}</w:fldChar></w:r>{SEPARATE}{END}'
    source = source_of(f"<w:p>{nested}</w:p><w:p>{form}</w:p>")
    assert (shown(source), left_out(source)) == (["ja", "Pågår"], [("1", Why.HIDDEN)])


def test_prompts_of_content_controls_are_no_text_and_their_choices_are() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Välj nämnd')}</w:sdtContent></w:sdt>"
    choice = f"<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{run('Kulturnämnden')}</w:sdtContent></w:sdt>"
    cell = f"<w:tc><w:p>{choice}</w:p></w:tc>"
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>{paragraph('Ange')}</w:tc></w:sdtContent></w:sdt>"
    source = source_of(f"<w:p>{prompt}</w:p><w:tbl><w:tr>{cell}{control}</w:tr></w:tbl>")
    assert source.blocks[0].rows == [["Kulturnämnden", ""]]
    assert left_out(source) == [("Välj nämnd", Why.TEMPLATE), ("Ange", Why.TEMPLATE)]


def test_comments_pictures_and_notes_that_nobody_calls() -> None:
    described = '<wp:docPr id="1" name="Bild 1" descr="Karta över Ekdala"/>'
    picture = f"<w:r><w:drawing><wp:inline>{described}</wp:inline></w:drawing></w:r>"
    body = f"<w:p>{run('Text')}<w:r><w:commentReference w:id='3'/></w:r>{picture}</w:p>"
    source = source_of(
        body,
        comments=f'<w:comment w:id="3">{paragraph("Stämmer det?")}</w:comment>',
        footnotes=f'<w:footnote w:id="9">{paragraph("Övergiven.")}</w:footnote>',
    )
    assert shown(source) == ["Text"]
    assert left_out(source) == [
        ("Karta över Ekdala", Why.PICTURE),
        ("Stämmer det?", Why.COMMENT),
        ("Övergiven.", Why.HIDDEN),
    ]


def test_page_numbers_in_margins_are_known_as_fields() -> None:
    page = f"{BEGIN}{instruction(' PAGE ')}{SEPARATE}{run('3')}{END}"
    pages = f'<w:fldSimple w:instr=" NUMPAGES ">{run("12")}</w:fldSimple>'
    source = source_of(
        paragraph("Text."),
        header1=f"<w:p>{run('Dnr KS 2026/62 sid ')}{page}{run('(')}{pages}{run(')')}</w:p>",
    )
    assert [block.text for block in source.margins] == ["Dnr KS 2026/62"]
    assert left_out(source) == [("sid 3(12)", Why.PAGE_STAMP)]


@pytest.mark.parametrize(
    ("line", "text", "stamp"),
    [
        ("Ekdala kommun Dnr KS 2026/62 Sida 1 av 4", "Ekdala kommun Dnr KS 2026/62", "Sida 1 av 4"),
        ("Handlingsplan 2026 1 (4)", "Handlingsplan 2026", "1 (4)"),
        ("Internkontrollplan, sid. 3", "Internkontrollplan,", "sid. 3"),
        ("Dnr KS 12/34", "Dnr KS 12/34", ""),
        ("Nämndens beslut § 14 (3)", "Nämndens beslut § 14 (3)", ""),
        ("Version 2 av 2026", "Version 2 av 2026", ""),
    ],
)
def test_page_numbers_written_behind_a_running_head(line: str, text: str, stamp: str) -> None:
    source = source_of(paragraph("Text."), header1=paragraph(line))
    assert [block.text for block in source.margins] == [text]
    assert left_out(source) == ([(stamp, Why.PAGE_STAMP)] if stamp else [])


def test_margins_in_tables_boxes_and_written_across_the_page() -> None:
    cells = f"<w:tbl><w:tr><w:tc>{paragraph('Ekdala kommun')}</w:tc><w:tc>{paragraph('Dnr 7')}</w:tc></w:tr></w:tbl>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('Beslutad')}</w:txbxContent></w:pict></w:r></w:p>"
    art = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="UTKAST"/></v:shape>'
    mark = f"<w:p><w:r><w:pict>{art}</w:pict></w:r></w:p>"
    source = source_of(paragraph("Text."), header1=cells + box + mark)
    assert [block.text for block in source.margins] == ["Ekdala kommun", "Dnr 7", "Beslutad", "UTKAST"]


@pytest.mark.parametrize(("mark", "margins"), [("", []), ("<w:titlePg/>", ["Gammalt dnr 1"])])
def test_a_header_for_a_first_page_that_no_section_has_is_hidden(mark: str, margins: list[str]) -> None:
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    section = f'<w:sectPr {space}><w:headerReference w:type="first" r:id="r1"/>{mark}</w:sectPr>'
    source = source_of(paragraph("Text.") + section, header1=paragraph("Gammalt dnr 1"))
    assert [block.text for block in source.margins] == margins
    assert left_out(source) == ([] if margins else [("Gammalt dnr 1", Why.HIDDEN)])


def test_the_words_of_a_diagram_are_text_and_those_of_a_chart_belong_to_it() -> None:
    office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    shapes, axes = (
        f"http://schemas.openxmlformats.org/drawingml/2006/{name}" for name in ("diagram", "chart")
    )
    drawn = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    text = "<a:p><a:r><a:t>Upptäcka</a:t></a:r></a:p>"
    more = {
        "diagramData1.xml": f'<d:dataModel xmlns:d="{shapes}" {drawn}><d:t>{text}</d:t></d:dataModel>',
        "chart1.xml": f'<c:chart xmlns:c="{axes}"><c:strCache><c:pt><c:v>2025</c:v></c:pt></c:strCache></c:chart>',
    }
    calls = f'<d:relIds xmlns:d="{shapes}" r:dm="r1"/><c:chart xmlns:c="{axes}" r:id="r2"/>'
    body = f"<w:p><w:r><w:t>Modell</w:t></w:r><w:r><w:drawing {office}>{calls}</w:drawing></w:r></w:p>"
    source = read(word(body, more=more), "plan.docx")
    assert (shown(source), left_out(source)) == (["Modell", "Upptäcka"], [("2025", Why.PICTURE)])


def test_literal_text_stays_as_it_is() -> None:
    texts = shown(load(DOCUMENTS / "cases" / "faults" / "b09-sokvag.docx"))
    assert texts[-2:] == [
        r"Rutinen ligger på \\fil01\gemensam\_mallar\larm.docx och i G:\Säkerhet\*aktuell*\x.",
        "Pris 5 ~~ 6 ~~ 7 och &copy; i mallen.",
    ]
