"""What is for its owners alone is in no public file."""

from datetime import date

import pytest

from samordna.plandoc.places import TOLD
from samordna.plandoc.schema import Activity, Definition, Metadata, Origin, PlanDocument, Section
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.public import public_version
from samordna.plandoc.writing.tests.opened import text_in


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
