"""Fields for where people meet: at every door that knows the field the guard answers alike."""

import json
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Forum, Meeting
from samordna.collaboration.tests.factories import BEGINS, ForumFactory, MeetingFactory
from samordna.core.known import words_add
from samordna.core.venues import VenueField, venue_names
from samordna.organisation.models import Municipality
from samordna.training.models import Session
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db
HOUSE, HOME = "Swedenborgsgatan 20", "Swedenborgsgatan 20 lgh 1102"
NUMBER = "811218-9876"
WHEN = {"starts_at": "2027-03-10T09:00", "ends_at": "2027-03-10T11:00"}


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def forum(here: Municipality) -> tuple[str, dict[str, Any]]:
    return "samverkan/forum/ny/", {"name": "Rådet", "kind": "council", "level": "local"}


def meeting(here: Municipality) -> tuple[str, dict[str, Any]]:
    row = MeetingFactory(forum=ForumFactory(municipality=here, venue=""), starts_at=BEGINS, venue="")
    return f"samverkan/moten/{row.pk}/redigera/", WHEN


def new_meeting(here: Municipality) -> tuple[str, dict[str, Any]]:
    return f"samverkan/forum/{ForumFactory(municipality=here, venue='').pk}/moten/nytt/", {
        **WHEN,
        "times": "1",
    }


def session(here: Municipality) -> tuple[str, dict[str, Any]]:
    return "utbildning/nytt/", {**WHEN, "course": CourseFactory(municipality=here).pk, "language": "sv"}


def moved_session(here: Municipality) -> tuple[str, dict[str, Any]]:
    row = SessionFactory(municipality=here, venue="")
    return f"utbildning/tillfalle/{row.pk}/redigera/", {**WHEN, "course": row.course_id, "language": "sv"}


FORMS = [forum, meeting, new_meeting, session, moved_session]


def kept() -> set[str]:
    return {row.venue for model in (Forum, Meeting, Session) for row in model.objects.exclude(venue="")}


@pytest.mark.parametrize("made", FORMS)
def test_a_house_is_saved_without_a_question(web: Client, here: Municipality, made: Any) -> None:
    address, values = made(here)
    assert web.post(f"/{here.slug}/{address}", {**values, "venue": HOUSE}).status_code == 302
    assert kept() == {HOUSE}


@pytest.mark.parametrize("text", [HOME, f"Anna Berg, {HOUSE}", f"{HOUSE}, {NUMBER}"])
@pytest.mark.parametrize("made", FORMS)
def test_a_home_a_name_and_a_number_are_not(web: Client, here: Municipality, made: Any, text: str) -> None:
    address, values = made(here)
    answer = web.post(f"/{here.slug}/{address}", {**values, "venue": text})
    assert answer.status_code == 422
    assert "venue" in answer.context["form"].errors
    assert not kept()


def test_other_fields_of_the_same_form_ask_as_before(web: Client, here: Municipality) -> None:
    address, values = meeting(here)
    answer = web.post(f"/{here.slug}/{address}", {**values, "venue": HOUSE, "about": HOUSE})
    assert list(answer.context["form"].errors) == ["about"]


@pytest.mark.parametrize(
    ("field", "text", "is_marked"), [("venue", HOUSE, False), ("venue", HOME, True), ("about", HOUSE, True)]
)
def test_the_marks_while_typing_and_what_is_kept_unsaved_say_the_same(
    web: Client, here: Municipality, field: str, text: str, is_marked: bool
) -> None:
    marks = web.post(f"/{here.slug}/granska-text/", {"text": text, "field": field}).content.decode()
    assert bool(marks.strip()) is is_marked
    page = f"/{here.slug}/utbildning/nytt/"
    sent = {"page": page, "form": page, "values": json.dumps({field: [text]})}
    assert web.post(f"/{here.slug}/osparat/", sent).json()["kept"] is not is_marked


def test_what_is_marked_in_a_venue_can_be_known(web: Client, here: Municipality) -> None:
    sent = {"text": HOME, "field": "venue", "ord": HOME}
    told = web.post(f"/{here.slug}/granska-text/kant/", sent).content.decode()
    assert "data-start" not in told
    assert f"”{HOME}” står nu i kommunens lista" in told
    words_add(municipality_id=here.pk, user_id=None, lines=["Annedal"])
    assert not web.post(f"/{here.slug}/granska-text/", sent).content.decode().strip()


def test_every_column_of_such_a_name_is_one() -> None:
    """A name tells what is typed and not yet saved, so that none may mean something else elsewhere."""
    columns = [
        field
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if field.name in venue_names()
    ]
    assert {field.model for field in columns} == {Forum, Meeting, Session}
    assert all(isinstance(field, VenueField) for field in columns)
