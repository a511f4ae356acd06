"""Whom activities are bound to, kept as the texts and the organisation change."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import UserFactory
from samordna.followup.commands.responsibilities import (
    responsibilities_refresh,
    responsibility_choose,
    responsibility_follow_text,
)
from samordna.followup.models import Responsibility
from samordna.followup.tasks import BIND_TASK
from samordna.organisation.commands.merging import merger_undo, unit_merge
from samordna.organisation.commands.units import unit_update
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import (
    ContactPointFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set, content_update
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db


def _plan(municipality: Municipality, *responsible: str, unit: Unit | None = None) -> PlanVersion:
    rows = [{"action": f"Utbilda {n}", "responsible": name} for n, name in enumerate(responsible)]
    return VersionFactory(municipality=municipality, unit=unit, document=document(activities=rows))


def _bound(version: PlanVersion) -> list[tuple[str, str] | None]:
    rows = {row.activity_id: row for row in Responsibility.objects.select_related("unit")}
    found = [rows.get(pk) for pk in version.activity_set.present().values_list("pk", flat=True)]
    return [(str(row.unit or ""), row.function) if row else None for row in found]


def test_activities_are_bound_to_the_unit_their_text_names_also_of_an_adopted_plan() -> None:
    home = MunicipalityFactory()
    culture = UnitFactory(municipality=home, name="Kulturförvaltningen", code="KUL")
    CoordinatorFactory(municipality=home, unit=culture, function="Kultursamordnare")
    CoordinatorFactory(municipality=home, function="Central samordnare")
    version = adopt(
        _plan(home, "Kulturförvaltningen", "KUL", "Kultursamordnare", "Central samordnare", "Polisen")
    )
    assert responsibilities_refresh(municipality=home) == 4
    named = ("Kulturförvaltningen", "")
    assert _bound(version) == [
        named,
        named,
        ("Kulturförvaltningen", "Kultursamordnare"),
        ("", "Central samordnare"),
        None,
    ]
    assert responsibilities_refresh(municipality=home) == 0


def test_whoever_answers_for_an_activity_reports_it_on_its_page_and_the_unit_beside_does_not() -> None:
    home = MunicipalityFactory()
    culture, beside = (
        UnitFactory(municipality=home, name="Kulturförvaltningen"),
        UnitFactory(municipality=home),
    )
    version = adopt(_plan(home, "Kulturförvaltningen", "Polisen"))
    responsibilities_refresh(municipality=home)
    own, polices = (
        f"/{home.slug}/planer/{version.pk}/aktiviteter/{one.pk}/" for one in version.activity_set.all()
    )
    manager, other = (signed_in(home, Role.MANAGER, unit=unit) for unit in (culture, beside))
    said = {"status": Status.DONE.value}
    assert 'id="status"' in manager.get(own).content.decode()
    assert manager.post(f"{own}status/", said).status_code == 302
    for web, page in ((manager, polices), (other, own)):
        assert 'id="status"' not in web.get(page).content.decode()
        assert web.post(f"{page}status/", said).status_code == 403


def test_a_restricted_contact_point_binds_nothing() -> None:
    home = MunicipalityFactory()
    unit = UnitFactory(municipality=home)
    ContactPointFactory(municipality=home, unit=unit, function="Skyddsjouren", restricted=True)
    version = _plan(home, "Skyddsjouren")
    responsibilities_refresh(municipality=home)
    assert _bound(version) == [None]


def test_what_somebody_chose_stays_until_the_text_is_to_be_followed_again() -> None:
    home = MunicipalityFactory()
    UnitFactory(municipality=home, name="Kulturförvaltningen")
    chosen = UnitFactory(municipality=home, name="Miljöförvaltningen")
    version = _plan(home, "Kulturförvaltningen", "Polisen")
    by_text, free = version.activity_set.order_by("position")
    responsibility_choose(activity=by_text, unit=chosen, user=UserFactory())
    responsibility_choose(activity=free, unit=None, user=UserFactory())
    responsibilities_refresh(municipality=home)
    assert _bound(version) == [("Miljöförvaltningen", ""), ("", "")]
    responsibility_follow_text(activity=by_text)
    responsibility_follow_text(activity=free)
    assert _bound(version) == [("Kulturförvaltningen", ""), None]


def test_a_changed_text_and_a_new_name_bind_anew() -> None:
    home = MunicipalityFactory()
    unit = UnitFactory(municipality=home, name="Kulturförvaltningen")
    version = _plan(home, "Kulturförvaltningen", "Miljöförvaltningen")
    first, _second = version.activity_set.order_by("position")
    content_update(row=first, values={"responsible": "Polisen"})
    unit_update(municipality=home, unit=unit, values={"name": "Miljöförvaltningen"})
    responsibilities_refresh(municipality=home)
    assert _bound(version) == [None, ("Miljöförvaltningen", "")]


def test_responsibility_follows_a_unit_into_a_merger_and_back() -> None:
    home = MunicipalityFactory()
    units = [
        UnitFactory(municipality=home, name="Kulturförvaltningen"),
        UnitFactory(municipality=home, name="Idrottsförvaltningen"),
    ]
    version = adopt(_plan(home, "Kulturförvaltningen", "Polisen", "Kulturförvaltningen"))
    activities = list(version.activity_set.order_by("position"))
    responsibility_choose(activity=activities[1], unit=units[1], user=UserFactory())
    activity_status_set(activity=activities[2], status=Status.DONE, user=UserFactory())
    responsibilities_refresh(municipality=home)
    before = _bound(version)
    merger = unit_merge(
        municipality=home,
        units=units,
        values={"name": "Fritidsförvaltningen", "kind": "administration"},
        on=date.today(),
        user=None,
    )
    responsibilities_refresh(municipality=home)
    assert _bound(version) == [("Fritidsförvaltningen", ""), ("Fritidsförvaltningen", ""), None]
    merger_undo(municipality=home, merger=merger)
    responsibilities_refresh(municipality=home)
    assert _bound(version) == before


@pytest.mark.parametrize("size", [2, 200])
def test_binding_takes_as_many_queries_at_any_size(size: int) -> None:
    home = MunicipalityFactory()
    UnitFactory(municipality=home, name="Kulturförvaltningen")
    _plan(home, *["Kulturförvaltningen"] * size)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        responsibilities_refresh(municipality=home)
    assert len(asked) <= 10


def test_binding_is_asked_for_once_by_all_that_a_transaction_saves_and_not_by_how_it_goes(
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks() as asked:
        home = MunicipalityFactory()
        unit = UnitFactory(municipality=home)
        version = _plan(home, "Polisen", "Skolan")
        unit_update(municipality=home, unit=unit, values={"code": "KUL"})
        content_update(row=version.activity_set.earliest("position"), values={"responsible": "KUL"})
    with django_capture_on_commit_callbacks() as later:
        activity_status_set(
            activity=version.activity_set.earliest("position"), status=Status.DONE, user=UserFactory()
        )
    assert (len(asked), len(later)) == (1, 0)
    asked[0]()
    asked[0]()
    assert ProcrastinateJob.objects.get(task_name=BIND_TASK).args == {"municipality_id": home.pk}
