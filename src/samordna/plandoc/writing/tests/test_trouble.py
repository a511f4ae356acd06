"""Every writer takes every text."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.plandoc.schema import (
    Activity,
    AlarmRoute,
    AlarmStep,
    Definition,
    Metadata,
    PlanDocument,
    Section,
    Service,
)
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.opened import text_in
from samordna.plandoc.writing.tests.trouble import TROUBLE

TODAY = date(2026, 1, 15)


def plan_of(text: str) -> PlanDocument:
    """A plan with ``text`` wherever a text may stand."""
    return PlanDocument(
        metadata=Metadata(title=text, municipality=text, board=text, registry_number=text, version=text),
        sections=[
            Section(heading=text, text=text),
            Section(heading=text, level=6, text=f"## {text}\n\n- {text}"),
        ],
        definitions=[Definition(term=text, text=text, source=text)],
        services=[Service(name=text, owner=text, partners=[text, text], text=text)],
        activities=[Activity(action=text, responsible=text, follow_up=text, cost=text, indicator=text)],
        alarm_routes=[AlarmRoute(name=text, steps=[AlarmStep(role=text, text=text, decision=text)])],
    )


@pytest.mark.parametrize("to", Format)
@pytest.mark.parametrize("text", TROUBLE.values(), ids=TROUBLE.keys())
def test_every_writer_takes_every_text(to: Format, text: str) -> None:
    assert text_in(write(plan_of(text), to, today=TODAY), to)


@pytest.mark.parametrize("to", Format)
def test_an_empty_plan_can_be_written(to: Format) -> None:
    assert text_in(write(PlanDocument(), to, today=TODAY), to)


@pytest.mark.parametrize("to", Format)
def test_huge_texts_are_written(to: Format) -> None:
    huge = "Ett ord till. " * 7_500
    plan = PlanDocument(sections=[Section(heading="Lång", text=huge)], activities=[Activity(action=huge)])
    assert "Ett ord till." in text_in(write(plan, to, today=TODAY), to)


@pytest.mark.parametrize("to", [Format.PDF, Format.DOCX])
@pytest.mark.parametrize("name", ["typst markup", "html", "sql", "jinja"])
def test_code_in_a_plain_field_stands_as_it_is_written(to: Format, name: str) -> None:
    plan = PlanDocument(activities=[Activity(action=TROUBLE[name])])
    assert "".join(TROUBLE[name].split()) in "".join(text_in(write(plan, to, today=TODAY), to).split())


@pytest.mark.parametrize("to", [Format.PDF, Format.DOCX])
def test_html_in_markdown_stands_as_it_is_written(to: Format) -> None:
    plan = PlanDocument(sections=[Section(heading="A", text="före <script>alert(1)</script> efter")])
    assert "<script>alert(1)</script>" in text_in(write(plan, to, today=TODAY), to)


@pytest.mark.slow
@pytest.mark.parametrize("to", [Format.PDF, Format.DOCX, Format.XLSX, Format.CSV])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_can_be_written(to: Format, text: str) -> None:
    assert write(plan_of(text), to, today=TODAY)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(text=st.text(alphabet="#$@\\*_<>`~=[](){}|'\"/-+ abåäö", min_size=1, max_size=60))
def test_signs_that_mean_something_to_the_page_setter_are_only_signs(text: str) -> None:
    plan = PlanDocument(activities=[Activity(action=f"före {text} efter")])
    printed = "".join(text_in(write(plan, Format.PDF, today=TODAY), Format.PDF).split())
    assert "".join(f"före{text}efter".split()) in printed
