import io

import pypdfium2 as pdfium
import pytest
import typst
from PIL import Image

from samordna.plandoc.reading.blocks import BlockKind, SourceFile, Span, Why
from samordna.plandoc.reading.formats.pdf import read
from samordna.plandoc.reading.formats.stamps import is_page_stamp
from samordna.plandoc.reading.formats.tests.samples import DOCUMENTS, headings_of_source, load
from samordna.plandoc.reading.formats.tests.typesetting import both, grid, read_typeset, tables_of, typeset
from samordna.plandoc.reading.result import ReadError


@pytest.fixture(params=["ekdala-typst.pdf", "ekdala-libreoffice.pdf"])
def ekdala(request: pytest.FixtureRequest) -> SourceFile:
    return load(DOCUMENTS / request.param)


def test_headings_are_those_of_the_source(ekdala: SourceFile) -> None:
    headings = [block.text for block in ekdala.blocks if block.kind is BlockKind.HEADING]
    assert headings == headings_of_source("ekdala")
    assert ekdala.title == "Handlingsplan mot våldsbejakande extremism"


def test_running_lines_are_read_once_and_page_numbers_not_at_all(ekdala: SourceFile) -> None:
    assert [block.text for block in ekdala.margins] == ["Ekdala kommun", "Dnr SN 2025/118"]
    texts = [block.text for block in ekdala.blocks if block.text]
    assert not any(text.startswith("Ekdala kommun Dnr") for text in texts)
    assert not any(is_page_stamp(text) for text in texts)
    assert {words.why for words in ekdala.left_out} >= {Why.RUNNING_HEAD, Why.PAGE_STAMP, Why.NUMBERING}


def test_the_footnote_is_a_footnote_and_its_call_is_gone(ekdala: SourceFile) -> None:
    notes = [block.text for block in ekdala.blocks if block.kind is BlockKind.FOOTNOTE]
    assert notes == ["Riktlinjer mot våldsbejakande extremism i Ekdala kommun, dnr KS 2024/310."]
    assert any("riktlinjer från 2024 och följs upp" in block.text for block in ekdala.blocks)


def test_paragraphs_are_joined_and_tables_not_read_twice(ekdala: SourceFile) -> None:
    texts = [block.text for block in ekdala.blocks]
    assert any(text.endswith("dras mot en miljö som förespråkar våld.") for text in texts)
    assert not any("Tekniska kontoret" in text for text in texts)


def test_the_activity_table_comes_with_its_cells_whole(ekdala: SourceFile) -> None:
    rows = [row for table in tables_of(ekdala) for row in table.rows]
    assert rows[0] == [
        "Mål",
        "Aktivitet",
        "Ansvarig",
        "Övriga aktörer",
        "Påbörjas",
        "Klart",
        "Uppföljning",
        "Status",
    ]
    cleaning = next(row for row in rows if row[1].startswith("Sanera"))
    assert cleaning[1:] == [
        "Sanera klotter inom ett dygn och dokumentera budskapen",
        "Tekniska kontoret",
        "Säkerhetsstrategen",
        "2025-08-18",
        "löpande",
        "Årsredovisning",
        "Ej påbörjad",
    ]


def test_a_table_over_pages_is_one_block_whose_rows_know_their_page() -> None:
    (table,) = tables_of(load(DOCUMENTS / "ekdala-libreoffice.pdf"))
    pages = [place.page for place in table.row_places]
    assert pages == [3] * pages.count(3) + [4] * pages.count(4)
    assert 0 < pages.count(4) < len(pages)
    assert sum(row == table.rows[0] for row in table.rows) == 1


@both
def test_two_columns_are_read_one_after_the_other(tagged: bool) -> None:
    words = " ".join(f"ord{number}" for number in range(500))
    blocks = typeset(f"= Rubrik\n#columns(2)[#set par(justify: true)\n{words}]", tagged)
    text = " ".join(block.text for block in blocks if block.kind is BlockKind.PARAGRAPH)
    assert text == words


@both
def test_a_paragraph_over_a_page_break_is_one(tagged: bool) -> None:
    words = " ".join(f"tal{number}x" for number in range(200))
    blocks = typeset(f"#v(20cm)\n{words}", tagged)
    assert [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH] == [words]


@both
def test_widely_spaced_paragraphs_are_joined_too(tagged: bool) -> None:
    text = (
        "Kommunen arbetar för att alla ska vara trygga och kunna säga vad de tycker utan att mötas av hot "
        * 4
    )
    blocks = typeset(f"#set par(leading: 1.3em, spacing: 2.6em)\n{text}\n\n{text}", tagged)
    assert [block.text for block in blocks] == [text.strip()] * 2


@both
def test_headings_at_the_top_of_every_page_are_no_running_lines(tagged: bool) -> None:
    source = read_typeset(
        "#set page(header: [Ekdala], footer: context [Plan, #counter(page).display()])\n"
        + "".join(f"= Bilaga {number}\nText.\n#pagebreak(weak: true)\n" for number in range(1, 6)),
        tagged=tagged,
    )
    headings = [block.text for block in source.blocks if block.kind is BlockKind.HEADING]
    assert headings == [f"Bilaga {n}" for n in range(1, 6)]
    assert [block.text for block in source.blocks if block.place.page == 1] == ["Bilaga 1", "Text."]
    assert [block.text for block in source.margins] == ["Ekdala", "Plan, 1"]


@both
def test_merged_cells_of_a_table_stand_in_their_first_place(tagged: bool) -> None:
    (table,) = typeset(
        "#table(columns: 3, table.cell(rowspan: 2)[Mål], [a], [b], [c], [d], table.cell(colspan: 3)[Slut])",
        tagged,
    )
    assert table.rows == [["Mål", "a", "b"], ["", "c", "d"], ["Slut", "", ""]]
    assert table.spans == [Span(0, 0, rows=2), Span(2, 0, columns=3)]


@both
def test_bold_lines_are_headings_of_unknown_level(tagged: bool) -> None:
    heading, text = typeset("*Vem ansvarar*\n\nKommunchefen ansvarar för arbetet.", tagged)
    assert (heading.kind, heading.level) == (BlockKind.HEADING, 0)
    assert text.kind is BlockKind.PARAGRAPH


def test_a_page_stored_on_its_side_is_read_as_it_is_shown() -> None:
    markup = "#set page(width: 20cm, height: 30cm, margin: 1cm)\n#rotate(-90deg, reflow: true)[#box(width: 25cm)[{}]]"
    body = "Planen gäller.\n\n#table(columns: 2, [a], [b], [c], [d])"
    document = pdfium.PdfDocument(typst.compile(markup.format(body).encode()))
    document[0].set_rotation(90)
    turned = io.BytesIO()
    document.save(turned)
    text, table = read(turned.getvalue(), "plan.pdf").blocks
    assert text.text == "Planen gäller."
    assert table.rows == [["a", "b"], ["c", "d"]]


def test_a_scanned_pdf_is_refused_with_advice() -> None:
    picture = Image.new("RGB", (200, 300), "white")
    scan = io.BytesIO()
    picture.save(scan, "PDF")
    with pytest.raises(ReadError, match="skannad"):
        read(scan.getvalue(), "skannad.pdf")


@pytest.mark.parametrize(
    "stamp", ["10 (15)", "Sida 3 av 9", "3/9", "- 4 -", "Sid 2", "7", "Page 3 of 9", "Sida 2(14)", "s. 4"]
)
def test_page_stamps(stamp: str) -> None:
    assert is_page_stamp(stamp)


@pytest.mark.parametrize("text", ["2025-08-18", "SN 2025/118", "§ 47", "Mål 3", "sport", "10 (15) elever"])
def test_no_page_stamps(text: str) -> None:
    assert not is_page_stamp(text)


def test_small_facts_beside_a_large_title_are_lines_of_their_own() -> None:
    facts = "text(size: 8pt)[Dnr: SN 2026-11 \\ Version: 3]"
    blocks = typeset(
        "#grid(columns: (1fr, 4cm), align: horizon, text(size: 23pt, weight: 700)[Åtgärdsplan 2027], "
        f"{facts})\n\nPlanen gäller i hela kommunen.",
        tagged=False,
    )
    assert [block.text for block in blocks] == [
        "Åtgärdsplan 2027",
        "Dnr: SN 2026-11 Version: 3",
        "Planen gäller i hela kommunen.",
    ]


def test_text_in_columns_between_a_line_across_the_page_and_a_table_is_no_row() -> None:
    prose = "Vi har valt fyra problem och ser på orsakerna till vart och ett av dem. " * 3
    rows = [["Åtgärd", "Ansvarig", "Tid"], *([f"Byta lås i hus {n}", "Förvaltare", "2027"] for n in range(6))]
    blocks = typeset(
        "#line(length: 100%)\n"
        f"#columns(2)[#text(size: 15pt, weight: 700)[Bakgrund]\n\n{prose}\n\n{prose}#colbreak()\n{prose}\n\n{prose}]\n"
        f"{grid(rows, widths='(1fr, 1fr, 1fr)')}",
        tagged=False,
    )
    (table,) = [block for block in blocks if block.kind is BlockKind.TABLE]
    assert table.rows == rows
    assert blocks[0].text == "Bakgrund"
