"""What a plan's page and the list say when next year's version is decided before its year begins."""

from datetime import date

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.life_cycle import State
from samordna.plans.commands.settling import plan_settle
from samordna.plans.standing import PlanLine
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.validity import validity_of

OLD = PlanLine(1, 1, 1, State.SUPERSEDED, "2025", True, False, None, None)
NOW = PlanLine(2, 1, 2, State.SUPERSEDED, "2026", True, False, None, None)
NEXT = PlanLine(3, 1, 3, State.IN_FORCE, "2027", True, False, None, None)
LINE = [OLD, NOW, NEXT]


def said(version: PlanLine, line: list[PlanLine], today: date) -> str:
    told = validity_of(version, line, today)
    return told.words if told else ""


def test_each_version_says_from_or_until_when() -> None:
    november = date(2026, 11, 20)
    assert said(NEXT, LINE, november) == "Gäller från 1 januari 2027. Till dess gäller version 2."
    assert said(NOW, LINE, november) == "Gäller till 31 december 2026, sedan version 3."
    assert said(OLD, LINE, november) == ""
    assert said(NEXT, [NEXT], november) == "Gäller från 1 januari 2027."
    assert [said(one, LINE, date(2027, 1, 1)) for one in LINE] == ["", "", ""]


@pytest.mark.django_db
def test_the_pages_say_that_this_years_plan_is_still_in_force() -> None:
    home = MunicipalityFactory(name="Hemby", slug="hemby")
    first = adopt(VersionFactory(municipality=home))
    coming = document(1, metadata={"title": "Nästa plan", "period_start": "2099"})
    later = adopt(VersionFactory(municipality=home, plan=first.plan, document=coming))
    plan_settle(first.plan)
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=home, role=Role.CENTRAL_COORDINATOR).user)
    still = web.get(f"/hemby/planer/{first.pk}/").content.decode()
    assert "Gäller till 31 december 2098, sedan version 2." in still
    assert "Ersatt" not in still
    closed = web.get(f"/hemby/planer/{first.pk}/uppgifter/").content.decode()
    assert "Gäller till 31 december 2098, sedan version 2." in closed
    assert "En senare version gäller" not in closed
    ahead = "Gäller från 1 januari 2099. Till dess gäller version 1."
    assert ahead in web.get(f"/hemby/planer/{later.pk}/").content.decode()
    assert ahead in web.get("/hemby/planer/").content.decode()
