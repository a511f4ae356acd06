"""The PDF: standards, tags, contents and looks that can be counted."""

import re
import subprocess
import sys
from datetime import date

import pypdfium2
import pytest
import typst

from samordna.plandoc.checking import check
from samordna.plandoc.schema import Activity, Metadata, PlanDocument, Section
from samordna.plandoc.vocabulary import Language, Status
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing import pdf as pdf_writer
from samordna.plandoc.writing.tests.opened import pdf_text
from samordna.plandoc.writing.tests.samples import sample

TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write(sample(), Format.PDF, today=TODAY)


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1(pdf: bytes) -> None:
    metadata = pdf.decode("latin-1")
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_it_is_tagged_in_swedish_with_a_title(pdf: bytes) -> None:
    raw = pdf.decode("latin-1")
    assert "/StructTreeRoot" in raw
    assert "/Marked true" in raw
    assert re.search(r"/Lang ?\(sv", raw)
    assert "/DisplayDocTitle true" in raw
    opened = pypdfium2.PdfDocument(pdf)
    assert opened.get_metadata_dict()["Title"] == "Handlingsplan mot våldsbejakande extremism"


def test_tables_have_header_cells_and_charts_have_words(pdf: bytes) -> None:
    raw = pdf.decode("latin-1")
    assert raw.count("/S /TH") > 30 or raw.count("/S/TH") > 30
    assert len(re.findall(r"/S ?/Figure", raw)) == 2
    assert re.search(r"/Alt ?[(<]", raw)


def test_every_activity_service_definition_and_step_is_on_a_page(pdf: bytes) -> None:
    plan, text = sample(), " ".join(pdf_text(pdf).split())
    wanted = [activity.action for activity in plan.activities]
    wanted += [service.name for service in plan.services]
    wanted += [definition.term for definition in plan.definitions]
    wanted += [step.role for route in plan.alarm_routes for step in route.steps]
    assert [words for words in wanted if words not in text] == []


def test_headings_come_in_the_order_of_the_document_and_in_the_outline(pdf: bytes) -> None:
    titles = [bookmark.get_title() for bookmark in pypdfium2.PdfDocument(pdf).get_toc()]
    wanted = [section.heading for section in sample().sections if not section.restricted][:-1]
    assert [title for title in titles if title in wanted] == wanted


def test_pages_carry_registry_number_version_and_number(pdf: bytes) -> None:
    opened = pypdfium2.PdfDocument(pdf)
    last = opened[len(opened) - 1].get_textpage().get_text_bounded()
    assert "Dnr SN 2025/118" in last
    assert "Version 2" in last
    assert f"Sida {len(opened)} ({len(opened)})" in last


def test_the_activity_plan_lies_down_and_repeats_its_headings() -> None:
    plan = PlanDocument(
        activities=[
            Activity(action=f"Åtgärd nummer {n}", responsible="Samordnaren", others="Polisen", starts="2025",
                     follow_up="T1 2026", status=Status.DONE)
            for n in range(200)
        ]
    )  # fmt: skip
    opened = pypdfium2.PdfDocument(write(plan, Format.PDF, today=TODAY))
    lying = [page for page in opened if page.get_width() > page.get_height()]
    texts = [page.get_textpage().get_text_bounded() for page in lying]
    assert len(lying) > 4
    assert all("Ansvarig" in text and "Klar" in text for text in texts)
    assert all(f"Åtgärd nummer {n}" in " ".join(texts) for n in range(200))


@pytest.mark.slow
def test_it_says_what_the_plan_lacks_only_when_asked_and_never_in_public() -> None:
    plan = sample()
    report = check(plan, today=TODAY)
    internal, public = (
        pdf_text(write(plan, Format.PDF, today=TODAY, report=report, public=public))
        for public in (False, True)
    )
    assert "Kontroll av planen" in internal
    assert "Kontroll av planen" not in public
    assert "Kontroll av planen" not in pdf_text(write(plan, Format.PDF, today=TODAY, public=False))


def test_english_labels() -> None:
    text = pdf_text(write(sample(), Format.PDF, today=TODAY, language="en"))
    assert "Contents" in text
    assert "In progress" in text
    assert "Innehåll\n" not in text


def test_the_same_plan_on_the_same_day_has_the_same_words_and_pages(pdf: bytes) -> None:
    assert pdf_text(write(sample(), Format.PDF, today=TODAY)) == pdf_text(pdf)


@pytest.mark.slow
def test_asking_for_json_imports_no_page_setter() -> None:
    program = (
        "import sys; from samordna.plandoc.writing import write, Format; from samordna.plandoc.schema import PlanDocument;"
        "write(PlanDocument(), Format.JSON); heavy={'typst','docx','openpyxl','docxtpl'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("sv", "Glad [ansikte med stort leende] och [tummen upp]"),
        ("en", "Glad [grinning face] och [thumbs up sign]"),
    ],
)
def test_a_character_that_no_font_has_is_named_in_the_plans_language(
    monkeypatch: pytest.MonkeyPatch, language: Language, names: str
) -> None:
    from_typst_only = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(pdf_writer, "fonts", lambda machine_fonts: from_typst_only)
    plan = PlanDocument(language=language, activities=[Activity(action="Glad 😀 och 👍🏽 שלום")])
    text = " ".join(pdf_text(write(plan, Format.PDF, today=TODAY)).split())
    assert names in text


def test_a_strange_mark_over_a_figure_takes_no_figure_of_the_plan_with_it() -> None:
    """Typst names the figure, which stands in dates and page numbers too."""
    plan = PlanDocument(metadata=Metadata(title="0\u0730"), sections=[Section(heading="År 2030")])
    assert "År 2030" in pdf_text(write(plan, Format.PDF))
