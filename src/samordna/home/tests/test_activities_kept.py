"""What the first page keeps of activities is right at once, whoever changed them, and told to nobody whom it is not for."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate, localtime

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.followup.models import Responsibility
from samordna.home.mine.activity_rows import PLAN_ACTIVITIES, PlanActivities
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 31)


@pytest.fixture
def version() -> PlanVersion:
    version = VersionFactory(document=document(2))
    act_for(version.municipality)
    version.activity_set.update(ends="2026-05-31", status="in_progress", follow_up="")
    return version


def told(version: PlanVersion, today: date = TODAY) -> PlanActivities:
    return PLAN_ACTIVITIES.of([version.pk], today)[version.pk]


def sent(sql: str, *values: Any) -> None:
    """As another process does: nothing here knows of it."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_what_has_not_changed_is_not_made_again(version: PlanVersion) -> None:
    assert told(version) is told(version)


def test_every_change_in_another_process_is_told_at_once(version: PlanVersion) -> None:
    unit = UnitFactory(municipality=version.municipality)
    first, second = version.activity_set.order_by("position")
    assert [*told(version).rows] == [first.pk, second.pk]
    sent("UPDATE plans_activity SET position = 100 - position")
    assert [*told(version).rows] == [second.pk, first.pk]
    sent("UPDATE plans_activity SET status = 'done' WHERE id = %s", first.pk)
    assert told(version).statuses == {"done": 1, "in_progress": 1}
    at, here = localtime(), version.municipality_id
    for occasion, closed_on in (("", localdate(at)), ("T1", None)):
        said = "INSERT INTO plans_activitystatus (municipality_id, activity_id, status, comment, occasion, reported_at)"
        sent(f"{said} VALUES (%s, %s, 'done', '', %s, %s)", here, first.pk, occasion, at)
        assert told(version).followed_up[False, None][first.pk].closed_on == closed_on
    Responsibility.objects.create(municipality=version.municipality, activity=first, unit=unit)
    assert [*told(version).followed_up[True, tuple(unit.path)]] == [first.pk]
    above = UnitFactory(municipality=version.municipality)
    sent("UPDATE organisation_unit SET parent_id = %s WHERE id = %s", above.pk, unit.pk)
    assert [*told(version).followed_up[True, (above.pk, unit.pk)]] == [first.pk]
    sent("DELETE FROM followup_responsibility WHERE activity_id = %s", first.pk)
    assert [*told(version).followed_up] == [(False, None)]
    sent("UPDATE plans_activity SET removed_at = now() WHERE id = %s", first.pk)
    assert [*told(version).rows] == [second.pk]
    sent("UPDATE plans_activity SET removed_at = now()")
    assert PLAN_ACTIVITIES.of([version.pk], TODAY) == {}


def test_what_is_late_is_told_from_midnight(version: PlanVersion) -> None:
    assert {one.is_late for one in told(version).pressing.values()} == {False}
    assert {one.is_late for one in told(version, date(2026, 6, 1)).pressing.values()} == {True}
    assert {one.is_late for one in told(version).pressing.values()} == {False}


def test_what_is_kept_is_told_in_no_other_municipality(version: PlanVersion) -> None:
    other = VersionFactory()
    act_for(version.municipality)
    assert told(version).rows
    act_for(other.municipality)
    assert [*PLAN_ACTIVITIES.of([version.pk, other.pk], TODAY)] == [other.pk]


def test_no_more_is_kept_than_there_is_room_for(
    version: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = VersionFactory(municipality=version.municipality, document=document(2))
    kept: dict[int, Any] = {}
    monkeypatch.setattr(PLAN_ACTIVITIES, "_kept", kept)
    monkeypatch.setattr(PLAN_ACTIVITIES, "_most", 3)
    assert len(PLAN_ACTIVITIES.of([version.pk, other.pk], TODAY)) == 2
    assert [*kept] == [other.pk]


def test_a_reader_is_not_told_what_was_kept_of_somebody_who_may_read_more(client: Client) -> None:
    chapter = [{"heading": "Aktiviteter", "kind": "activities", "text": "Hemligt", "restricted": True}]
    version = adopt(VersionFactory(document=document(2, sections=chapter)))
    place = version.municipality
    counts = []
    for role in (Role.CENTRAL_COORDINATOR, Role.READER, Role.CENTRAL_COORDINATOR):
        client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)
        counts.append(client.get(f"/{place.slug}/").context["overview"].activity_count)
    assert counts == [2, 0, 2]
