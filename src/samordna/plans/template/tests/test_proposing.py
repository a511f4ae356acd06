"""Whom the template proposes when a section is handed to somebody."""

from typing import Any

import pytest
from django.test import Client
from lxml import html

from samordna.accounts.models import User
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import CoordinatorFactory, MunicipalityFactory, UnitFactory
from samordna.plans.commands import plan_begin, template_chapter_create
from samordna.plans.models import PlanVersion
from samordna.plans.template.queries import chapters_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit() -> Unit:
    home: Municipality = MunicipalityFactory()
    act_for(home)
    found: Unit = UnitFactory(municipality=home)
    return found


def person(unit: Unit, role: Role) -> User:
    held = None if role is Role.CENTRAL_COORDINATOR else unit
    user: User = RoleAssignmentFactory(municipality=unit.municipality, role=role, unit=held).user
    return user


def chosen(unit: Unit, /, **who: object) -> tuple[str, str]:
    """Whom the form has chosen, and what it says."""
    home = unit.municipality
    act_for(home)
    template_chapter_create(municipality=home, values={"heading": "Läget", **who})
    version: PlanVersion = plan_begin(
        municipality=home, unit=unit, title="Plan", language="sv", chapters=chapters_of(home)
    )
    section = version.section_set.get()
    web = Client()
    web.force_login(person(unit, Role.CENTRAL_COORDINATOR))
    answer = web.get(f"/{home.slug}/planer/{version.pk}/skrivare/{section.pk}/")
    page: Any = html.document_fromstring(answer.content.decode())
    return page.xpath("//select[@name='writer']")[0].value or "", page.text_content()


def test_a_role_that_one_person_has_is_chosen(unit: Unit) -> None:
    writer = person(unit, Role.LOCAL_COORDINATOR)
    person(unit, Role.MANAGER)
    who, told = chosen(unit, writer="lokal samordnare")
    assert who == str(writer.pk)
    assert "Enligt mallen skrivs avsnittet av: lokal samordnare" in told


def test_of_two_nobody_is_chosen_and_the_words_are_told(unit: Unit) -> None:
    person(unit, Role.MANAGER)
    person(unit, Role.MANAGER)
    who, told = chosen(unit, writer="Chef")
    assert who == ""
    assert "Enligt mallen skrivs avsnittet av: Chef" in told


def test_the_one_at_the_unit_is_chosen(unit: Unit) -> None:
    writer = person(unit, Role.CONTRIBUTOR)
    assert chosen(unit, unit=unit)[0] == str(writer.pk)


def test_a_coordinator_is_known_by_the_function(unit: Unit) -> None:
    person(unit, Role.CONTRIBUTOR)
    writer = person(unit, Role.CONTRIBUTOR)
    CoordinatorFactory(municipality=unit.municipality, unit=unit, function="Samordnare mot våld", user=writer)
    assert chosen(unit, writer="samordnare mot våld")[0] == str(writer.pk)


def test_words_that_nobody_is_called_choose_nobody(unit: Unit) -> None:
    person(unit, Role.CONTRIBUTOR)
    assert chosen(unit, writer="Socialtjänstens utredare")[0] == ""
