"""What is for its owners alone is in no public file."""

import re
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from samordna.plandoc.checking import CheckOutcome, check
from samordna.plandoc.places import TOLD
from samordna.plandoc.reading import read
from samordna.plandoc.schema import Activity, Definition, Metadata, Origin, PlanDocument, Section
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.public import public_version
from samordna.plandoc.writing.tests.opened import open_docx, open_xlsx, text_in


def plan() -> PlanDocument:
    return PlanDocument(
        metadata=Metadata(title="Plan", origin=[Origin(where="sida 1", text="Hemlig passage")]),
        sections=[
            Section(heading="Åtgärder", text="{{activities}}"),
            Section(
                heading="Skydd", text="Hemligt: Kodordet är ett tecken.\n\n{{activities-2}}", restricted=True
            ),
        ],
        activities=[
            Activity(action="Öppen", comment="Hemlig orsak", flagged=True, place="activities"),
            Activity(action="Hemlig åtgärd", place="activities-2"),
        ],
        definitions=[
            Definition(term="Hemligt", text="Kodordet är ett tecken", place=TOLD),
            Definition(term="Åtgärder", text="Det vi gör", place=TOLD),
        ],
    )


@pytest.mark.parametrize("form", Format)
def test_comments_passages_and_restricted_items_stay_at_home(form: Format) -> None:
    text = text_in(write(plan(), form, today=date(2026, 1, 15)), form)
    assert "Öppen" in text
    assert "emlig" not in text


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX, Format.XLSX, Format.JSON])
def test_nor_is_it_in_the_plan_that_a_public_file_carries(form: Format, tmp_path: Path) -> None:
    """What no reader sees on the page, Samordna in another municipality would read."""
    file = tmp_path / f"plan.{form.extension}"
    file.write_bytes(write(plan(), form, today=date(2026, 1, 15)))
    carried = read(file).document.model_dump_json()
    assert "Öppen" in carried
    assert "emlig" not in carried
    file.write_bytes(write(plan(), form, public=False, today=date(2026, 1, 15)))
    assert "Hemlig orsak" in read(file).document.model_dump_json()


@pytest.mark.parametrize("form", Format)
def test_a_public_file_says_nothing_of_what_the_plan_lacks(form: Format) -> None:
    lacking = PlanDocument(metadata=Metadata(title="Plan"), activities=[Activity(action="Öva larmvägen")])
    report = check(lacking)
    assert any(finding.outcome is CheckOutcome.FAILS for finding in report.findings)
    public, internal = (
        text_in(write(lacking, form, public=open_, report=report), form) for open_ in (True, False)
    )
    codes = {finding.code for finding in report.findings}
    assert not [code for code in codes if re.search(rf"\b{code}\b", public)]
    assert "Brist" not in public
    assert form in (Format.CSV, Format.JSON) or any(re.search(rf"\b{code}\b", internal) for code in codes)


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX, Format.XLSX, Format.CSV, Format.JSON])
def test_its_owners_have_the_comments(form: Format) -> None:
    assert "Hemlig orsak" in text_in(write(plan(), form, public=False), form)


def test_marks_of_uncertainty_go_and_places_in_the_file_stay() -> None:
    public = public_version(plan())
    assert not public.activities[0].flagged
    assert public.metadata.origin == [Origin(where="sida 1")]
    assert [one.term for one in public.definitions] == ["Åtgärder"]


def test_the_plan_itself_is_untouched() -> None:
    mine = plan()
    public_version(mine)
    assert mine == plan()


@pytest.mark.parametrize("form", [Format.PDF, Format.DOCX])
def test_an_internal_file_says_so_and_its_restricted_chapters_too(form: Format) -> None:
    text = text_in(write(plan(), form, public=False), form)
    assert "Begränsad spridning" in text
    assert "Intern, får inte spridas" in (text if form is Format.PDF else _page_heads(plan()))
    public = text_in(write(plan(), form), form)
    assert "Begränsad spridning" not in public
    assert "Intern, får inte spridas" not in public


def test_every_page_of_an_internal_file_says_so() -> None:
    long = plan()
    long.sections += [Section(heading=f"Kapitel {n}", text="Ord. " * 400) for n in range(5)]
    with pypdfium2.PdfDocument(write(long, Format.PDF, public=False)) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) > 4
    assert all("Intern, får inte spridas" in page for page in pages)


def test_an_internal_workbook_says_so_in_print() -> None:
    internal, public = (write(plan(), Format.XLSX, public=public) for public in (False, True))
    assert _heads_in_print(internal) == {"Intern, får inte spridas"}
    assert _heads_in_print(public) == {None}


def _heads_in_print(file: bytes) -> set[str | None]:
    heads = [sheet.oddHeader for sheet in open_xlsx(file).worksheets]
    return {head.right.text if head and head.right else None for head in heads}


def _page_heads(document: PlanDocument) -> str:
    section = open_docx(write(document, Format.DOCX, public=False)).sections[0]
    heads = (section.first_page_header, section.header)
    said = [" ".join(one.text for one in head.paragraphs) for head in heads]
    assert all("Intern" in head for head in said)
    return " ".join(said)
