"""A plan is the same plan in the database and as a document."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc import schema
from samordna.plandoc.places import TOLD
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Function, Level, Scope, Status
from samordna.plans.commands import (
    content_move,
    content_remove,
    content_restore,
    content_update,
    version_create,
)
from samordna.plans.documents import document_of

pytestmark = pytest.mark.django_db

IDENTITY_NUMBER = "19750318-9800"
"""Skatteverket's own example; its checksum is right."""

FULL: dict[str, Any] = {
    "metadata": {"title": "Plan", "board": "Nämnden", "registry_number": "SN 2025/1", "period_start": "2025"},
    "sections": [
        {"heading": "Inledning", "text": "Text"},
        {"heading": "Under", "level": 2, "restricted": True},
    ],
    "definitions": [{"term": "Extremism", "text": "Rörelser", "source": "Ds 2014:4"}],
    "function_definitions": [{"term": "Upptäckande", "text": "Ser tidiga tecken"}],
    "environments": [{"name": "Miljö", "lone_actors": True}],
    "phenomena": [{"name": "Våldsfascination", "text": "Intresse för våld", "source": "CVE"}],
    "departments": [{"name": "Avdelningen"}],
    "coordinators": [{"scope": "central", "function": "Samordnare", "deputy": "Ersättare"}],
    "coordinator_tasks": [{"text": "Följa upp"}],
    "references": [{"text": "Socialtjänstlagen", "number": "2025:400"}],
    "decisions": [{"kind": "executive_board", "date": "2025-03-01", "section": "12", "outcome": "approved"}],
    "conditions": [{"text": "Mät bättre", "answer": "Mätt"}],
    "changes": [{"text": "Nytt mål"}],
    "previous_activities": [{"action": "Utbilda", "status": "done"}],
    "council": {"name": "Rådet", "members": ["Polisen", "Skolan"]},
    "agreements": [{"parties": "Kommunen och polisen", "purpose": "Trygghet"}],
    "situation": {"date": "2025-01", "mapping": "Karta", "sources": [{"name": "Polisen", "kind": "police"}]},
    "problems": [{"title": "Rekrytering", "priority": 1}],
    "goals": [{"text": "Färre", "indicator": "Andel"}],
    "services": [{"name": "Fältarna", "level": "prevention", "functions": ["detecting"], "age": [13, None]}],
    "activities": [{"action": "Utbilda", "starts": "2025-21", "ongoing": True, "status": "in_progress"}],
    "training": [{"group": "Fältare", "share_trained": 0.5}],
    "briefings": [{"name": "Nyhetsbrev"}],
    "guides": [{"title": "Hur gör jag?", "contact": "Växeln"}],
    "alarm_routes": [{"name": "Jouren", "steps": [{"role": "Jouren", "continuous": True}]}],
    "lessons": [{"text": "Öva mer"}],
}


@pytest.fixture
def municipality() -> Municipality:
    return MunicipalityFactory(name="Ekdala", slug="ekdala", code="9901")


def stored(document: PlanDocument, municipality: Municipality) -> PlanDocument:
    back = document_of(version_create(municipality=municipality, document=document))
    back.metadata.municipality = document.metadata.municipality
    return back


def test_every_part_of_a_document_comes_back(municipality: Municipality) -> None:
    document = PlanDocument.model_validate(FULL)
    empty = {name for name, value in document.model_dump().items() if not value}
    assert empty == set(), "the example should hold something in every part"
    assert stored(document, municipality) == document


def test_a_document_with_only_a_title_comes_back(municipality: Municipality) -> None:
    document = PlanDocument(metadata=schema.Metadata(title="Kort plan"))
    assert stored(document, municipality) == document


def items_of(document: PlanDocument) -> list[schema.Item]:
    return [item for _list, item in document.items()]


def placed(document: PlanDocument, place: str | None, origin: schema.Origin) -> PlanDocument:
    """The document with the same place and origin at everything that can have them."""
    assert document.council is not None
    for one in (*items_of(document), document.situation, document.council):
        one.place, one.origin = place, [origin]
    document.metadata.origin = [origin]
    return document


@pytest.mark.parametrize("place", [None, TOLD, "activities", "coordinator_tasks-12"])
def test_where_it_is_shown_and_was_read_comes_back(municipality: Municipality, place: str | None) -> None:
    origin = schema.Origin(where="blad Plan, sida 3, rad 12", field="starts")
    document = placed(PlanDocument.model_validate(FULL), place, origin)
    assert stored(document, municipality) == document


def test_the_words_of_a_passage_are_not_kept(municipality: Municipality) -> None:
    told = schema.Origin(where="sida 3", text="Kontakta Anna Svensson")
    back = stored(placed(PlanDocument.model_validate(FULL), None, told), municipality)
    found = [one for item in items_of(back) for one in item.origin] + back.metadata.origin
    assert {(one.where, one.text) for one in found} == {("sida 3", None)}


@pytest.mark.parametrize(
    "where",
    [f"blad {IDENTITY_NUMBER}, rad 2", "blad Anna Svensson, rad 2", f"sida {IDENTITY_NUMBER}", "x" * 300],
)
def test_a_place_that_tells_of_a_person_is_dropped(municipality: Municipality, where: str) -> None:
    back = stored(placed(PlanDocument.model_validate(FULL), None, schema.Origin(where=where)), municipality)
    assert not any(item.origin for item in items_of(back))
    assert back.metadata.origin == []


def test_editing_moving_and_removing_keep_the_place(municipality: Municipality) -> None:
    origin = schema.Origin(where="rad 3")
    version = version_create(
        municipality=municipality, document=placed(PlanDocument.model_validate(FULL), "goals", origin)
    )
    row = version.part_set.get(kind="goals")
    content_update(row=row, values={"data": {"text": "Ännu färre"}})
    content_move(row=row, to=0)
    content_restore(row=content_remove(row=row))
    (goal,) = document_of(version).goals
    assert (goal.text, goal.place, goal.origin) == ("Ännu färre", "goals", [origin])


@pytest.mark.parametrize("place", ["Anna Svensson", "x" * 70, "activities-x", "a\nb", ""])
def test_what_is_no_name_of_a_place_is_dropped(municipality: Municipality, place: str) -> None:
    back = stored(
        placed(PlanDocument.model_validate(FULL), place, schema.Origin(where="sida 1")), municipality
    )
    assert {item.place for item in items_of(back)} == {None}


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", categories=["L", "Zs"]), min_size=1, max_size=20
)
ACTIVITIES = st.builds(
    schema.Activity,
    action=WORDS,
    responsible=st.none() | WORDS,
    status=st.none() | st.sampled_from(Status),
    starts=st.none() | st.just("2025") | st.just("2025-08-14"),
    flagged=st.booleans(),
)
SERVICES = st.builds(
    schema.Service,
    name=WORDS,
    level=st.none() | st.sampled_from(Level),
    functions=st.lists(st.sampled_from(Function), unique=True),
    age=st.none() | st.tuples(st.none() | st.integers(0, 18), st.integers(19, 99)),
    partners=st.lists(WORDS, max_size=3),
)
COORDINATORS = st.builds(
    schema.Coordinator, function=WORDS, scope=st.sampled_from(Scope), deputy=st.none() | WORDS
)


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.lists(ACTIVITIES, max_size=5), st.lists(SERVICES, max_size=5), st.lists(COORDINATORS, max_size=3))
def test_any_document_comes_back(
    municipality: Municipality, activities: Any, services: Any, coordinators: Any
) -> None:
    document = PlanDocument(
        metadata=schema.Metadata(title="Plan"),
        activities=activities,
        services=services,
        coordinators=coordinators,
    )
    assert stored(document, municipality) == document


@pytest.mark.parametrize("size", [1, 100])
def test_the_number_of_queries_does_not_grow_with_the_plan(municipality: Municipality, size: int) -> None:
    document = PlanDocument(
        metadata=schema.Metadata(title="Plan"),
        sections=[schema.Section(heading=f"Avsnitt {number}") for number in range(size)],
        activities=[schema.Activity(action=f"Gör {number}") for number in range(size)],
        definitions=[schema.Definition(term=f"Ord {number}") for number in range(size)],
    )
    version = version_create(municipality=municipality, document=document)
    with CaptureQueriesContext(connection) as queries:
        document_of(version)
    assert len(queries) == 4
