"""A table of contents stands in what is so long that one looks for something in it, in PDF and Word alike."""

import io
import re
from datetime import date

import pypdfium2
import pytest

from samordna.plandoc.schema import Activity, PlanDocument, Section
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.content import Column, Content, Heading, Prose, Table, TableRow
from samordna.plandoc.writing.contents import as_report
from samordna.plandoc.writing.length import fits_on_few_pages
from samordna.plandoc.writing.markdown import parse
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.pdf import write_content
from samordna.plandoc.writing.tests.opened import open_docx, pdf_text
from samordna.plandoc.writing.tests.samples import sample

TODAY = date(2026, 11, 29)
WORDS = "Alla som möter unga ska veta vem de ringer. "


def plan(chapters: int, words: int = 20, activities: int = 0) -> PlanDocument:
    return PlanDocument(
        sections=[Section(heading=f"Kapitel {at}", text=WORDS * words) for at in range(chapters)],
        activities=[
            Activity(action=f"Åtgärd {at}", responsible="Samordnaren", ends="2027", follow_up="T1")
            for at in range(activities)
        ],
    )


def has_contents(document: PlanDocument) -> tuple[bool, bool]:
    """Of the PDF and of the Word file."""
    word = open_docx(write(document, Format.DOCX, today=TODAY))
    pdf = pdf_text(write(document, Format.PDF, today=TODAY))
    return bool(re.search(r"^Innehåll\s*$", pdf, re.MULTILINE)), "TOC \\o" in word.element.xml


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (plan(1), False),
        (plan(6), False),
        (plan(6, words=5, activities=9), False),
        (plan(12, words=40), True),
        (plan(4, words=200), True),
        (plan(2, words=400), False),
        (plan(4, activities=120), True),
        (sample(), True),
    ],
)
def test_pdf_and_word_have_contents_alike(document: PlanDocument, expected: bool) -> None:
    assert has_contents(document) == (expected, expected)


def test_a_plan_without_contents_goes_on_after_its_cover_on_the_next_page() -> None:
    pages = pypdfium2.PdfDocument(write(plan(3), Format.PDF, today=TODAY))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(texts) == 2
    assert "Kapitel 0" in texts[1]
    word = open_docx(write(plan(3), Format.DOCX, today=TODAY))
    assert [one.text for one in word.paragraphs if one.paragraph_format.page_break_before] == ["Kapitel 0"]


@pytest.mark.parametrize("paragraphs", [5, 10, 20, 40, 80])
def test_pages_are_guessed_as_they_become(paragraphs: int) -> None:
    content = _content([Prose(parse("\n\n".join([WORDS * 8] * paragraphs)))])
    assert fits_on_few_pages(content) == (_pages(content) <= 3)


@pytest.mark.parametrize("rows", [5, 20, 40, 150])
@pytest.mark.parametrize("wide", [False, True])
def test_pages_of_tables_are_guessed_as_they_become(rows: int, wide: bool) -> None:
    columns = [Column("Åtgärd", 3), Column("Ansvarig", 2), Column("Klart", 1)]
    cells: list[TableRow] = [TableRow(["Utbilda alla chefer i tidiga tecken", "HR-chefen", "2027"])] * rows
    content = _content([Table("Åtgärder", columns, cells, wide=wide)])
    assert fits_on_few_pages(content) == (_pages(content) <= 3)


def _content(blocks: list[Prose | Table]) -> Content:
    return Content("Plan", "sv", "Ekdala", "", [], [], [Heading(1, "Kapitel"), *blocks])


def _pages(content: Content) -> int:
    """After the cover."""
    assert not as_report(content).has_contents
    return len(pypdfium2.PdfDocument(io.BytesIO(write_content(content, Order("sv", TODAY, True, None))))) - 1
