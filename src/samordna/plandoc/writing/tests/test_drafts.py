"""A file of a plan that is not in force says so, and tells decisions as the document's own words."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from samordna.plandoc.life_cycle import State
from samordna.plandoc.reading import read
from samordna.plandoc.schema import Decision, Metadata, PlanDocument, Section
from samordna.plandoc.vocabulary import BodyKind, Language, Outcome
from samordna.plandoc.writing import Format, write, write_changes
from samordna.plandoc.writing.tests.opened import docx_text, open_docx, open_xlsx

TODAY = date(2026, 2, 10)
TEMPLATE = Path(__file__).parents[5] / "tests" / "documents" / "templates" / "exempelby.docx"
OWN_WORDS = "Utkast. Det som sägs om beslut är dokumentets egna ord."


def plan(*, decided: bool = True) -> PlanDocument:
    decision = Decision(
        id="decisions-1", kind=BodyKind.COMMITTEE, date="2026-02-03", outcome=Outcome.APPROVED
    )
    return PlanDocument(
        metadata=Metadata(title="Handlingsplan", adopted="2026-02-03" if decided else None),
        sections=[Section(heading=f"Kapitel {n}", text="Ord. " * 400) for n in range(3)],
        decisions=[decision] if decided else [],
    )


def pages(document: PlanDocument, state: State | None, language: Language = "sv") -> list[str]:
    file = write(document, Format.PDF, state=state, today=TODAY, language=language)
    with pypdfium2.PdfDocument(file) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def heads(file: bytes) -> list[str]:
    """The header of the first page, and that of the others."""
    section = open_docx(file).sections[0]
    both = (section.first_page_header, section.header)
    return ["\n".join(paragraph.text for paragraph in head.paragraphs) for head in both]


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW])
def test_a_drafts_pdf_says_so_on_every_page(state: State) -> None:
    first, *others = pages(plan(), state)
    assert OWN_WORDS in first
    assert len(others) > 1
    assert all("Utkast" in page and "egna ord" not in page for page in others)


def test_a_draft_that_names_no_decision_is_only_a_draft() -> None:
    first = pages(plan(decided=False), State.DRAFT)[0]
    assert "Utkast" in first
    assert "egna ord" not in first


def test_it_is_said_in_the_language_of_the_file() -> None:
    first = pages(plan(), State.DRAFT, "en")[0]
    assert "Draft. What is said of decisions is the document's own words." in first


@pytest.mark.parametrize(
    ("state", "said"), [(State.WITH_COMMITTEE, "Hos nämnden"), (State.WITH_BOARD, "Hos kommunstyrelsen")]
)
def test_what_awaits_a_decision_says_where(state: State, said: str) -> None:
    for page in pages(plan(), state):
        assert said in page
        assert "Utkast" not in page


@pytest.mark.parametrize("state", [State.IN_FORCE, State.SUPERSEDED, None])
def test_what_is_decided_or_no_version_says_nothing(state: State | None) -> None:
    assert pages(plan(), state) == pages(plan(), None)
    assert heads(write(plan(), Format.DOCX, state=state))[0] == ""


def test_a_drafts_word_file_says_so_in_its_headers() -> None:
    first, others = heads(write(plan(), Format.DOCX, state=State.DRAFT))
    assert first == OWN_WORDS
    assert others.endswith("\tUtkast")
    both = heads(write(plan(), Format.DOCX, state=State.DRAFT, public=False))
    assert all("Intern, får inte spridas · Utkast" in head for head in both)


def test_so_does_one_in_the_municipalitys_own_template() -> None:
    draft, decided = (
        write(plan(), Format.DOCX, state=state, template=TEMPLATE.read_bytes(), today=TODAY)
        for state in (State.DRAFT, State.IN_FORCE)
    )
    assert heads(draft)[1].startswith(OWN_WORDS)
    assert "Utkast" not in "".join(heads(decided))


def test_excel_and_tracked_changes_say_so_too() -> None:
    sheets = open_xlsx(write(plan(), Format.XLSX, state=State.DRAFT)).worksheets
    assert {sheet.oddHeader.right.text for sheet in sheets if sheet.oddHeader} == {"Utkast"}
    tracked = write_changes(plan(decided=False), plan(), state=State.DRAFT)
    assert "Utkast" in docx_text(open_docx(tracked))


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX])
def test_the_mark_is_no_part_of_the_plan_that_comes_back(form: Format, tmp_path: Path) -> None:
    file = tmp_path / f"plan.{form.extension}"
    file.write_bytes(write(plan(), form, state=State.DRAFT, today=TODAY))
    found = read(file).document
    assert "Utkast" not in found.model_dump_json()
    assert [one.heading for one in found.sections] == [one.heading for one in plan().sections]
