"""How little the first page asks the database for whoever has most before them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate, localtime

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.tests.factories import OccasionFactory
from samordna.guidance.commands import guide_update
from samordna.guidance.tests.factories import a_guide
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    MandateTaskFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.plandoc.life_cycle import State
from samordna.plans.commands import section_hand
from samordna.plans.models import Comment, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.readiness.tests.factories import a_crisis_plan, a_duty, a_shift

pytestmark = pytest.mark.django_db

EVERY_BLOCK = {"questions", "replies", "write", "gaps", "review", "answer", "report", "mandate", "guides"}
MOST_QUERIES = 12
"""Who asks and where (4), plans, reports, units, coordinators, occasions, activities, comments and guides."""


def test_every_block_of_a_central_coordinator_is_one_query_at_most(client: Client) -> None:
    place = MunicipalityFactory()
    act_for(place)
    leader = RoleAssignmentFactory(municipality=place, role=Role.CENTRAL_COORDINATOR).user
    _to_look_after(place, leader)
    adopt(VersionFactory(municipality=place, document=document(3)))
    OccasionFactory(municipality=place)
    draft = VersionFactory(municipality=place, unit=UnitFactory(municipality=place), document=document(3))
    _talk(draft, leader, RoleAssignmentFactory(municipality=place, role=Role.MANAGER).user)
    PlanVersion.objects.filter(pk=draft.pk).update(state=State.IN_REVIEW)
    client.force_login(leader)
    shown = client.get(f"/{place.slug}/").context["blocks"]
    assert {block.key for block in shown if block.items} == EVERY_BLOCK
    assert queries_of(client, f"/{place.slug}/") <= MOST_QUERIES


def test_a_duty_officer_begins_with_112_and_everything_of_alarms_is_one_query_each(client: Client) -> None:
    place = MunicipalityFactory()
    act_for(place)
    contact = ContactPointFactory(municipality=place, function="TIB 1", phone="+46850800112")
    duty, now = a_duty(place), localtime()
    for hours in (0, 24):
        starts = now + timedelta(hours=hours - 1)
        a_shift(duty, f"{starts:%Y-%m-%d %H:%M}", f"{starts + timedelta(hours=12):%Y-%m-%d %H:%M}", contact)
    a_crisis_plan(place, unit=UnitFactory(municipality=place), restricted=False)
    client.force_login(RoleAssignmentFactory(municipality=place, role=Role.DUTY_OFFICER).user)
    page = client.get(f"/{place.slug}/")
    shown = page.context["blocks"]
    assert [block.key for block in shown][:4] == ["alarms", "on_duty", "crisis_plans", "open_now"]
    assert [item.phone for item in shown[0].items] == ["112", "08-508 001 12"]
    assert "ingen" in shown[1].items[0].about
    assert queries_of(client, f"/{place.slug}/") <= MOST_QUERIES


def _to_look_after(place: Municipality, leader: User) -> None:
    CoordinatorFactory(municipality=place, user=leader)
    MandateTaskFactory(municipality=place, scope=CoordinatorScope.CENTRAL)
    guide = a_guide(place, is_published=True)
    guide_update(municipality=place, guide=guide, values={"reviewed_on": localdate() - timedelta(days=400)})


def _talk(draft: PlanVersion, leader: User, other: User) -> None:
    """Something to write, a question to the leader about a section, and an answer to theirs about an activity."""
    section, activity = draft.section_set.earliest("position"), draft.activity_set.earliest("position")
    section_hand(section=section, writer=leader, due_on=localdate(), user=other, address="/")
    new = Comment(municipality=draft.municipality, version=draft, author=other, text="Stämmer det?")
    new.place, new.asked_role = f"sections/{section.key}", Role.CENTRAL_COORDINATOR
    new.save()
    at = {"municipality": draft.municipality, "version": draft, "place": f"activities/{activity.key}"}
    first = Comment.objects.create(author=leader, text="Hur?", **at)
    Comment.objects.create(author=other, text="Så", answers_to=first, **at)
