"""A goal and a problem have one name, wherever activities say it."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.plandoc.places import TOLD
from samordna.plans.commands import (
    NameTaken,
    content_create,
    content_remove,
    content_restore,
    content_update,
)
from samordna.plans.following import names_taken
from samordna.plans.models import Part, PlanVersion, Section
from samordna.plans.rules import EVERYTHING
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
ACTIVITIES = [
    {
        "action": "Ett",
        "goal": "Trygga  skolor",
        "problem": "Otrygghet; Rekrytering",
        "indicator": "Andel trygga",
    },
    {"action": "Två", "goal": "Trygga skolor och torg", "problem": "Rekrytering på nätet"},
    {"action": "Tre", "goal": "goals-1"},
]


@pytest.fixture
def version() -> PlanVersion:
    goals = [{"id": "goals-1", "text": "Trygga skolor", "indicator": "Andel trygga"}]
    problems = [{"title": "Rekrytering", "priority": 1}]
    made = VersionFactory(document=document(activities=ACTIVITIES, goals=goals, problems=problems))
    act_for(made.municipality)
    return made


def changed(version: PlanVersion, kind: str, **data: str) -> None:
    row = Part.objects.get(version=version, kind=kind)
    content_update(row=row, values={"data": row.data | data})


@pytest.mark.parametrize(
    ("now", "before", "is_taken"),
    [
        ("Trygga skolor", "", True),
        (" trygga  SKOLOR ", "Trygga torg", True),
        ("Trygga skolor", "Trygga skolor", False),
        ("Trygga skolor och torg", "", False),
        ("", "Trygga torg", False),
    ],
)
def test_no_two_goals_are_given_the_same_name(now: str, before: str, is_taken: bool) -> None:
    there = [{"text": "Trygga skolor", "indicator": "Andel"}, {"text": ""}]
    wrong = names_taken("goals", {"text": now, "indicator": "Andel"}, {"text": before}, there)
    assert list(wrong) == (["text"] if is_taken else [])


def told(version: PlanVersion, field: str) -> list[str]:
    return list(version.activity_set.present().values_list(field, flat=True))


def test_activities_follow_a_goal_and_what_it_is_measured_by(version: PlanVersion) -> None:
    changed(version, "goals", text="Alla skolor är trygga", indicator="Andel elever som är trygga")
    assert told(version, "goal") == ["Alla skolor är trygga", "Trygga skolor och torg", "goals-1"]
    assert told(version, "indicator") == ["Andel elever som är trygga", "", ""]


def test_of_several_problems_only_the_one_that_was_renamed_is(version: PlanVersion) -> None:
    changed(version, "problems", title="Rekrytering i föreningar")
    assert told(version, "problem") == ["Otrygghet; Rekrytering i föreningar", "Rekrytering på nätet", ""]


def test_what_is_emptied_or_written_otherwise_alone_changes_nothing(version: PlanVersion) -> None:
    changed(version, "goals", indicator="", text="trygga skolor")
    assert told(version, "goal")[0] == "Trygga  skolor"
    assert told(version, "indicator")[0] == "Andel trygga"


def test_the_form_says_who_follows_and_the_history_that_they_did(
    client: Client, version: PlanVersion
) -> None:
    place = version.municipality
    member = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR)
    client.force_login(member.user)
    act_for(place)
    [row] = Part.objects.filter(version=version, kind="goals")
    activity = version.activity_set.get(action="Ett")
    form = f"/{place.slug}/planer/{version.pk}/innehall/mal/{row.pk}/"
    page = client.get(form).content.decode()
    assert "En aktivitet hör till målet och följer med när du byter namn på det." in page
    assert "En aktivitet mäts med dess indikator" in page
    sent = {"text": "Alla skolor är trygga", "indicator": "Andel trygga"}
    assert "En aktivitet följde med." in client.post(form, sent, follow=True).content.decode()
    history = f"/{place.slug}/historik/aktivitet/{activity.pk}/"
    assert "Det följde med när målet bytte namn." in client.get(history).content.decode()
    client.post(form, {**sent, "baseline": "5"}, follow=True)
    act_for(place)
    content_update(row=activity, values={"goal": "Något annat"})
    told = client.get(history).content.decode()
    assert "Något annat" in told
    assert told.count("Det följde med") == 1


def test_the_form_refuses_the_name_of_another_goal(client: Client, version: PlanVersion) -> None:
    place = version.municipality
    member = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR)
    client.force_login(member.user)
    act_for(place)
    other = content_create(
        model=Part, version=version, values={"kind": "goals", "data": {"text": "Trygga torg"}}
    )
    goals = f"/{place.slug}/planer/{version.pk}/innehall/mal/"
    for form in (f"{goals}{other.pk}/", f"{goals}ny/"):
        refused = client.post(form, {"text": "trygga  skolor"})
        assert refused.status_code == 422
        assert "Planen har redan ett mål som heter så." in refused.content.decode()
    assert told(version, "goal")[0] == "Trygga  skolor"


def test_a_name_that_is_hidden_refuses_nothing_to_who_may_not_read_it(version: PlanVersion) -> None:
    content_create(
        model=Section,
        version=version,
        values={"heading": "Slutet", "text": "Trygga torg och inget mer.", "restricted": True},
    )
    told_there = {"kind": "goals", "data": {"text": "Trygga torg"}, "place": TOLD}
    content_create(model=Part, version=version, values=told_there)
    same = {"kind": "goals", "data": {"text": "Trygga torg"}}
    with pytest.raises(NameTaken):
        content_create(model=Part, version=version, values=same, sight=EVERYTHING)
    beside = content_create(model=Part, version=version, values={"kind": "goals", "data": {"text": "Torg"}})
    content_update(row=beside, values={"data": same["data"]})
    content_restore(row=content_remove(row=beside))
    assert beside.data == same["data"]


def test_a_goal_does_not_come_back_beside_one_that_took_its_name(
    client: Client, version: PlanVersion
) -> None:
    place = version.municipality
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user)
    act_for(place)
    row = content_remove(row=Part.objects.get(version=version, kind="goals"))
    new = content_create(
        model=Part, version=version, values={"kind": "goals", "data": {"text": "Trygga skolor"}}
    )
    back = f"/{place.slug}/planer/{version.pk}/innehall/mal/{row.pk}/aterstall/"
    assert "Byt namn på det målet först" in client.post(back, follow=True).content.decode()
    act_for(place)
    content_update(row=new, values={"data": {"text": "Trygga torg"}})
    assert "är tillbaka" in client.post(back, follow=True).content.decode()
