"""What awaits somebody on the first page, and what others have changed since they were here."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation
from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.home.mine.model import Block, Item
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.life_cycle import State
from samordna.plans.commands import content_update, section_hand, section_ready, version_begin
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    with translation.override("sv"):
        yield


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Farsta stadsdelsförvaltning")


def person(unit: Unit, role: Role, *, at: Unit | None = None) -> User:
    found: User = RoleAssignmentFactory(municipality=unit.municipality, role=role, unit=at).user
    return found


def plan(unit: Unit, **lists: object) -> PlanVersion:
    return VersionFactory(municipality=unit.municipality, unit=unit, document=document(2, **lists))


def awaiting(client: Client, user: User, unit: Unit) -> list[Item]:
    act_for(unit.municipality)
    client.force_login(user)
    blocks: list[Block] = client.get(f"/{unit.municipality.slug}/").context["blocks"]
    return [item for block in blocks if block.key == "awaiting" for item in block.items]


def test_sections_that_are_ready_await_whoever_edits_the_plan(client: Client, unit: Unit) -> None:
    version, writer = plan(unit), person(unit, Role.CONTRIBUTOR, at=unit)
    for section in version.section_set.present():
        task = section_hand(section=section, writer=writer, due_on=localdate(), user=writer, address="/")
        section_ready(task=task, ready=True)
    [item] = awaiting(client, person(unit, Role.LOCAL_COORDINATOR, at=unit), unit)
    assert (item.about, item.url.endswith(f"/{version.pk}/skrivare/")) == (
        "2 avsnitt är klara att se igenom",
        True,
    )
    elsewhere = UnitFactory(municipality=unit.municipality)
    assert not awaiting(client, person(unit, Role.LOCAL_COORDINATOR, at=elsewhere), unit)
    assert not awaiting(client, writer, unit)


def test_conditions_await_an_answer_in_the_draft_beside_what_is_in_force(client: Client, unit: Unit) -> None:
    first = adopt(plan(unit, conditions=[{"text": "Följ upp oftare."}, {"text": "B", "answer": "Ja."}]))
    draft = version_begin(version=first)
    [item] = awaiting(client, person(unit, Role.CENTRAL_COORDINATOR), unit)
    assert item.about == "Ett villkor att besvara"
    assert f"/{draft.pk}/innehall/villkor/" in item.url
    assert not awaiting(client, person(unit, Role.READER), unit)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.WITH_COMMITTEE, "Nämndens beslut ska registreras"),
        (State.WITH_BOARD, "Kommunstyrelsens beslut ska registreras"),
    ],
)
def test_decisions_await_whoever_records_them(client: Client, unit: Unit, state: State, words: str) -> None:
    version = plan(unit)
    PlanVersion.objects.filter(pk=version.pk).update(state=state)
    [item] = awaiting(client, person(unit, Role.LOCAL_COORDINATOR, at=unit), unit)
    assert item.about == words
    elsewhere = UnitFactory(municipality=unit.municipality)
    assert not awaiting(client, person(unit, Role.REGISTRAR, at=elsewhere), unit)


def news(client: Client, user: User, unit: Unit, *, days: int = 3) -> Block:
    User.objects.filter(pk=user.pk).update(previous_login=timezone.now() - timedelta(days=days))
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(previous_login=timezone.now() - timedelta(days=days))
    told: Block = client.get(f"/{unit.municipality.slug}/nytt/").context["news"]
    return told


def test_what_others_changed_since_one_was_here_is_told_by_plan(client: Client, unit: Unit) -> None:
    version, reader = plan(unit), person(unit, Role.READER)
    [item] = news(client, reader, unit).items
    assert (item.text, item.about) == (version.title, "Ny plan")
    assert not news(client, reader, unit, days=-1).items


def test_of_what_is_restricted_nothing_is_told(client: Client, unit: Unit) -> None:
    version = plan(unit, sections=[{"heading": "Larm", "text": "A", "restricted": True}])
    user = person(unit, Role.READER)
    started = timezone.now()
    act_for(unit.municipality)
    content_update(row=version.section_set.get(), values={"text": "B"})
    User.objects.filter(pk=user.pk).update(previous_login=started)
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(previous_login=started)
    assert not client.get(f"/{unit.municipality.slug}/nytt/").context["news"].items


def test_a_guest_is_told_of_plans_they_are_invited_to_alone(client: Client, unit: Unit) -> None:
    plan(unit)
    assert not news(client, person(unit, Role.PARTNER), unit).items


def test_the_first_page_leads_there_and_a_first_visit_has_no_news(client: Client, unit: Unit) -> None:
    user = person(unit, Role.READER)
    client.force_login(user)
    assert "Det här är ditt första besök" in client.get(f"/{unit.municipality.slug}/nytt/").content.decode()
    User.objects.filter(pk=user.pk).update(previous_login=timezone.now())
    page = client.get(f"/{unit.municipality.slug}/").content.decode()
    assert f'hx-get="/{unit.municipality.slug}/nytt/"' in page
    part = client.get(f"/{unit.municipality.slug}/nytt/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part


@pytest.mark.slow
def test_news_ask_no_more_of_the_database_of_many_plans(client: Client) -> None:
    counts = []
    for size in (1, 30):
        place = MunicipalityFactory()
        unit = UnitFactory(municipality=place)
        for _one in range(size):
            plan(unit)
        news(client, person(unit, Role.READER), unit)
        counts.append(queries_of(client, f"/{place.slug}/nytt/"))
    assert counts[0] == counts[1] <= 12
    part = client.get(f"/{place.slug}/nytt/", headers={"HX-Request": "true"}).content.decode()
    assert (part.count("<li>"), "Alla 30 planer" in part) == (8, True)
