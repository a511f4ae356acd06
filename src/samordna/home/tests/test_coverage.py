"""The page of who covers what."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.timezone import localdate
from openpyxl import load_workbook

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.tests.tenants import act_for
from samordna.home.coverage.assembly import coverage
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.files import row_name
from samordna.home.coverage.model import Coverage, CoverageRow, Fact, State
from samordna.home.coverage.remedies import Remedies
from samordna.organisation.commands import municipality_update
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import (
    BodyFactory,
    CoordinatorFactory,
    MunicipalityFactory,
    UnitFactory,
)
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.recorded_decisions import RecordedDecision
from samordna.plandoc.vocabulary import Outcome, Status
from samordna.plans.commands import activity_status_set, plan_decision_correct
from samordna.plans.commands.settling import step_write
from samordna.plans.models import Plan, PlanVersion
from samordna.plans.tests.factories import VersionFactory, adopt, document

pytestmark = pytest.mark.django_db

TODAY = date(2025, 6, 1)


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    with translation.override("sv"):
        yield


def covered(municipality: Municipality, *roles: RoleAt) -> Coverage:
    act_for(municipality)
    access = Access(UserFactory(), roles or (RoleAt(Role.CENTRAL_COORDINATOR),))
    return coverage(Facts(municipality, access, TODAY), Remedies(municipality.slug, access))


def plan_of(unit: Unit | None, municipality: Municipality | None = None, **lists: Any) -> PlanVersion:
    place = unit.municipality if unit else municipality
    assert place
    plan = Plan.objects.create(municipality=place, unit=unit)
    return VersionFactory(municipality=place, plan=plan, document=document(1, **lists))


def sent(version: PlanVersion) -> None:
    step_write(version, Step.SEND_TO_COMMITTEE, LifeState.WITH_COMMITTEE, user=None)


def row_of(shown: Coverage, unit: Unit) -> CoverageRow:
    return next(row for row in shown.administrations if row.unit == unit.pk)


def test_an_administration_without_anything_lacks_all_eight() -> None:
    unit = UnitFactory()
    row = row_of(covered(unit.municipality), unit)
    assert row.faults == len(Fact) == 8
    assert [one.missing for one in covered(unit.municipality).sums()] == [1] * 8


def test_one_fault_is_mended_in_one_place_of_its_row() -> None:
    """What is missing only because something else is leads nowhere: the step stands where the fault is."""
    unit = UnitFactory()
    row = row_of(covered(unit.municipality), unit)
    assert {cell.fact for cell in row.cells if cell.url} == {Fact.COORDINATOR, Fact.PLAN}
    plan_of(unit, decisions=[])
    row = row_of(covered(unit.municipality), unit)
    steps = [cell.url for cell in row.cells if cell.is_fault and cell.url]
    assert len(steps) == len({*steps})


def test_only_administrations_of_today_are_rows() -> None:
    unit = UnitFactory(name="Socialförvaltningen")
    place = unit.municipality
    UnitFactory(municipality=place, valid_to=TODAY - timedelta(days=1))
    UnitFactory(municipality=place, valid_from=TODAY + timedelta(days=1))
    UnitFactory(municipality=place, kind=UnitKind.DEPARTMENT, parent=unit)
    UnitFactory()
    assert [row.name for row in covered(place).administrations] == ["Socialförvaltningen"]


def test_the_newest_version_of_the_plan_is_judged() -> None:
    unit = UnitFactory()
    old = plan_of(unit, decisions=[{"kind": "committee", "date": "2024-03-01", "section": "1"}])
    VersionFactory(municipality=unit.municipality, plan=old.plan, document=document(1, decisions=[]))
    row = row_of(covered(unit.municipality), unit)
    assert row.cell(Fact.COMMITTEE).state == State.MISSING


def test_a_report_on_an_older_version_still_counts() -> None:
    unit = UnitFactory()
    old = plan_of(unit)
    activity_status_set(activity=old.activity_set.get(), status=Status.DONE, user=UserFactory())
    VersionFactory(municipality=unit.municipality, plan=old.plan)
    assert row_of(covered(unit.municipality), unit).cell(Fact.FOLLOW_UP).state == State.IN_ORDER


def test_a_departments_plan_covers_its_administration_unless_that_has_its_own() -> None:
    unit = UnitFactory()
    department = UnitFactory(municipality=unit.municipality, kind=UnitKind.DEPARTMENT, parent=unit)
    theirs = plan_of(department)
    assert f"/{theirs.pk}/" in row_of(covered(unit.municipality), unit).cell(Fact.PLAN).url
    own = plan_of(unit)
    row = row_of(covered(unit.municipality), unit)
    assert f"/{own.pk}/" in row.cell(Fact.PLAN).url
    assert row.other_plans == 1


def test_a_closed_units_plan_is_its_successors() -> None:
    new = UnitFactory()
    place = new.municipality
    middle = UnitFactory(municipality=place, valid_to=TODAY - timedelta(days=1), successor=new)
    old = UnitFactory(municipality=place, valid_to=TODAY - timedelta(days=9), successor=middle)
    adopt(plan_of(old))
    assert row_of(covered(place), new).cell(Fact.PLAN).state == State.IN_ORDER


def test_a_plan_whose_unit_is_gone_is_not_lost() -> None:
    gone = UnitFactory(name="Gamla förvaltningen", valid_to=TODAY - timedelta(days=1))
    plan_of(gone)
    assert [stray.unit for stray in covered(gone.municipality).strays] == ["Gamla förvaltningen"]


def test_plans_of_the_whole_municipality_have_rows_of_their_own() -> None:
    place = MunicipalityFactory()
    CoordinatorFactory(municipality=place, deputy_function="Beredskapssamordnare")
    plan_of(None, place)
    plan_of(None, place)
    shown = covered(place)
    assert len(shown.whole) == 2
    assert {row.cell(Fact.COORDINATOR).state for row in shown.whole} == {State.IN_ORDER}
    assert {row.cell(Fact.COMMITTEE).state for row in shown.whole} == {State.NOT_NEEDED}


def test_without_a_plan_of_the_whole_municipality_its_row_says_so() -> None:
    [row] = covered(MunicipalityFactory()).whole
    assert row.cell(Fact.PLAN).state == State.MISSING


def test_a_neighbours_coordinator_covers_nobody_here() -> None:
    unit = UnitFactory()
    neighbour = UnitFactory()
    CoordinatorFactory(municipality=neighbour.municipality, unit=neighbour)
    assert covered(unit.municipality).whole[0].cell(Fact.COORDINATOR).state == State.MISSING


def test_each_fault_leads_to_its_remedy() -> None:
    unit = UnitFactory()
    base = f"/{unit.municipality.slug}"
    row = row_of(covered(unit.municipality), unit)
    assert f"={unit.pk}" in row.cell(Fact.COORDINATOR).url
    assert row.cell(Fact.PLAN).url.startswith(f"{base}/importera/")
    version = plan_of(unit, decisions=[], situation={})
    row = row_of(covered(unit.municipality), unit)
    assert row.cell(Fact.PLAN).url == f"{base}/planer/{version.pk}/"
    assert row.cell(Fact.COMMITTEE).url == ""
    assert row.cell(Fact.SITUATION).url == f"{base}/planer/{version.pk}/innehall/lagesbild/"
    sent(version)
    row = row_of(covered(unit.municipality), unit)
    assert row.cell(Fact.COMMITTEE).url == f"{base}/planer/{version.pk}/beslut/"


def test_a_late_revision_leads_to_the_next_version_of_that_plan() -> None:
    unit = UnitFactory()
    late = adopt(plan_of(unit, metadata={"title": "Handlingsplan 2019", "adopted": "2019-03-01"}))
    cell = row_of(covered(unit.municipality), unit).cell(Fact.REVISION)
    assert cell.url == f"/{unit.municipality.slug}/planer/{late.pk}/ny-version/"
    assert row_of(covered(unit.municipality, RoleAt(Role.READER)), unit).cell(Fact.REVISION).url == ""


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_what_one_may_not_do_is_not_offered(role: Role) -> None:
    unit = UnitFactory()
    plan_of(unit, decisions=[], situation={})
    row = row_of(covered(unit.municipality, RoleAt(role)), unit)
    for fact in (Fact.COMMITTEE, Fact.BOARD, Fact.SITUATION):
        assert row.cell(fact).url == "", fact
    assert row.cell(Fact.PLAN).url.endswith("/")


def test_a_registrar_records_decisions_in_the_own_unit_only() -> None:
    unit = UnitFactory()
    other = UnitFactory(municipality=unit.municipality)
    for one in (unit, other):
        sent(plan_of(one, decisions=[]))
    shown = covered(unit.municipality, RoleAt(Role.REGISTRAR, unit.pk))
    assert row_of(shown, unit).cell(Fact.COMMITTEE).url.endswith("/beslut/")
    assert row_of(shown, other).cell(Fact.COMMITTEE).url == ""


def many(administrations: int) -> Municipality:
    """A municipality with so many administrations, every other one with a coordinator and a plan."""
    place = MunicipalityFactory()
    for n in range(administrations):
        unit = UnitFactory(
            municipality=place, name=f"Förvaltning {n:03}", body=BodyFactory(municipality=place)
        )
        if n % 2 == 0:
            CoordinatorFactory(municipality=place, unit=unit)
            plan_of(unit)
    plan_of(None, place)
    return place


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["", "ladda-ner/csv/"])
def test_queries_do_not_grow_with_the_administrations(client: Client, ending: str) -> None:
    counts = []
    for administrations in (1, 26, 260):
        place = many(administrations)
        client.force_login(RoleAssignmentFactory(municipality=place).user)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/{place.slug}/tackning/{ending}").status_code == 200
        counts.append(len(queries))
    assert len(set(counts)) == 1
    assert counts[0] <= 12


@pytest.fixture
def place(client: Client) -> Municipality:
    """Two administrations, one of which has a coordinator, seen by a central coordinator."""
    place = MunicipalityFactory()
    district = BodyFactory(municipality=place, kind=BodyKind.DISTRICT_COMMITTEE)
    committee = BodyFactory(municipality=place, kind=BodyKind.COMMITTEE)
    social = UnitFactory(municipality=place, name="Socialförvaltningen <b>", body=committee)
    UnitFactory(municipality=place, name="Farsta stadsdelsförvaltning", body=district)
    CoordinatorFactory(municipality=place, unit=social, valid_from=date(2024, 1, 15), deputy_function="=1+1")
    client.force_login(RoleAssignmentFactory(municipality=place).user)
    return place


def names(answer: Any) -> list[str]:
    return re.findall(r'role="rowheader"><a [^>]*>([^<]*)', answer.content.decode())


def test_the_page_says_how_many_lack_what(client: Client, place: Municipality) -> None:
    page = client.get(f"/{place.slug}/tackning/").content.decode()
    assert "1 av 2 förvaltningar saknar samordnare" in page
    assert "Socialförvaltningen &lt;b&gt;" in page


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Farsta stadsdelsförvaltning", "Socialförvaltningen &lt;b&gt;"]),
        ("?visa=coordinator", ["Farsta stadsdelsförvaltning"]),
        ("?visa=brister", ["Farsta stadsdelsförvaltning", "Socialförvaltningen &lt;b&gt;"]),
        ("?slag=committee", ["Socialförvaltningen &lt;b&gt;"]),
        ("?slag=committee&visa=coordinator", []),
        ("?visa=%27&slag=%00&sortera=x", ["Farsta stadsdelsförvaltning", "Socialförvaltningen &lt;b&gt;"]),
    ],
)
def test_the_filter(client: Client, place: Municipality, query: str, expected: list[str]) -> None:
    assert names(client.get(f"/{place.slug}/tackning/{query}")) == expected


def test_those_with_most_missing_come_first(client: Client, place: Municipality) -> None:
    unit = UnitFactory(municipality=place, name="Ö-förvaltningen")
    CoordinatorFactory(
        municipality=place, unit=Unit.objects.get(name__startswith="Farsta"), deputy_function="Chef"
    )
    found = names(client.get(f"/{place.slug}/tackning/?sortera=brister"))
    assert found[0] == unit.name


def test_a_municipality_without_administrations_says_what_to_do_first(client: Client) -> None:
    member = RoleAssignmentFactory()
    client.force_login(member.user)
    page = client.get(f"/{member.municipality.slug}/tackning/").content.decode()
    assert "Inga förvaltningar än" in page


def test_the_workbook_has_real_dates_and_words_beside_colours(client: Client, place: Municipality) -> None:
    answer = client.get(f"/{place.slug}/tackning/ladda-ner/xlsx/")
    book = load_workbook(io.BytesIO(answer.content))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    social = next(row for row in sheet.iter_rows(min_row=2) if "Social" in str(row[0].value))
    values = dict(zip(heads, social, strict=True))
    assert values["Samordnare: datum"].value == datetime(2024, 1, 15)
    assert values["Samordnare"].value == "I ordning"
    assert values["Plan"].value == "Saknas"
    deputy = values["Ersättare: i ord"]
    assert (deputy.value, deputy.data_type) == ("=1+1", "s")
    assert book.worksheets[1].max_row == 9
    assert [cell.value for cell in book.worksheets[1][1]][1] == "I ordning eller inte än"
    assert min(sheet.row_dimensions[number].height or 0 for number in range(2, sheet.max_row + 1)) >= 15


def test_the_csv_holds_what_the_page_shows(client: Client, place: Municipality) -> None:
    answer = client.get(f"/{place.slug}/tackning/ladda-ner/csv/?visa=coordinator&slag=district_committee")
    [heads, *rows] = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    assert [row[0] for row in rows] == ["Farsta stadsdelsförvaltning"]
    assert len(rows[0]) == len(heads)
    everything = client.get(f"/{place.slug}/tackning/ladda-ner/csv/").content.decode("utf-8-sig")
    assert "'=1+1" in everything
    assert client.get(f"/{place.slug}/tackning/ladda-ner/exe/").status_code == 404


@pytest.mark.parametrize("role", [Role.LOCAL_COORDINATOR, Role.CONTRIBUTOR, Role.PARTNER])
def test_others_are_told_why_not(client: Client, role: Role) -> None:
    member = RoleAssignmentFactory(role=role)
    client.force_login(member.user)
    assert client.get(f"/{member.municipality.slug}/tackning/").status_code == 403


def test_today_is_the_local_day(client: Client, place: Municipality) -> None:
    """An appointment that ends today still counts on the page itself."""
    farsta = Unit.objects.get(name__startswith="Farsta")
    CoordinatorFactory(municipality=place, unit=farsta, valid_to=localdate())
    page = client.get(f"/{place.slug}/tackning/").content.decode()
    assert "förvaltningar saknar samordnare" not in page


def test_a_draft_never_hides_the_plan_in_force() -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    version = plan_of(unit, decisions=[{"kind": "committee", "date": "2025-03-01", "section": "12"}])
    VersionFactory(municipality=unit.municipality, plan=version.plan, document=document(1, decisions=[]))
    assert row_of(covered(unit.municipality), unit).cell(Fact.COMMITTEE).state == State.MISSING
    adopt(version)
    assert row_of(covered(unit.municipality), unit).cell(Fact.COMMITTEE).state == State.IN_ORDER


def test_a_decision_that_was_corrected_after_the_adoption_counts_as_corrected() -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    told = {"id": "decisions-1", "kind": "committee", "date": "2025-03-01", "section": "12"}
    version = plan_of(unit, decisions=[told])
    facts = {"body_kind": BodyKind.COMMITTEE, "recorded_as": "decisions-1", "outcome": Outcome.APPROVED}
    step_write(version, Step.SEND_TO_COMMITTEE, LifeState.WITH_COMMITTEE, user=None)
    wrong = step_write(version, Step.RECORD_COMMITTEE, LifeState.IN_FORCE, user=None, **facts)
    for section in ("13", "14"):
        right = RecordedDecision(date(2025, 3, 2), section, "", Outcome.APPROVED)
        plan_decision_correct(step=wrong, decision=right, body="Socialnämnden", note="Fel paragraf")
    cell = row_of(covered(unit.municipality), unit).cell(Fact.COMMITTEE)
    assert (cell.state, cell.verdict.day) == (State.IN_ORDER, date(2025, 3, 2))
    assert cell.verdict.words.endswith("14")


@pytest.mark.parametrize(
    ("right", "words"),
    [((), ""), (("Mät",), "1 villkor obesvarat"), (("Mät", "Kartlägg igen"), "2 villkor obesvarade")],
)
def test_conditions_that_were_corrected_after_the_adoption_count_as_corrected(
    right: tuple[str, ...], words: str
) -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    told = [
        {"id": f"decisions-{n}", "kind": kind, "date": f"2025-0{n}-01", "section": "12"}
        for n, kind in enumerate((BodyKind.COMMITTEE, BodyKind.EXECUTIVE_BOARD), 3)
    ]
    told[1]["outcome"] = Outcome.APPROVED_ON_CONDITIONS
    set_then = ["Mät", "Kartlägg"]
    listed = [{"id": f"conditions-{n}", "text": text} for n, text in enumerate(set_then)]
    version = plan_of(unit, decisions=told, conditions=listed)
    step_write(version, Step.SEND_TO_BOARD, LifeState.WITH_BOARD, user=None)
    facts = {"body_kind": BodyKind.EXECUTIVE_BOARD, "recorded_as": "decisions-4", "conditions": set_then}
    wrong = step_write(version, Step.RECORD_BOARD, LifeState.IN_FORCE, user=None, **facts)
    outcome = Outcome.APPROVED_ON_CONDITIONS if right else Outcome.APPROVED
    decision = RecordedDecision(date(2025, 4, 1), "40", "", outcome, right)
    plan_decision_correct(step=wrong, decision=decision, body="Kommunstyrelsen", note="Fel villkor")
    cell = row_of(covered(unit.municipality), unit).cell(Fact.BOARD)
    assert cell.state == (State.MISSING if words else State.IN_ORDER)
    assert not words or cell.verdict.words == words


def test_what_is_mended_in_the_next_version_leads_to_the_one_that_is_written() -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    version = adopt(plan_of(unit, situation={}))
    fact = row_of(covered(unit.municipality), unit).cell(Fact.SITUATION)
    assert fact.url.endswith(f"/{version.pk}/ny-version/")
    later = VersionFactory(municipality=unit.municipality, plan=version.plan, document=document(1))
    fact = row_of(covered(unit.municipality), unit).cell(Fact.SITUATION)
    assert (fact.url.endswith(f"/{later.pk}/"), fact.step) == (True, "Skriv nästa version")


def test_a_draft_is_no_plan_that_is_valid() -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    department = UnitFactory(municipality=unit.municipality, kind=UnitKind.DEPARTMENT, parent=unit)
    plan_of(unit)
    shown = covered(unit.municipality)
    assert row_of(shown, unit).cell(Fact.PLAN).state == State.MISSING
    assert next(one for one in shown.sums() if one.fact == Fact.PLAN).missing == 1
    theirs = adopt(plan_of(department))
    cell = row_of(covered(unit.municipality), unit).cell(Fact.PLAN)
    assert (cell.state, cell.url.endswith(f"/{theirs.pk}/")) == (State.IN_ORDER, True)


def test_where_there_are_no_central_steps_the_committee_has_the_last_word() -> None:
    unit = UnitFactory(kind=UnitKind.ADMINISTRATION)
    plan_of(unit)
    assert row_of(covered(unit.municipality), unit).cell(Fact.BOARD).state == State.MISSING
    municipality_update(municipality=unit.municipality, values={"has_central_steps": False})
    unit.municipality.refresh_from_db()
    assert row_of(covered(unit.municipality), unit).cell(Fact.BOARD).state == State.NOT_NEEDED


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (CoverageRow("Skolan", (), unit=1), "Skolan"),
        (CoverageRow("Plan 2026", ()), "Hela Ekdala: Plan 2026"),
        (CoverageRow("", ()), "Hela Ekdala"),
    ],
)
def test_a_row_is_named_by_its_unit_or_as_the_whole(row: CoverageRow, name: str) -> None:
    with translation.override("sv"):
        assert row_name(row, "Ekdala") == name
