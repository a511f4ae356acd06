"""What is said of sections and activities: by whom, to whom, and that it is as restricted as what it is said of."""

import re
from typing import Any

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.core.models import Change, OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.models import Comment, PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory, adopt, document
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


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/kommentarer/{path}"


def place(version: PlanVersion, number: int = 0) -> str:
    act_for(version.municipality)
    return f"sections/{version.section_set.present()[number].key}"


def say(web: Client, version: PlanVersion, text: str, where: str, **more: Any) -> Any:
    answer = web.post(address(version, f"?var={where}"), {"text": text, **more}, follow=True)
    act_for(version.municipality)
    return answer


def test_of_a_decided_plan_nobody_is_asked_to_write_or_to_begin_what_is_begun(version: PlanVersion) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    adopt(version)
    page = web.get(address(version)).content.decode()
    assert "Välj ovan" not in page
    assert "Börja en ny version" in page
    act_for(version.municipality)
    VersionFactory(municipality=version.municipality, plan=version.plan, document=document(1))
    page = web.get(address(version)).content.decode()
    assert "Börja en ny version" not in page
    assert "Nästa version förbereds redan" in page


def test_every_part_can_be_chosen_to_ask_about_while_nothing_is_said_and_of_a_closed_plan_what_was(
    version: PlanVersion,
) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    where = place(version)
    page = web.get(address(version)).content.decode()
    places = re.findall(r'<option value="([^"]+)"', page)
    assert where in places
    assert sum(one.startswith("activities/") for one in places) == 3
    assert "Välj ovan" in page
    say(web, version, "Stämmer det?", where)
    assert "(1 öppen)" in web.get(address(version)).content.decode()
    adopt(version)
    page = web.get(address(version)).content.decode()
    assert re.findall(r'<option value="([^"]+)"', page) == [where]


def test_something_is_asked_answered_and_settled(version: PlanVersion, unit: Unit) -> None:
    coordinator, writer = person(version, Role.CENTRAL_COORDINATOR), person(version, Role.CONTRIBUTOR, unit)
    asking, answering, where = browser(coordinator), browser(writer), place(version)
    say(asking, version, "Stämmer siffran?", where, asked=f"contributor-{unit.pk}")
    [first] = Comment.objects.all()
    mail = OutgoingMail.objects.get(to=writer.email)
    assert f"&trad={first.pk}#kommentar-{first.pk}" in mail.text
    assert "siffran" not in mail.text
    document_page = answering.get(address(version).replace("kommentarer/", "")).content.decode()
    assert "1 öppen kommentar" in document_page
    page = say(answering, version, "Ja, från i går.", where, svar=first.pk).content.decode()
    assert page.index("Stämmer siffran?") < page.index("Ja, från i går.")
    assert OutgoingMail.objects.filter(to=coordinator.email).exists()
    answering.post(address(version, f"{first.pk}/klar/"))
    act_for(version.municipality)
    settled = asking.get(address(version)).context["settled"]
    assert [thread.first.pk for thread in settled.shown] == [first.pk]
    assert not settled.is_wanted
    assert asking.get(address(version, f"?trad={first.pk}")).context["settled"].is_wanted
    say(answering, version, "Nej, en sak till.", where, svar=first.pk)
    first.refresh_from_db()
    assert first.settled_at is None
    assert not any("siffran" in str(one.after) for one in Change.objects.filter(model="plans.comment"))


def test_what_is_said_is_as_restricted_as_what_it_is_said_of(version: PlanVersion, unit: Unit) -> None:
    where = place(version, 1)
    Section.objects.filter(version=version, key=where.partition("/")[2]).update(restricted=True)
    leader, contributor = (
        browser(person(version, Role.CENTRAL_COORDINATOR)),
        person(version, Role.CONTRIBUTOR, unit),
    )
    say(leader, version, "Hemlig fråga", where)
    assert Change.objects.filter(model="plans.section", kind=Change.Kind.READ).exists()
    [one] = Comment.objects.all()
    web = browser(contributor)
    for path in ("", f"?var={where}", "?visa=alla"):
        assert "Hemlig" not in web.get(address(version, path)).content.decode()
    assert say(web, version, "Jag med", where).status_code == 404
    assert web.post(address(version, f"{one.pk}/klar/")).status_code == 403
    page = leader.get(address(version, f"?var={where}")).content.decode()
    assert 'name="asked"' not in page, "nobody else may read it"
    open_page = leader.get(address(version, f"?var={place(version)}")).content.decode()
    offered = open_page.partition('name="asked"')[2].partition("</select>")[0]
    assert offered.count("<option") == 2
    assert f'value="contributor-{unit.pk}"' in offered


def test_no_answer_is_told_to_who_may_not_read_it_any_more(version: PlanVersion, unit: Unit) -> None:
    writer, leader = person(version, Role.CONTRIBUTOR, unit), person(version, Role.CENTRAL_COORDINATOR)
    say(browser(writer), version, "En fråga", place(version))
    [first] = Comment.objects.all()
    Section.objects.filter(version=version, key=first.place.partition("/")[2]).update(restricted=True)
    say(browser(leader), version, "Ett svar", first.place, svar=first.pk)
    assert Comment.objects.count() == 2
    assert not OutgoingMail.objects.exists()


def test_who_settles_first_stands_and_an_answer_is_settled_with_its_comment(
    version: PlanVersion, unit: Unit
) -> None:
    first_web, second = (
        browser(person(version, Role.CENTRAL_COORDINATOR)),
        person(version, Role.MANAGER, unit),
    )
    say(first_web, version, "En fråga", place(version))
    [one] = Comment.objects.all()
    say(first_web, version, "Ett svar", place(version), svar=one.pk)
    answer = Comment.objects.get(answers_to=one)
    assert first_web.post(address(version, f"{answer.pk}/klar/")).status_code == 404
    first_web.post(address(version, f"{one.pk}/klar/"))
    browser(second).post(address(version, f"{one.pk}/klar/"))
    act_for(version.municipality)
    one.refresh_from_db()
    assert one.settled_by != second


@pytest.mark.parametrize("role", [Role.READER, Role.REGISTRAR, Role.ADMINISTRATOR, Role.DUTY_OFFICER])
def test_those_who_do_not_write_read_no_comments(version: PlanVersion, role: Role) -> None:
    web = browser(person(version, role))
    refusal = web.get(address(version))
    assert refusal.status_code == 403
    assert "läsa och skriva kommentarer till planer" in refusal.content.decode()
    assert "kommentarer/" not in web.get(address(version).replace("kommentarer/", "")).content.decode()


def test_only_ones_own_and_unanswered_is_taken_back(version: PlanVersion, unit: Unit) -> None:
    mine, other = (
        browser(person(version, Role.MANAGER, unit)),
        browser(person(version, Role.CONTRIBUTOR, unit)),
    )
    say(mine, version, "Första", place(version))
    [first] = Comment.objects.all()
    assert other.post(address(version, f"{first.pk}/ta-bort/")).status_code == 404
    say(other, version, "Svar", place(version), svar=first.pk)
    mine.post(address(version, f"{first.pk}/ta-bort/"))
    act_for(version.municipality)
    assert Comment.objects.count() == 2
    answer = Comment.objects.get(answers_to=first)
    other.post(address(version, f"{answer.pk}/ta-bort/"))
    mine.post(address(version, f"{first.pk}/ta-bort/"))
    act_for(version.municipality)
    assert not Comment.objects.exists()


def test_a_decided_plan_keeps_its_comments_and_takes_no_more(version: PlanVersion) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    say(web, version, "Sagt i tid", place(version))
    [one] = Comment.objects.all()
    adopt(version)
    page = web.get(address(version)).content.decode()
    assert "Sagt i tid" in page
    assert "Markera som löst" not in page
    assert web.post(address(version, f"{one.pk}/klar/")).status_code == 409
    late = say(web, version, "För sent", place(version))
    assert late.status_code == 409
    assert "Planen är beslutad" in late.content.decode()


@pytest.mark.parametrize("text", ["", "x" * 4001, "Ring 811218-9876 om eleven"])
def test_what_cannot_be_said_comes_back(version: PlanVersion, text: str) -> None:
    web = browser(person(version, Role.CENTRAL_COORDINATOR))
    assert say(web, version, text, place(version)).status_code == 422
    assert not Comment.objects.exists()


@pytest.mark.slow
def test_two_hundred_comments_ask_as_much_as_two(version: PlanVersion) -> None:
    leader = person(version, Role.CENTRAL_COORDINATOR)
    web, counts = browser(leader), []
    for number in (2, 198):
        Comment.objects.bulk_create(
            Comment(
                municipality=version.municipality,
                version=version,
                place=place(version),
                author=leader,
                text="Ja",
            )
            for _one in range(number)
        )
        counts.append(queries_of(web, address(version)))
        act_for(version.municipality)
    assert counts[0] == counts[1] <= 12
