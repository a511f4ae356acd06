"""Whoever asked finds on the first page that somebody answered or settled it, and takes back what was settled by mistake."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from samordna.accounts.roles import Role
from samordna.core.tests.tenants import act_for
from samordna.core.tests.undoing import undo_in
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.comments.answered import TOLD_FOR
from samordna.plans.comments.tests.test_comments import address, place, say
from samordna.plans.models import Comment, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, document
from samordna.plans.writers.tests.test_writers import browser, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Egna enheten")


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    made = VersionFactory(municipality=unit.municipality, unit=unit, document=document(3))
    act_for(unit.municipality)
    return made


@pytest.fixture
def asking(version: PlanVersion) -> Client:
    return browser(person(version, Role.CENTRAL_COORDINATOR))


@pytest.fixture
def manager(version: PlanVersion, unit: Unit) -> Client:
    return browser(person(version, Role.MANAGER, unit))


def told(web: Client, version: PlanVersion) -> list[Any]:
    blocks = web.get(f"/{version.municipality.slug}/").context["blocks"]
    act_for(version.municipality)
    return [item for block in blocks if block.key == "replies" for item in block.items]


def ask(web: Client, version: PlanVersion, unit: Unit) -> Comment:
    say(web, version, "Stämmer det?", place(version), asked=f"manager-{unit.pk}")
    return Comment.objects.get()


def test_what_is_saved_says_who_is_asked(
    version: PlanVersion, unit: Unit, asking: Client, manager: Client
) -> None:
    person(version, Role.MANAGER, unit)
    where, asked = place(version), f"manager-{unit.pk}"
    page = say(asking, version, "Stämmer det?", where, asked=asked).content.decode()
    assert "Den frågar chef för Egna enheten: 2 personer får ett mejl." in page
    page = say(manager, version, "Jag undrar med.", where).content.decode()
    assert "Kommentaren är sparad.<" in page.replace("\n", "").replace(" <", "<")


def test_an_answer_is_told_until_who_asked_has_answered_or_settled_it(
    version: PlanVersion, unit: Unit, asking: Client, manager: Client
) -> None:
    first = ask(asking, version, unit)
    assert not told(asking, version)
    say(manager, version, "Ja", first.place, svar=first.pk)
    [item] = told(asking, version)
    assert item.about.endswith("Chef för Egna enheten har svarat")
    assert "Ja" in asking.get(item.url.partition("#")[0]).content.decode()
    assert not told(manager, version)
    asking.post(address(version, f"{first.pk}/klar/"))
    assert not told(asking, version)


def test_that_somebody_else_settled_it_is_told_for_a_while(
    version: PlanVersion, unit: Unit, asking: Client, manager: Client
) -> None:
    first = ask(asking, version, unit)
    manager.post(address(version, f"{first.pk}/klar/"))
    [item] = told(asking, version)
    assert item.about.endswith("Chef för Egna enheten har markerat den som löst")
    Comment.objects.update(settled_at=timezone.now() - TOLD_FOR - timedelta(days=1))
    assert not told(asking, version)


def test_what_one_may_not_read_any_more_is_not_told(version: PlanVersion, unit: Unit, asking: Client) -> None:
    contributor = browser(person(version, Role.CONTRIBUTOR, unit))
    say(contributor, version, "Stämmer det?", place(version))
    [first] = Comment.objects.all()
    say(asking, version, "Ja", first.place, svar=first.pk)
    assert told(contributor, version)
    other = Section.objects.filter(version=version).exclude(key=first.place.partition("/")[2]).first()
    Section.objects.filter(pk=other.pk if other else 0).update(restricted=True)
    assert [item.text for item in told(contributor, version)] == ["En del av planen"]
    Section.objects.filter(version=version).update(restricted=True)
    assert not told(contributor, version)


def test_what_was_settled_by_mistake_is_opened_again_and_back(
    version: PlanVersion, unit: Unit, asking: Client, manager: Client
) -> None:
    first = ask(asking, version, unit)
    undo = undo_in(asking.post(address(version, f"{first.pk}/klar/"), follow=True))
    again = undo_in(asking.post(undo, follow=True))
    act_for(version.municipality)
    first.refresh_from_db()
    assert first.settled_at is None
    asking.post(again)
    act_for(version.municipality)
    first.refresh_from_db()
    assert first.settled_at
    second = manager.post(address(version, f"{first.pk}/klar/"), follow=True)
    assert "?oppna=1" not in second.content.decode()
