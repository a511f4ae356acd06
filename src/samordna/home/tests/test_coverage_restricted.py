"""What the coverage tells of plans whose decisions, picture or reports stand in restricted chapters, by who reads it."""

from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory, UserFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set
from samordna.plans.commands.settling import step_write
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db

SECRET_DAYS = (f"{localdate().year}-01-13", f"{localdate().year}-02-17")


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


def _read(document: dict[str, Any]) -> PlanDocument:
    return PlanDocument.model_validate(document)


def plan(here: Municipality, *, restricted: bool) -> Any:
    unit = UnitFactory(municipality=here, name="Socialförvaltningen")
    decided, pictured = SECRET_DAYS
    chapter = {"id": "sections-1", "heading": "Skyddat", "level": 1, "restricted": restricted}
    text = "{{decisions-1}}\n\n{{situation}}\n\n{{activities-9}}"
    version = VersionFactory(
        municipality=here,
        unit=unit,
        document=_read({
            "metadata": {"title": "Planen", "board": "Socialnämnden", "period_start": str(localdate().year)},
            "sections": [{**chapter, "text": text}],
            "decisions": [
                {"id": "decisions-1", "kind": "committee", "body": "Socialnämnden", "date": decided, "section": "§ 9",
                 "outcome": "approved", "place": "decisions-1"}
            ],
            "situation": {"date": pictured, "place": "situation"},
            "activities": [{"id": "activities-1", "action": "Bilda grupp", "responsible": "Chefen", "place": "activities-9"}],
        }),
    )  # fmt: skip
    step_write(version, Step.SEND_TO_BOARD, State.WITH_BOARD, user=None)
    return version


def coverage(here: Municipality, role: Role) -> str:
    client = Client()
    client.force_login(RoleAssignmentFactory(municipality=here, role=role).user)
    return client.get(f"/{here.slug}/tackning/").content.decode().partition("<main")[2]


def test_who_may_not_read_them_is_told_neither_what_they_say_nor_that_it_is_missing(
    here: Municipality,
) -> None:
    version = plan(here, restricted=True)
    activity_status_set(
        activity=version.activity_set.get(), status=Status.DONE, comment="", occasion="", user=UserFactory()
    )
    page = coverage(here, Role.READER)
    assert "§ 9" not in page.replace("\N{NO-BREAK SPACE}", " ")
    assert "13 jan" not in page
    assert "17 feb" not in page
    assert page.count("is-not_shown") == 4
    assert "Beslut saknas" not in page


@pytest.mark.parametrize(("restricted", "role"), [(True, Role.CENTRAL_COORDINATOR), (False, Role.READER)])
def test_who_may_read_them_is(here: Municipality, restricted: bool, role: Role) -> None:
    plan(here, restricted=restricted)
    page = coverage(here, role).replace("\N{NO-BREAK SPACE}", " ")
    assert "§ 9" in page
    assert "17 feb" in page
    assert "is-not_shown" not in page


def test_what_is_missing_says_so_once(here: Municipality) -> None:
    VersionFactory(
        municipality=here,
        unit=UnitFactory(municipality=here),
        document=_read({"metadata": {"title": "Planen", "period_start": str(localdate().year)}}),
    )
    page = coverage(here, Role.READER)
    assert "Beslut saknas" in page
    assert "inget beslut" not in page
