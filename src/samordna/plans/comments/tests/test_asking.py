"""A function is asked: whoever holds it now is told, and whoever holds it next inherits the question."""

from typing import Any

import pytest

from samordna.accounts.models import RoleAssignment
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.tenants import act_for
from samordna.organisation.extending import followers
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.comments.places import FIRST
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


def words_of(page: str) -> str:
    return " ".join(page.split())


def test_everybody_who_holds_the_function_is_told_but_for_who_asks(version: PlanVersion, unit: Unit) -> None:
    asking, first, second = (person(version, Role.MANAGER, unit) for _one in range(3))
    person(version, Role.MANAGER, UnitFactory(municipality=unit.municipality, name="En annan enhet"))
    web = browser(asking)
    page = web.get(address(version, f"?var={place(version)}")).content.decode()
    assert "Chef för Egna enheten (2 personer)" in page
    assert "En annan enhet" not in page
    say(web, version, "Stämmer det?", place(version), asked=f"manager-{unit.pk}")
    assert {mail.to for mail in OutgoingMail.objects.all()} == {first.email, second.email}


def test_a_function_that_nobody_holds_any_more_is_vacant_and_its_successor_inherits_the_question(
    version: PlanVersion, unit: Unit
) -> None:
    leader, manager = person(version, Role.CENTRAL_COORDINATOR), person(version, Role.MANAGER, unit)
    web = browser(leader)
    say(web, version, "Stämmer det?", place(version), asked=f"manager-{unit.pk}")
    assert "vakant" not in web.get(address(version)).content.decode()
    act_for(version.municipality)
    RoleAssignment.objects.filter(user=manager).delete()
    page = words_of(web.get(address(version)).content.decode())
    assert "frågar chef för Egna enheten" in page
    assert "vakant" in page
    successor = person(version, Role.MANAGER, unit)
    assert "Fråga till dig" in browser(successor).get(f"/{version.municipality.slug}/").content.decode()
    assert "vakant" not in web.get(address(version)).content.decode()


def test_who_may_be_asked_changes_with_what_is_restricted(version: PlanVersion, unit: Unit) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    person(version, Role.CONTRIBUTOR, unit)
    person(version, Role.MANAGER, unit)
    where = place(version, 1)
    Section.objects.filter(version=version, key=where.partition("/")[2]).update(restricted=True)
    refused = say(web, version, "Hemligt", where, asked=f"contributor-{unit.pk}")
    assert refused.status_code == 422
    assert say(web, version, "Hemligt", where, asked=f"manager-{unit.pk}").status_code == 200


def test_where_no_function_can_be_asked_it_is_said(version: PlanVersion, unit: Unit) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    here = address(version, f"?var={place(version)}")
    assert "Ingen annan funktion läser den här delen" in web.get(here).content.decode()
    person(version, Role.MANAGER, unit)
    assert "Ingen annan funktion" not in web.get(here).content.decode()


def test_own_words_are_changed_until_somebody_answers_and_the_earlier_ones_stay(
    version: PlanVersion, unit: Unit
) -> None:
    mine, other = (
        browser(person(version, Role.MANAGER, unit)),
        browser(person(version, Role.CONTRIBUTOR, unit)),
    )
    say(mine, version, "Först så", place(version))
    [first] = Comment.objects.all()
    assert other.get(address(version, f"{first.pk}/andra/")).status_code == 404
    page = mine.post(
        address(version, f"{first.pk}/andra/"), {"text": "Sedan så"}, follow=True
    ).content.decode()
    assert page.index("Sedan så") < page.index("Först så")
    assert mine.post(address(version, f"{first.pk}/andra/"), {"text": "Ring 811218-9876"}).status_code == 422
    say(other, version, "Ett svar", place(version), svar=first.pk)
    late = mine.post(address(version, f"{first.pk}/andra/"), {"text": "Något annat"})
    assert late.status_code == 422
    assert "har svarat" in late.content.decode()
    opened = mine.get(address(version, f"{first.pk}/andra/"))
    assert opened.status_code == 409
    assert "har svarat" in opened.content.decode()
    assert "<textarea" not in opened.content.decode()
    act_for(version.municipality)
    first.refresh_from_db()
    assert first.text == "Sedan så"
    assert [was["text"] for was in first.earlier] == ["Först så"]


def test_of_many_threads_the_first_are_shown_and_the_one_that_is_asked_for(version: PlanVersion) -> None:
    leader = person(version, Role.CENTRAL_COORDINATOR)
    web, where = browser(leader), place(version)
    Comment.objects.bulk_create(
        Comment(municipality=version.municipality, version=version, place=where, author=leader, text="Ja")
        for _one in range(FIRST + 30)
    )
    last = Comment.objects.latest("pk")
    shown = web.get(address(version)).context["open"]
    assert (len(shown.shown), shown.more) == (FIRST, 30)
    assert len(web.get(address(version, "?visa=alla")).context["open"].shown) == FIRST + 30
    assert web.get(address(version, f"?trad={last.pk}")).context["open"].shown[-1].first.pk == last.pk
    gone = web.get(address(version, "?trad=987654")).content.decode()
    assert "finns inte kvar" in gone


@pytest.mark.slow
def test_a_question_waits_on_the_first_page_until_the_function_has_answered(
    version: PlanVersion, unit: Unit
) -> None:
    asking, other = (
        browser(person(version, Role.CENTRAL_COORDINATOR)),
        person(version, Role.CONTRIBUTOR, unit),
    )
    manager = browser(person(version, Role.MANAGER, unit))
    say(asking, version, "Stämmer det?", place(version), asked=f"manager-{unit.pk}")
    [first] = Comment.objects.all()

    def waits() -> list[Any]:
        blocks = manager.get(f"/{version.municipality.slug}/").context["blocks"]
        act_for(version.municipality)
        return [item for block in blocks if block.key == "questions" for item in block.items]

    say(browser(other), version, "Undrar jag med", place(version), svar=first.pk)
    RoleAssignmentFactory(municipality=version.municipality, user=first.author, role=Role.ADMINISTRATOR)
    [item] = waits()
    assert item.about.endswith("Central samordnare frågar chef för Egna enheten")
    assert manager.get(item.url.partition("#")[0]).context["open"].shown[0].first == first
    Section.objects.filter(version=version, key=first.place.partition("/")[2]).update(restricted=True)
    [item] = waits()
    assert item.text == "En del av planen"
    say(manager, version, "Ja", place(version), svar=first.pk)
    assert not waits()


def test_a_question_on_what_one_may_not_read_any_more_waits_for_nobody(
    version: PlanVersion, unit: Unit
) -> None:
    contributor = browser(person(version, Role.CONTRIBUTOR, unit))
    leader = browser(person(version, Role.CENTRAL_COORDINATOR))
    say(leader, version, "Stämmer det?", place(version), asked=f"contributor-{unit.pk}")
    start = f"/{version.municipality.slug}/"
    assert "Fråga till dig" in contributor.get(start).content.decode()
    act_for(version.municipality)
    Section.objects.filter(version=version).update(restricted=True)
    assert "Fråga till dig" not in contributor.get(start).content.decode()


def test_a_unit_that_is_merged_takes_its_questions_along(version: PlanVersion, unit: Unit) -> None:
    person(version, Role.MANAGER, unit)
    say(browser(person(version, Role.CENTRAL_COORDINATOR)), version, "?", place(version))
    assert [one.field for one in followers(Unit) if one.model is Comment] == ["asked_unit"]
