"""What a plan is by today, where its next version was decided ahead."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.followup.tests.factories import OccasionFactory
from samordna.home.coverage.plan_rows import PlanRow, standing_on
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.life_cycle import State
from samordna.plans.commands.settling import plan_settle
from samordna.plans.documents import METADATA_FIELDS
from samordna.plans.models import Plan
from samordna.plans.tests.factories import VersionFactory, adopt, document


def row(number: int, state: State, begins: str, standing: int) -> PlanRow:
    columns = tuple(begins if name == "period_start" else "" for name in METADATA_FIELDS)
    bare = {"unit": None, "unit_name": None, "path": None, "has_restricted": False, "asks": False}
    none = {"handed": [], "has_said": False, "parts": [], "recorded": [], "corrected": []}
    told = bare | none | {"columns": columns, "standing": standing}
    return PlanRow(**(told | {"pk": number, "plan_id": 1, "number": number, "state": state.value}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "standing"), [(date(2026, 12, 31), 2), (date(2027, 1, 1), 3)], ids=["this year", "next year"]
)
def test_this_years_plan_stands_until_the_next_begins(day: date, standing: int) -> None:
    decided = [
        row(1, State.SUPERSEDED, "2025", 3),
        row(2, State.SUPERSEDED, "2026", 3),
        row(3, State.IN_FORCE, "2027", 3),
    ]
    told = standing_on([*decided, row(4, State.DRAFT, "2028", 3)], day)
    assert [(one.pk, one.state) for one in told if one.is_standing] == [(standing, State.IN_FORCE)]
    assert [one.pk for one in told if one.state == State.DRAFT] == [4]
    assert State.SUPERSEDED not in {one.state for one in told}


def test_a_plan_that_has_not_begun_still_stands_where_nothing_is_before_it() -> None:
    first = row(1, State.IN_FORCE, "2027", 1)
    assert standing_on([first], date(2026, 11, 27)) == [first]


@pytest.mark.django_db
def test_what_somebody_owes_is_asked_of_the_version_in_force_today(client: Client) -> None:
    unit, this_year = UnitFactory(), localdate().year
    place, ends = unit.municipality, (localdate() + timedelta(days=9)).isoformat()
    OccasionFactory(municipality=place, name="T1")
    plan = Plan.objects.create(municipality=place, unit=unit)
    for begins, action in ((this_year, "Årets"), (this_year + 1, "Nästa års")):
        told = document(
            activities=[{"action": action, "ends": ends}],
            metadata={"title": "P", "period_start": str(begins)},
        )
        adopt(VersionFactory(municipality=place, plan=plan, document=told))
    plan_settle(plan)
    member = RoleAssignmentFactory(municipality=place, role=Role.CONTRIBUTOR, unit=unit)
    client.force_login(member.user)
    blocks = {block.key: block for block in client.get(f"/{place.slug}/").context["blocks"]}
    assert [item.text for item in blocks["report"].items] == ["Årets"]
    assert [item.text for item in blocks["answer"].items] == ["T1"]


@pytest.mark.django_db
def test_a_units_page_tells_of_the_version_in_force_today(client: Client) -> None:
    unit, this_year = UnitFactory(), localdate().year
    plan = Plan.objects.create(municipality=unit.municipality, unit=unit)
    for begins, title in ((this_year, "Årets plan"), (this_year + 1, "Nästa års plan")):
        told = document(metadata={"title": title, "period_start": str(begins)})
        adopt(VersionFactory(municipality=unit.municipality, plan=plan, document=told))
    plan_settle(plan)
    client.force_login(RoleAssignmentFactory(municipality=unit.municipality, role=Role.READER).user)
    page = client.get(f"/{unit.municipality.slug}/organisation/enheter/{unit.pk}/").content.decode()
    assert ("Årets plan" in page, "Nästa års plan" in page) == (True, False)
