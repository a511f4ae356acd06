"""Sections are handed to those who write them: who may write where, what is told, and that no words are lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from lxml import html

from samordna.accounts.models import User
from samordna.accounts.people import ownership
from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.days import day
from samordna.core.edit_conflicts import SEEN
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Unit
from samordna.organisation.tests.factories import UnitFactory
from samordna.plans.commands import content_update, section_hand
from samordna.plans.models import PlanVersion, Section, SectionTask
from samordna.plans.tests.factories import VersionFactory, adopt, document
from samordna.plans.tests.test_lacking import form_of

pytestmark = pytest.mark.django_db
SOON = localdate() + timedelta(days=10)


@pytest.fixture
def unit() -> Unit:
    return UnitFactory(name="Egna enheten")


@pytest.fixture
def version(unit: Unit) -> PlanVersion:
    found = VersionFactory(municipality=unit.municipality, unit=unit, document=document(3))
    act_for(unit.municipality)
    return found


def person(version: PlanVersion, role: Role, unit: Unit | None = None, **about: Any) -> User:
    user: User = RoleAssignmentFactory(municipality=version.municipality, role=role, unit=unit, **about).user
    return user


def browser(user: User) -> Client:
    web = Client()
    web.force_login(user)
    return web


def address(version: PlanVersion, path: str = "") -> str:
    return f"/{version.municipality.slug}/planer/{version.pk}/{path}"


def section(version: PlanVersion, place: int = 0) -> Section:
    act_for(version.municipality)
    found: Section = version.section_set.present()[place]
    return found


def handed(version: PlanVersion, writer: User, place: int = 0, due: Any = SOON) -> SectionTask:
    act_for(version.municipality)
    one = section(version, place)
    return section_hand(section=one, writer=writer, due_on=due, user=writer, address="")


def shown(answer: Any) -> dict[str, Any]:
    page: Any = html.document_fromstring(answer.content.decode())
    form = next(one for one in page.forms if one.get("id") == "write-form")
    return {name: value.removeprefix("\n") for name, value in form.form_values() if name != "klar"}


def test_a_section_is_handed_written_and_looked_through(version: PlanVersion, unit: Unit) -> None:
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    writer = person(version, Role.CONTRIBUTOR, unit)
    one = section(version)
    sent = coordinator.post(
        address(version, f"skrivare/{one.pk}/"), {"writer": writer.pk, "due_on": SOON.isoformat()}
    )
    assert sent.status_code == 302
    mail = OutgoingMail.objects.get(to=writer.email)
    assert address(version, f"skriva/{one.pk}/") in mail.text
    assert f"”{one.heading}”" in mail.text
    web = browser(writer)
    page = web.get(address(version)).content.decode()
    assert address(version, f"skriva/{one.pk}/") in page
    assert day(SOON) in page
    form = web.get(address(version, f"skriva/{one.pk}/"))
    answer = web.post(address(version, f"skriva/{one.pk}/"), {**shown(form), "text": "Nya ord", "klar": "1"})
    assert answer.headers["Location"] == f"{address(version)}#{one.key}"
    assert section(version).text == "Nya ord"
    task = SectionTask.objects.get()
    assert task.ready_at
    assert "klart" in coordinator.get(address(version, "skrivare/")).content.decode()
    coordinator.post(address(version, f"skrivare/{one.pk}/sedd/"))
    task.refresh_from_db()
    assert task.seen_at
    web.post(address(version, f"skriva/{one.pk}/"), {**shown(web.get(address(version, f"skriva/{one.pk}/")))})
    task.refresh_from_db()
    assert (task.ready_at, task.seen_at) == (None, None)


def test_a_new_day_is_told_and_one_that_has_passed_is_not_taken(version: PlanVersion, unit: Unit) -> None:
    """The mail does not name what is restricted."""
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    writer = person(version, Role.MANAGER, unit)
    one = section(version)
    Section.objects.filter(pk=one.pk).update(restricted=True)
    for days, status in ((5, 302), (5, 302), (9, 302), (-1, 422)):
        due = localdate() + timedelta(days=days)
        sent = coordinator.post(
            address(version, f"skrivare/{one.pk}/"), {"writer": writer.pk, "due_on": due.isoformat()}
        )
        assert sent.status_code == status
    act_for(version.municipality)
    first, second = OutgoingMail.objects.filter(to=writer.email).order_by("pk")
    assert day(localdate() + timedelta(days=9), "long") in second.text
    assert one.heading not in first.text + second.text + first.subject + second.subject
    assert "Den dagen har redan varit" in sent.content.decode()


def test_whoever_has_no_section_writes_none(version: PlanVersion, unit: Unit) -> None:
    """The near misses: the same role without a section, the writer in the section beside, and a role elsewhere."""
    writer, colleague = person(version, Role.CONTRIBUTOR, unit), person(version, Role.CONTRIBUTOR, unit)
    stranger = person(version, Role.CONTRIBUTOR, UnitFactory(municipality=version.municipality))
    first = handed(version, writer).section
    beside = handed(version, stranger, place=1).section
    for user, one in (
        (colleague, first),
        (writer, beside),
        (writer, section(version, 2)),
        (stranger, beside),
    ):
        web = browser(user)
        assert web.get(address(version, f"skriva/{one.pk}/")).status_code == 403
        assert web.post(address(version, f"skriva/{one.pk}/"), {"text": "Mitt"}).status_code == 403
    web = browser(writer)
    for path in (f"innehall/avsnitt/{first.pk}/", f"skrivare/{first.pk}/"):
        assert web.get(address(version, path)).status_code == 403
    assert web.post(address(version, f"skrivare/{first.pk}/sedd/")).status_code == 403
    assert web.post(address(version, f"skrivare/{first.pk}/ta-tillbaka/")).status_code == 403
    assert all("Mitt" not in section(version, place).text for place in range(3))


def test_a_section_of_another_plan_is_not_found(version: PlanVersion, unit: Unit) -> None:
    other = VersionFactory(municipality=version.municipality, unit=unit, document=document(2))
    writer = person(version, Role.CONTRIBUTOR, unit)
    one = handed(version, writer).section
    assert browser(writer).get(address(other, f"skriva/{one.pk}/")).status_code == 403
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    assert coordinator.get(address(other, f"skriva/{one.pk}/")).status_code == 404


def test_only_who_works_there_and_reads_it_can_be_chosen(version: PlanVersion, unit: Unit) -> None:
    contributor, manager = person(version, Role.CONTRIBUTOR, unit), person(version, Role.MANAGER, unit)
    elsewhere = person(version, Role.MANAGER, UnitFactory(municipality=version.municipality))
    reader = person(version, Role.READER)
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    one = section(version)
    path = address(version, f"skrivare/{one.pk}/")

    def offered() -> set[str]:
        return {value for value, _name in coordinator.get(path).context["form"].fields["writer"].choices}

    assert offered() >= {str(contributor.pk), str(manager.pk)}
    assert not offered() & {str(elsewhere.pk), str(reader.pk)}
    content_update(row=section(version), values={"restricted": True})
    assert str(manager.pk) in offered()
    assert str(contributor.pk) not in offered()
    refused = coordinator.post(path, {"writer": contributor.pk, "due_on": SOON.isoformat()})
    assert refused.status_code == 422
    act_for(version.municipality)
    assert not SectionTask.objects.exists()


def test_a_section_that_was_restricted_since_is_closed_to_its_writer(
    version: PlanVersion, unit: Unit
) -> None:
    writer = person(version, Role.CONTRIBUTOR, unit)
    one = handed(version, writer).section
    content_update(row=section(version), values={"restricted": True, "text": "Hemligt kapitel"})
    web = browser(writer)
    assert web.get(address(version, f"skriva/{one.pk}/")).status_code == 403
    for path in ("", "skrivare/"):
        page = web.get(address(version, path)).content.decode()
        assert one.heading not in page
        assert "Hemligt kapitel" not in page


def test_no_words_are_lost_when_several_write(version: PlanVersion, unit: Unit) -> None:
    """The writer and the coordinator in one section: the second is told, keeps their words, and nothing is overwritten."""
    writer = browser(person(version, Role.CONTRIBUTOR, unit))
    one = handed(version, User.objects.get(pk=writer.session["_auth_user_id"])).section
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    write, edit = address(version, f"skriva/{one.pk}/"), address(version, f"innehall/avsnitt/{one.pk}/")
    theirs, ours = shown(writer.get(write)), form_of(coordinator.get(edit))
    assert SEEN in theirs
    assert writer.post(write, {**theirs, "text": "Skribentens ord"}).status_code == 302
    told = coordinator.post(edit, {**ours, "text": "Samordnarens ord"})
    assert told.status_code == 422
    assert "Skribentens ord" in told.content.decode()
    assert form_of(told)["text"] == "Samordnarens ord"
    assert section(version).text == "Skribentens ord"
    taken = coordinator.post(edit, {**ours, "heading": "Ny rubrik"})
    assert taken.status_code == 422
    assert form_of(taken)["text"] == "Skribentens ord"
    assert coordinator.post(edit, form_of(taken)).status_code == 302
    assert (section(version).heading, section(version).text) == ("Ny rubrik", "Skribentens ord")
    late = writer.post(write, {**theirs, "text": "Ur en gammal flik"})
    assert late.status_code == 422
    assert section(version).text == "Skribentens ord"


def test_writers_of_different_sections_do_not_meet(version: PlanVersion, unit: Unit) -> None:
    people = [person(version, Role.CONTRIBUTOR, unit) for _n in range(3)]
    tasks = [handed(version, user, place) for place, user in enumerate(people)]
    opened = [
        (web := browser(user), path := address(version, f"skriva/{task.section_id}/"), shown(web.get(path)))
        for user, task in zip(people, tasks, strict=True)
    ]
    for number, (web, path, values) in enumerate(opened):
        assert web.post(path, {**values, "text": f"Ord {number}"}).status_code == 302
    assert [section(version, place).text for place in range(3)] == ["Ord 0", "Ord 1", "Ord 2"]


def test_what_is_late_is_said(version: PlanVersion, unit: Unit) -> None:
    handed(version, person(version, Role.CONTRIBUTOR, unit), due=localdate() - timedelta(days=1))
    web = browser(person(version, Role.READER))
    for path in ("", "skrivare/"):
        assert "försenat" in web.get(address(version, path)).content.decode()


def test_an_adopted_plan_is_written_in_no_more(version: PlanVersion, unit: Unit) -> None:
    writer = person(version, Role.CONTRIBUTOR, unit)
    one = handed(version, writer).section
    web = browser(writer)
    values = shown(web.get(address(version, f"skriva/{one.pk}/")))
    adopt(version)
    kept = web.post(address(version, f"skriva/{one.pk}/"), {**values, "text": "För sent"})
    assert kept.status_code == 422
    assert "För sent" in kept.content.decode()
    assert section(version).text != "För sent"
    assert web.get(address(version, f"skriva/{one.pk}/")).status_code == 409


def test_whoever_leaves_hands_over_what_they_write(version: PlanVersion, unit: Unit) -> None:
    writer, successor = person(version, Role.CONTRIBUTOR, unit), person(version, Role.CONTRIBUTOR, unit)
    task = handed(version, writer)
    [holding] = ownership.holdings(writer, version.municipality)
    [thing] = holding.things
    assert task.section.heading not in thing.title
    assert ownership.hand_over(holding.ownership.name, thing.key, writer, successor)
    task.refresh_from_db()
    assert task.writer == successor


def test_taken_back_nobody_in_particular_writes_it(version: PlanVersion, unit: Unit) -> None:
    writer = person(version, Role.CONTRIBUTOR, unit)
    one = handed(version, writer).section
    coordinator = browser(person(version, Role.CENTRAL_COORDINATOR))
    assert coordinator.post(address(version, f"skrivare/{one.pk}/ta-tillbaka/")).status_code == 302
    assert browser(writer).get(address(version, f"skriva/{one.pk}/")).status_code == 403


WITH_WHAT_MEETS_IT = 16
"""The municipality's picture, plans, council and agreements, which may meet what the draft lacks, are asked for too."""


@pytest.mark.slow
def test_as_many_queries_at_any_size(unit: Unit) -> None:
    for path, most in (("", 12), ("skrivare/", 12), ("innehall/", WITH_WHAT_MEETS_IT)):
        counts = []
        for size in (2, 60):
            version = VersionFactory(municipality=unit.municipality, unit=unit, document=document(size))
            writer = person(version, Role.CONTRIBUTOR, unit)
            for place in range(size):
                handed(version, writer, place)
            counts.append(
                queries_of(browser(person(version, Role.CENTRAL_COORDINATOR)), address(version, path))
            )
        assert counts[0] == counts[1] <= most, path
