"""Verdicts are kept by all that they are made from: none grows old, and none is shown to who may not read what it rests on."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.core.tests.tenants import act_for
from samordna.home.coverage.fact_verdicts import planning
from samordna.home.coverage.judged import Judged
from samordna.home.coverage.model import Fact, State, Verdict
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import UnitFactory
from samordna.plandoc.checking import Rules
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set
from samordna.plans.commands.settling import step_write
from samordna.plans.documents import METADATA_FIELDS
from samordna.plans.models import Part, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory

THIS_YEAR = localdate().year


def cover(**stated: str) -> tuple[str, ...]:
    return tuple(stated.get(name, "") for name in METADATA_FIELDS)


def part(kind: str, data: dict[str, str]) -> str:
    return json.dumps({"kind": kind, "key": "decisions-1", "data": data})


TAKEN = {"kind": "committee", "body": "Socialnämnden", "date": "2025-03-01", "section": "12"}
DECISION = part("decisions", TAKEN)
BEFORE = Judged(
    state=LifeState.IN_FORCE,
    columns=cover(board="Socialnämnden", adopted="2025-03-01"),
    parts=(DECISION,),
    recorded=frozenset(),
    reported=date(2025, 5, 1),
    hidden=frozenset(),
    today=date(2025, 6, 1),
    rules=Rules(revision_months=12),
)
CHANGED: dict[str, Any] = {
    "state": LifeState.DRAFT,
    "columns": cover(board="Socialnämnden", adopted="2025-03-02"),
    "parts": (DECISION.replace("03-01", "03-02"),),
    "recorded": frozenset({"decisions-1"}),
    "reported": date(2025, 5, 2),
    "hidden": frozenset({"situation"}),
    "today": date(2026, 7, 1),
    "rules": Rules(revision_months=6),
}


def judged(ground: Judged, *, whole: bool = False) -> dict[Fact, Verdict]:
    return dict(planning(PlanFacts(1, 1, None, "", None, has_restricted=False, judged=ground), whole=whole))


@pytest.mark.parametrize("name", [field.name for field in fields(Judged)])
def test_another_ground_gives_another_verdict(name: str) -> None:
    before = replace(BEFORE, state=LifeState.DRAFT) if name == "recorded" else BEFORE
    with translation.override("sv"):
        assert judged(replace(before, **{name: CHANGED[name]})) != judged(before)


def test_whose_plan_it_is_and_the_readers_language_are_part_of_it() -> None:
    with translation.override("sv"):
        swedish = judged(BEFORE)
        assert judged(BEFORE, whole=True) != swedish
    with translation.override("en"):
        assert judged(BEFORE) != swedish


CHAPTER = {"id": "sections-1", "heading": "Läget", "level": 1, "text": "{{decisions-1}}\n\n{{situation}}"}
DECIDED = {
    **{"id": "decisions-1", "kind": "committee", "body": "Socialnämnden", "date": f"{THIS_YEAR}-01-13"},
    **{"section": "§ 9", "outcome": "approved", "place": "decisions-1"},
}
DOCUMENT = {
    "metadata": {"title": "Planen", "board": "Socialnämnden", "period_start": str(THIS_YEAR)},
    "sections": [CHAPTER],
    "decisions": [DECIDED],
    "situation": {"date": f"{THIS_YEAR}-01-17", "place": "situation"},
    "activities": [{"id": "activities-1", "action": "Bilda grupp", "responsible": "Chefen"}],
}


@pytest.fixture
def version() -> PlanVersion:
    unit = UnitFactory(name="Socialförvaltningen")
    version = VersionFactory(
        municipality=unit.municipality, unit=unit, document=PlanDocument.model_validate(DOCUMENT)
    )
    step_write(version, Step.SEND_TO_BOARD, LifeState.WITH_BOARD, user=None)
    return version


@pytest.fixture
def page(version: PlanVersion) -> Callable[[Role], str]:
    """The coverage as somebody with the role is shown it, and after it the start page."""
    place = version.municipality
    clients = {role: Client() for role in (Role.CENTRAL_COORDINATOR, Role.READER)}
    for role, client in clients.items():
        client.force_login(RoleAssignmentFactory(municipality=place, role=role).user)

    def shown(role: Role) -> str:
        pages = (clients[role].get(f"/{place.slug}/{path}") for path in ("tackning/", ""))
        text = "".join(_main(page.content.decode()) for page in pages)
        act_for(place)
        return text.replace("\N{NO-BREAK SPACE}", " ")

    return shown


def _main(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


def _decide(version: PlanVersion) -> None:
    row = Part.objects.get(version=version, kind="decisions")
    row.data["section"] = "§ 10"
    row.save()


def _undecide(version: PlanVersion) -> None:
    Part.objects.filter(version=version, kind="decisions").delete()


def _picture(version: PlanVersion) -> None:
    row = Part.objects.get(version=version, kind="situation")
    row.data["date"] = f"{THIS_YEAR - 3}-01-17"
    row.save()


def _report(version: PlanVersion) -> None:
    activity_status_set(activity=version.activity_set.get(), status=Status.DONE, user=UserFactory())


def _prolong(version: PlanVersion) -> None:
    version.period_start = str(THIS_YEAR - 3)
    version.period_end = str(THIS_YEAR - 2)
    version.save()


def _rule(version: PlanVersion) -> None:
    Municipality.objects.filter(pk=version.municipality_id).update(revision_months=1)


CHANGES = [_decide, _undecide, _picture, _report, _prolong, _rule]


@pytest.mark.django_db
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_a_change_is_seen_at_the_next_look(
    version: PlanVersion, page: Callable[[Role], str], change: Callable[[PlanVersion], None]
) -> None:
    before = page(Role.CENTRAL_COORDINATOR)
    assert page(Role.CENTRAL_COORDINATOR) == before
    change(version)
    assert page(Role.CENTRAL_COORDINATOR) != before


@pytest.mark.django_db
def test_who_may_read_less_is_never_shown_what_was_judged_for_who_may_read_more(
    version: PlanVersion, page: Callable[[Role], str]
) -> None:
    assert "§ 9" in page(Role.READER)
    Section.objects.filter(version=version).update(restricted=True)
    for _ in range(2):
        assert "§ 9" in page(Role.CENTRAL_COORDINATOR)
        told = page(Role.READER)
        assert "§ 9" not in told
        assert f"is-{State.NOT_SHOWN}" in told
