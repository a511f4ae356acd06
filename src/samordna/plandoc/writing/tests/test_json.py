"""The canonical JSON, its schema, and the public version."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samordna.plandoc.schema import Activity, AlarmRoute, PlanDocument, Section
from samordna.plandoc.vocabulary import SectionKind
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.schema import schema_text
from samordna.plandoc.writing.tests.opened import text_in
from samordna.plandoc.writing.tests.samples import sample

PUBLISHED = Path(__file__).parents[5] / "docs" / "plan-document.schema.json"


def test_json_is_the_identity() -> None:
    written = write(sample(), Format.JSON, public=False)
    again = PlanDocument.model_validate_json(written)
    assert again == sample()
    assert write(again, Format.JSON, public=False) == written


@given(st.text())
def test_json_keeps_every_text(text: str) -> None:
    plan = PlanDocument(activities=[Activity(action=text)])
    assert PlanDocument.model_validate_json(write(plan, Format.JSON)) == plan


def test_the_published_schema_is_that_of_the_model() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()
    assert json.loads(schema_text())["title"] == "PlanDocument"


@pytest.mark.parametrize("to", Format)
def test_restricted_sections_and_what_is_under_them_stay_at_home(to: Format) -> None:
    assert "Hemlig" not in text_in(write(sample(), to), to)


@pytest.mark.parametrize("to", [Format.PDF, Format.DOCX, Format.JSON])
def test_the_internal_version_has_them(to: Format) -> None:
    text = text_in(write(sample(), to, public=False), to)
    assert "Hemlig förteckning" in text
    assert "Hemlig bilaga" in text


def test_data_of_a_kind_that_is_wholly_restricted_stays_at_home_too() -> None:
    acute = Section(heading="Akuta lägen", kind=SectionKind.ACUTE, restricted=True)
    plan = PlanDocument(sections=[acute], alarm_routes=[AlarmRoute(name="via vakten")])
    assert b"via vakten" not in write(plan, Format.JSON)
    assert b"via vakten" in write(plan, Format.JSON, public=False)
    assert plan.alarm_routes


def test_formats_know_their_content_type_and_extension() -> None:
    assert Format.PDF.content_type == "application/pdf"
    assert Format("csv").extension == ".csv"
    assert all(fmt.content_type for fmt in Format)
