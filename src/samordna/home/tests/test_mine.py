"""What the first page tells each role is theirs."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.timezone import localdate, localtime

from samordna.accounts.models import RoleAssignment, User
from samordna.accounts.roles import WIDE, Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.followup.commands.responsibilities import responsibility_choose
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.home.coverage.said_days import short
from samordna.home.mine.model import Block
from samordna.organisation.commands import mandate_follow_up, mandate_task_create
from samordna.organisation.enums import CoordinatorScope, TaskState
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.plandoc.life_cycle import State, Step
from samordna.plans.commands import section_hand, section_ready
from samordna.plans.commands.settling import step_write
from samordna.plans.models import Plan, PlanGuest, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    with translation.override("sv"):
        yield


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Farsta stadsdelsförvaltning")


def plan_of(unit: Unit | None, place: Municipality, title: str = "", **lists: Any) -> PlanVersion:
    made = document(1, **lists)
    made.metadata.title = title or made.metadata.title
    return VersionFactory(
        municipality=place, plan=Plan.objects.create(municipality=place, unit=unit), document=made
    )


def blocks(client: Client, user: User, place: Municipality) -> dict[str, Block]:
    act_for(place)
    client.force_login(user)
    return {block.key: block for block in client.get(f"/{place.slug}/").context["blocks"]}


def block(client: Client, key: str, role: Role, unit: Unit, *, at: Unit | None = None) -> list[str]:
    """The rows of a block as somebody with the role sees it; ``at`` is the unit where they hold it."""
    member = RoleAssignmentFactory(municipality=unit.municipality, role=role, unit=at)
    return [item.text for item in blocks(client, member.user, unit.municipality)[key].items]


@pytest.mark.parametrize("role", Role)
def test_every_role_has_something_of_its_own_and_no_heading_over_nothing(client: Client, role: Role) -> None:
    member = RoleAssignmentFactory(role=role)
    assert blocks(client, member.user, member.municipality)
    answer = client.get(f"/{member.municipality.slug}/")
    page = answer.content.decode()
    assert f"Du är {str(role.label).lower()}." in page
    for block in (*answer.context["first"], *answer.context["others"]):
        assert block.items or (block.empty and block.title)
    waits = answer.context["waiting"]
    assert ('id="waiting"' in page) is bool(waits.items)
    assert ("Inget väntar på dig." in page) is (waits.is_asked and not waits.items)
    assert ("Senast rapporterat" in page) is False


def test_what_waits_is_one_list_with_what_is_late_first_and_the_rest_folded(
    client: Client, unit: Unit
) -> None:
    place = unit.municipality
    soon, gone = localdate() + timedelta(days=20), localdate() - timedelta(days=400)
    told = [
        {"action": "Snart", "ends": soon.isoformat()},
        {"action": "Länge sen", "ends": gone.isoformat()},
        {"action": "Sagd försenad", "ends": soon.isoformat(), "status": "delayed"},
    ]
    adopt(plan_of(unit, place, activities=told))
    ContactPointFactory(municipality=place, unit=unit, function="Obekräftad")
    user = RoleAssignmentFactory(municipality=place, role=Role.MANAGER, unit=unit).user
    blocks(client, user, place)
    answer = client.get(f"/{place.slug}/")
    items = answer.context["waiting"].items
    assert [one.text for one in items] == ["Länge sen", "Sagd försenad", "Obekräftad", "Snart"]
    assert items[2].about.startswith("Kontaktpunkt att bekräfta · ")
    page = answer.content.decode()
    assert page.count(f"Sen: {short(gone)}") == 1
    assert page.count('class="due"') == 1
    assert "<details" not in page.partition('id="waiting"')[2].partition("</section>")[0]
    act_for(place)
    for number in range(20):
        ContactPointFactory(municipality=place, unit=unit, function=f"Obekräftad {number}")
    page = client.get(f"/{place.slug}/").content.decode()
    listed, _details, folded = (
        page.partition('id="waiting"')[2].partition("</section>")[0].partition("<details")
    )
    assert listed.count("<li>") == 10
    assert "Visa 14 till" in folded
    assert "Snart" in folded
    assert "Kontaktpunkt att bekräfta: och 13 till" in folded


def test_a_central_coordinator_sees_the_gaps_and_the_plans_on_their_way(client: Client, unit: Unit) -> None:
    decided = [{"kind": "committee", "date": "2025-03-01", "section": "12"}]
    for title, steps in (
        ("Hos nämnden", [State.IN_REVIEW, State.WITH_COMMITTEE]),
        ("Granskas", [State.IN_REVIEW]),
        ("Skrivs", []),
        ("Gäller", [State.IN_FORCE]),
    ):
        version = plan_of(unit, unit.municipality, title, decisions=decided)
        for state in steps:
            step_write(version, Step.SEND_FOR_REVIEW, state, user=None)
    assert "1 av 1 förvaltning saknar samordnare" in block(client, "gaps", Role.CENTRAL_COORDINATOR, unit)
    assert block(client, "review", Role.CENTRAL_COORDINATOR, unit) == ["Granskas", "Hos nämnden"]


def test_a_local_coordinator_sees_the_own_units_plans(client: Client, unit: Unit) -> None:
    below = UnitFactory(municipality=unit.municipality, parent=unit)
    other = UnitFactory(municipality=unit.municipality)
    for place, title in ((unit, "Vår"), (below, "Avdelningens"), (other, "Deras"), (None, "Stadens")):
        plan_of(place, unit.municipality, title)
    assert sorted(block(client, "own_plans", Role.LOCAL_COORDINATOR, unit, at=unit)) == [
        "Avdelningens",
        "Vår",
    ]


def test_a_local_coordinator_without_a_plan_begins_one_with_a_file_or_without(
    client: Client, unit: Unit
) -> None:
    place = unit.municipality
    user = RoleAssignmentFactory(municipality=place, role=Role.LOCAL_COORDINATOR, unit=unit).user
    found = blocks(client, user, place)["own_plans"]
    assert [url for url, _step in found.ways] == [f"/{place.slug}/importera/", f"/{place.slug}/planer/ny/"]
    plan_of(unit, place, "Vår")
    assert not blocks(client, user, place)["own_plans"].ways


@pytest.mark.parametrize("role", [Role.MANAGER, Role.CONTRIBUTOR, Role.LOCAL_COORDINATOR])
def test_activities_of_the_own_unit_are_to_be_reported(client: Client, unit: Unit, role: Role) -> None:
    other = UnitFactory(municipality=unit.municipality)
    for place, action in ((unit, "Vår"), (other, "Deras"), (None, "Stadens")):
        adopt(plan_of(place, unit.municipality, activities=[{"action": action, "ends": "2025-01-31"}]))
    plan_of(unit, unit.municipality, activities=[{"action": "Utkastets", "ends": "2025-01-31"}])
    assert block(client, "report", role, unit, at=unit) == ["Vår"]


def test_what_goes_on_is_not_late_for_its_follow_up_and_has_no_day(client: Client, unit: Unit) -> None:
    goes_on = {"ongoing": True, "follow_up": "VB 2024"}
    activities = [
        {"action": "I gång", **goes_on},
        {"action": "Sagd försenad", "status": "delayed", **goes_on},
    ]
    adopt(plan_of(unit, unit.municipality, activities=activities))
    user = RoleAssignmentFactory(municipality=unit.municipality, role=Role.CONTRIBUTOR, unit=unit).user
    items = blocks(client, user, unit.municipality)["report"].items
    assert [(item.text, item.aside) for item in items] == [("Sagd försenad", "Löpande")]


def test_a_registrar_sees_plans_of_the_own_unit_that_lack_a_decision(client: Client, unit: Unit) -> None:
    place = unit.municipality
    other = UnitFactory(municipality=place)
    for owner, title in ((unit, "Vår"), (other, "Deras")):
        sent = plan_of(owner, place, title, decisions=[])
        step_write(sent, Step.SEND_TO_COMMITTEE, State.WITH_COMMITTEE, user=None)
    plan_of(unit, place, "Vårt utkast", decisions=[])
    assert block(client, "undecided", Role.REGISTRAR, unit, at=unit) == ["Vår"]


def test_who_may_appoint_is_led_to_where_she_is_put_on_record(client: Client, unit: Unit) -> None:
    place = unit.municipality
    user = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user
    new = f"/{place.slug}/organisation/samordnare/ny/?jag=1"
    assert blocks(client, user, place)["mandate"].url == new
    assert client.get(new).context["form"]["user"].value() == user.pk
    act_for(place)
    vacant = CoordinatorFactory(municipality=place, unit=None, scope=CoordinatorScope.CENTRAL)
    there = f"/{place.slug}/organisation/samordnare/{vacant.pk}/andra/"
    assert (blocks(client, user, place)["mandate"].url, client.get(there).status_code) == (there, 200)


def test_who_may_not_is_told_who_may_and_a_deputy_nothing(client: Client, unit: Unit) -> None:
    place = unit.municipality
    user = RoleAssignmentFactory(municipality=place, role=Role.LOCAL_COORDINATOR, unit=unit).user
    told = blocks(client, user, place)["mandate"]
    assert "administratör eller central samordnare" in told.empty
    assert client.get(told.url).status_code == 200
    act_for(place)
    CoordinatorFactory(municipality=place, unit=unit, deputy_user=user)
    assert not blocks(client, user, place)["mandate"].ways


def test_without_occasions_who_plans_the_follow_up_is_led_to_where_it_is_planned(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    place = member.municipality
    assert blocks(client, member.user, place)["answer"].url.endswith("/uppfoljning/")
    contributor = RoleAssignmentFactory(municipality=place, role=Role.CONTRIBUTOR)
    assert not blocks(client, contributor.user, place)["answer"].url
    OccasionFactory(municipality=place)
    assert not blocks(client, member.user, place)["answer"].url


def test_without_administrations_who_may_is_led_to_where_they_are_added(client: Client) -> None:
    member = RoleAssignmentFactory(role=Role.CENTRAL_COORDINATOR)
    way = blocks(client, member.user, member.municipality)["gaps"].url
    assert way.endswith("/enheter/ny/?slag=administration")
    form = client.get(way)
    assert (form.context["form_title"], form.context["form"]["kind"].value()) == (
        "Lägg till en förvaltning",
        "administration",
    )
    reader = RoleAssignmentFactory(municipality=member.municipality, role=Role.READER)
    assert not blocks(client, reader.user, member.municipality)["gaps"].url


def test_the_mandate_waits_until_each_task_is_followed_up(client: Client, unit: Unit) -> None:
    place = unit.municipality
    user = RoleAssignmentFactory(municipality=place, role=Role.LOCAL_COORDINATOR, unit=unit).user
    coordinator = CoordinatorFactory(municipality=place, unit=unit, user=user)
    scopes = (CoordinatorScope.LOCAL, CoordinatorScope.LOCAL, CoordinatorScope.CENTRAL)
    tasks = [
        mandate_task_create(municipality=place, values={"scope": scope, "text": f"Uppgift {n}"})
        for n, scope in enumerate(scopes)
    ]
    [item] = blocks(client, user, place)["mandate"].items
    assert item.text == "2 uppgifter att följa upp"
    act_for(place)
    for task in tasks[:2]:
        mandate_follow_up(
            municipality=place, coordinator=coordinator, task=task, state=TaskState.IN_PLACE, user=user
        )
    assert blocks(client, user, place)["mandate"].items == []


def test_a_duty_officer_sees_who_answers_now_restricted_ones_too_and_that_is_noted(
    client: Client, unit: Unit
) -> None:
    place = unit.municipality
    ContactPointFactory(municipality=place, function="Jouren", opening_hours="24/7")
    ContactPointFactory(municipality=place, function="Krisledningen", opening_hours="24/7", restricted=True)
    ContactPointFactory(municipality=place, function="Stängd", opening_hours="Mo-Su off")
    ContactPointFactory(municipality=place, function="Utan tider")
    neighbour = ContactPointFactory(function="Grannen", opening_hours="24/7")
    act_for(place)
    assert block(client, "open_now", Role.DUTY_OFFICER, unit) == ["Jouren", "Krisledningen"]
    act_for(place)
    assert Change.objects.filter(kind=Change.Kind.READ, model="organisation.contactpoint").count() == 1
    assert neighbour.municipality != place


def test_contact_points_of_the_own_unit_are_confirmed_in_time(client: Client, unit: Unit) -> None:
    place = unit.municipality
    ContactPointFactory(municipality=place, unit=unit, function="Aldrig")
    ContactPointFactory(municipality=place, unit=unit, function="Gammal", confirmed_on=date(2024, 1, 1))
    ContactPointFactory(municipality=place, unit=unit, function="Färsk", confirmed_on=localdate())
    ContactPointFactory(municipality=place, unit=UnitFactory(municipality=place), function="Deras")
    assert block(client, "confirm", Role.LOCAL_COORDINATOR, unit, at=unit) == ["Aldrig", "Gammal"]


def test_an_administrator_sees_what_is_missing(client: Client, unit: Unit) -> None:
    place = unit.municipality
    RoleAssignmentFactory(municipality=place, role=Role.CONTRIBUTOR, unit=unit)
    ContactPointFactory(municipality=place)
    found = block(client, "housekeeping", Role.ADMINISTRATOR, unit)
    assert "1 kontaktpunkt att bekräfta" in found
    assert "Länet är inte angivet" in found
    assert any("andra steg" in text for text in found)


def test_a_partner_sees_nothing_but_the_plans_of_the_invitation(client: Client, unit: Unit) -> None:
    place = unit.municipality
    guest = RoleAssignmentFactory(municipality=place, role=Role.PARTNER).user
    invited = plan_of(unit, place, "Inbjuden")
    plan_of(unit, place, "Inte inbjuden")
    PlanGuest.objects.create(
        municipality=place, plan=invited.plan, user=guest, email=guest.email, invited_by=UserFactory()
    )
    assert [item.text for item in blocks(client, guest, place)["invited"].items] == ["Inbjuden"]
    page = client.get(f"/{place.slug}/").content.decode()
    assert "Inte inbjuden" not in page
    assert "Senaste rapporter" not in page


def test_several_roles_are_one_page_with_each_block_once(client: Client, unit: Unit) -> None:
    user = everything(unit)
    keys = [block.key for block in sorted_blocks(client, user, unit.municipality)]
    assert len(keys) == len(set(keys))
    assert keys[0] == "alarms"
    assert {"own_plans", "gaps", "review", "undecided", "report", "mandate", "confirm", "housekeeping"} < set(
        keys
    )


def sorted_blocks(client: Client, user: User, place: Municipality) -> list[Block]:
    return list(blocks(client, user, place).values())


def everything(unit: Unit) -> User:
    """Somebody who holds every role."""
    user = UserFactory()
    for role in Role:
        at = None if role in WIDE else unit
        RoleAssignmentFactory(user=user, municipality=unit.municipality, role=role, unit=at)
    return user


def test_a_reader_sees_what_was_changed_last_but_nothing_restricted(client: Client, unit: Unit) -> None:
    place = unit.municipality
    for restricted in (False, True):
        ContactPointFactory(municipality=place, restricted=restricted)
    assert "Lade till en kontaktpunkt" in block(client, "changed", Role.READER, unit)
    ContactPointFactory(municipality=place, restricted=True)
    assert "Lade till 2 kontaktpunkter" not in block(client, "changed", Role.READER, unit)


def test_a_section_that_was_handed_stands_there_until_it_is_ready(client: Client, unit: Unit) -> None:
    """Without its name where the plan restricts anything, and for nobody whose role is gone."""
    version = plan_of(unit, unit.municipality, "Handlingsplan Farsta")
    writer = RoleAssignmentFactory(municipality=unit.municipality, role=Role.CONTRIBUTOR, unit=unit)
    act_for(unit.municipality)
    section = version.section_set.present()[0]
    task = section_hand(section=section, writer=writer.user, due_on=localdate(), user=writer.user, address="")

    def shown() -> list[tuple[str, str]]:
        found = blocks(client, writer.user, unit.municipality).get("write")
        return [(item.text, item.about) for item in found.items] if found else []

    assert shown() == [(section.heading, "Handlingsplan Farsta")]
    Section.objects.filter(version=version, pk=section.pk).update(restricted=True)
    assert shown() == [("Ett avsnitt", "Handlingsplan Farsta")]
    RoleAssignment.objects.filter(pk=writer.pk).update(unit=UnitFactory(municipality=unit.municipality))
    assert shown() == []
    RoleAssignment.objects.filter(pk=writer.pk).update(unit=unit)
    section_ready(task=task, ready=True)
    assert shown() == []


@pytest.mark.slow
def test_queries_do_not_grow_with_the_municipality_for_any_role(client: Client) -> None:
    sizes = (1, 100)
    found = [filled(size) for size in sizes]
    for role in [None, *Role]:
        counts = []
        for units in found:
            place = units[0].municipality
            act_for(place)
            client.force_login(everything(units[0]) if role is None else holder(role, units[0]))
            with CaptureQueriesContext(connection) as queries:
                assert client.get(f"/{place.slug}/").status_code == 200
            counts.append(sum("SAVEPOINT" not in query["sql"] for query in queries))
        assert counts[0] == counts[1], role or "every role at once"
        most = 12 if role else 16  # every role at once has every block
        assert counts[0] <= most, role or "every role at once"


def filled(size: int) -> list[Unit]:
    """A municipality with so many administrations, each with a coordinator, a contact point and a plan."""
    place = MunicipalityFactory()
    units = [UnitFactory(municipality=place) for _ in range(size)]
    for one in units:
        CoordinatorFactory(municipality=place, unit=one)
        ContactPointFactory(municipality=place, unit=one, opening_hours="24/7")
        plan_of(one, place)
    OccasionFactory(municipality=place)
    return units


def holder(role: Role, unit: Unit) -> User:
    at = None if role in WIDE else unit
    return RoleAssignmentFactory(municipality=unit.municipality, role=role, unit=at).user


def test_what_is_left_to_answer_is_told_with_its_last_day(client: Client, unit: Unit) -> None:
    place = unit.municipality
    occasion = OccasionFactory(municipality=place, name="T1 2027")
    other = UnitFactory(municipality=place)
    version = adopt(plan_of(unit, place, activities=[{"action": f"Utbilda {n}"} for n in range(3)]))
    adopt(plan_of(other, place, activities=[{"action": "Deras"}]))
    plan_of(unit, place, activities=[{"action": "Utkastets"}])
    first = version.activity_set.earliest("position")
    AnswerFactory(municipality=place, occasion=occasion, activity=first, sent_at=localtime())
    member = RoleAssignmentFactory(municipality=place, role=Role.CONTRIBUTOR, unit=unit)
    (item,) = blocks(client, member.user, place)["answer"].items
    assert (item.text, item.about) == ("T1 2027", "2 aktiviteter kvar att svara på")
    assert item.url == f"/{place.slug}/uppfoljning/{occasion.pk}/svara/"
    act_for(place)
    responsibility_choose(activity=version.activity_set.latest("position"), unit=other, user=None)
    (item,) = blocks(client, member.user, place)["answer"].items
    assert item.about == "En aktivitet kvar att svara på"
