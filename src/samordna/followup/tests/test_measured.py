"""What indicators have shown, beside the chain of their plan."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.followup.tests.factories import AnswerFactory, OccasionFactory
from samordna.plandoc.schema import PlanDocument
from samordna.plans.chain.chart import chart_of
from samordna.plans.commands.settling import plan_settle
from samordna.plans.documents import document_of
from samordna.plans.extending import Measurement, measurements_of
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 3, 2, 12, tzinfo=UTC)
CLOSED = {"heading": "Aktiviteter", "kind": "activities", "restricted": True}


def plan(indicator: str = "Andel skolor", **lists: Any) -> PlanDocument:
    activity = {"id": "activities-1", "action": "Utbilda", "goal": "Trygghet", "baseline": "40"}
    goals = [{"text": "Trygghet", "indicator": indicator, "target": "60"}]
    return document(activities=[{**activity, "indicator": indicator}], goals=goals, **lists)


def answer(version: PlanVersion, value: str | None, on: str = "2026-02-01", **told: Any) -> None:
    activity = version.activity_set.get(key="activities-1")
    values = {"occasion": told.pop("occasion", None) or OccasionFactory(municipality=version.municipality)}
    values |= {"measured_value": value and Decimal(value), "measured_on": on, "sent_at": SENT, **told}
    AnswerFactory(municipality=version.municipality, activity=activity, **values)


def measured(version: PlanVersion) -> list[tuple[str, str]]:
    act_for(version.municipality)
    found = measurements_of(version, document_of(version).activities)
    return [(str(one.value.normalize()), one.on) for one in found.get("activities-1", [])]


def test_what_was_sent_is_told_by_day_and_what_is_written_is_not() -> None:
    version = VersionFactory(document=plan())
    answer(version, "52", "2026-02-01")
    answer(version, "45.5", "2025-09")
    answer(version, "99", sent_at=None)
    answer(version, None)
    assert measured(version) == [("45.5", "2025-09"), ("52", "2026-02-01")]


def test_of_an_occasion_the_last_answer_counts_also_when_it_takes_the_number_back() -> None:
    version = VersionFactory(document=plan())
    occasion = OccasionFactory(municipality=version.municipality)
    answer(version, "52", occasion=occasion)
    answer(version, None, occasion=occasion, sent_at=SENT.replace(hour=13))
    assert measured(version) == []


@pytest.mark.parametrize(
    ("indicator", "closed", "expected"),
    [
        ("Andel skolor.", [], [("52", "2026-02-01")]),
        ("Antal möten", [], []),
        ("Andel skolor", [CLOSED], []),
    ],
)
def test_an_activity_that_goes_on_keeps_its_measurements_unless_it_measures_or_hides_something_else(
    indicator: str, closed: list[Any], expected: list[Any]
) -> None:
    before = VersionFactory(document=plan(sections=closed))
    answer(before, "52")
    after = VersionFactory(municipality=before.municipality, plan=before.plan, document=plan(indicator))
    assert measured(after) == expected


def test_measurements_stand_with_day_and_source_beside_a_chart(client: Client) -> None:
    version = VersionFactory(document=plan())
    for value, on in (("45.5", "2025-09-01"), ("52", "2026-02-01")):
        occasion = OccasionFactory(municipality=version.municipality, name=f"Tillfälle {on[:4]}")
        answer(version, value, on, occasion=occasion)
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=Role.READER).user)
    address = f"/{version.municipality.slug}/planer/{version.pk}/malkedja/"
    page = client.get(address, headers={"accept-language": "sv"}).content.decode()
    for words in ("45,5", "1 september 2025", "Tillfälle 2026", 'class="from"', 'class="to"', "senast 52"):
        assert words in page, words
    assert queries_of(client, address) <= 12


def activity_page(client: Client, version: PlanVersion, role: Role = Role.READER) -> str:
    client.force_login(RoleAssignmentFactory(municipality=version.municipality, role=role).user)
    act_for(version.municipality)
    activity = version.activity_set.get(key="activities-1")
    address = f"/{version.municipality.slug}/planer/{version.pk}/aktiviteter/{activity.pk}/"
    return client.get(address, headers={"accept-language": "sv"}).content.decode()


def test_an_activity_s_own_page_shows_what_it_has_measured_once_and_says_so_while_nothing_is(
    client: Client,
) -> None:
    version = VersionFactory(document=plan())
    assert "Inget är mätt än" in activity_page(client, version)
    for value, on in (("45.5", "2025-09-01"), ("52", "2026-02-01")):
        answer(version, value, on)
    page = activity_page(client, version)
    activity = version.activity_set.get()
    assert (
        queries_of(client, f"/{version.municipality.slug}/planer/{version.pk}/aktiviteter/{activity.pk}/")
        <= 12
    )
    for words in ("45,5", "1 september 2025", 'class="line"', 'class="to"', "<dd>60</dd>"):
        assert words in page, words
    assert page.count("<dd>Andel skolor</dd>") == 1
    assert "Inget är mätt" not in page


def test_the_value_is_asked_for_of_the_version_in_force_today_and_not_of_the_one_decided_ahead(
    client: Client,
) -> None:
    now = adopt(VersionFactory(document=plan()))
    ahead = plan(metadata={"title": "Nästa plan", "period_start": "2099"})
    later = adopt(VersionFactory(municipality=now.municipality, plan=now.plan, document=ahead))
    plan_settle(now.plan)
    assert "Inget kommande tillfälle frågar om aktiviteten." in activity_page(client, now)
    assert "Värdet efterfrågas när planen gäller." in activity_page(client, later)


def test_an_activity_s_page_leads_to_where_its_value_is_written_while_an_occasion_asks_for_it(
    client: Client,
) -> None:
    version = adopt(VersionFactory(document=plan()))
    assert "Inget kommande tillfälle frågar om aktiviteten." in activity_page(client, version)
    occasion = OccasionFactory(municipality=version.municipality)
    activity = version.activity_set.get()
    there = f"/uppfoljning/{occasion.pk}/svara/?alla=1#svar-{activity.pk}"
    assert there not in activity_page(client, version)
    page = activity_page(client, version, Role.CENTRAL_COORDINATOR)
    assert there in page
    answered = client.get(f"/{version.municipality.slug}{there.partition('#')[0]}").content.decode()
    assert f'id="svar-{activity.pk}"' in answered


@pytest.mark.parametrize(("role", "is_told"), [(Role.READER, False), (Role.CENTRAL_COORDINATOR, True)])
def test_the_target_of_a_restricted_goal_is_for_those_who_may_read_it_and_noted(
    client: Client, role: Role, is_told: bool
) -> None:
    hidden = {"heading": "Mål", "kind": "other", "text": "{{goals-9}}", "restricted": True}
    told = plan(sections=[hidden])
    told.goals[0].place = "goals-9"
    version = VersionFactory(document=told)
    answer(version, "52")
    page = activity_page(client, version, role)
    assert ("<dd>60</dd>" in page, "52" in page) == (is_told, True)
    act_for(version.municipality)
    assert Change.objects.filter(model="plans.part", kind=Change.Kind.READ).exists() is is_told


def test_the_line_has_its_baseline_and_target_where_those_are_numbers() -> None:
    days = [Measurement(Decimal(value), on, "") for value, on in ((50, "2025"), (60, "2026"))]
    chart = chart_of(days, "40 procent", "Alla skolor")
    assert chart is not None
    assert (chart.highest, chart.lowest, chart.baseline, chart.target) == ("60", "40", 180, None)
    assert chart.line == "M20 100L980 20"
    assert chart_of(days[:1], "40", "60") is None


def test_the_same_number_on_the_same_day_is_a_line_all_the_same() -> None:
    chart = chart_of([Measurement(Decimal(5), "2026", "")] * 2, "", "")
    assert chart is not None
    assert chart.line == "M500 100L500 100"
