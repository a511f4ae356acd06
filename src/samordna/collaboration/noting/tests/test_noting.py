"""The agenda proposed and ordered, what came of a meeting, and its minutes."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils.timezone import localdate, now

from samordna.accounts.access import Access, RoleAt
from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.accounts.tests.factories import UserFactory
from samordna.collaboration.commands.noted import agenda_item_move, noted_add
from samordna.collaboration.extending import due_at
from samordna.collaboration.models import (
    AgendaItem,
    ForumMember,
    Meeting,
    MeetingDecision,
    MeetingInvitation,
    MeetingTask,
)
from samordna.collaboration.noting.tasks import tasks_of
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.life_cycle import State, Step
from samordna.plandoc.writing import Format
from samordna.plandoc.writing.tests.opened import text_in
from samordna.plans.commands.settling import step_write
from samordna.plans.tests.factories import VersionFactory
from samordna.training.tests.factories import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def meeting(here: Municipality) -> Meeting:
    return MeetingFactory(forum=ForumFactory(municipality=here, name="Arbetsgruppen"), starts_at=now())


def base(meeting: Meeting) -> str:
    return f"/{meeting.municipality.slug}/samverkan/moten/"


def test_what_is_due_is_proposed_once_and_put_on_the_agenda(web: Client, meeting: Meeting) -> None:
    before = MeetingFactory(forum=meeting.forum, starts_at=now() - timedelta(days=30))
    member = ForumMemberFactory(forum=meeting.forum)
    due_on = localdate() - timedelta(days=3)
    task = noted_add(
        MeetingTask, meeting=before, values={"text": "Ringa skolan", "member": member, "due_on": due_on}
    )
    SessionFactory(municipality=meeting.municipality, starts_at=now() - timedelta(days=9))
    address = f"{base(meeting)}{meeting.pk}/dagordning/"
    page = web.get(address).content.decode()
    assert "Ringa skolan" in page
    assert "Ingen har räknat antalet" in page
    assert web.post(address, {"due": ["task-0"]}).status_code == 422
    told = web.post(address, {"due": [f"task-{task.pk}"]}, follow=True).content.decode()
    assert "Ringa skolan" in told
    item = AgendaItem.objects.get()
    assert (item.key, item.due_on) == (f"task-{task.pk}", due_on)
    assert "Ringa skolan" not in web.get(address).content.decode()


def test_a_forum_of_a_unit_is_told_of_what_is_the_units(here: Municipality, unit: Unit) -> None:
    SessionFactory(municipality=here, starts_at=now() - timedelta(days=9))
    own = SessionFactory(municipality=here, unit=unit, starts_at=now() - timedelta(days=9))
    of_unit, of_all = ForumFactory(municipality=here, unit=unit), ForumFactory(municipality=here)
    assert [one.key for one in due_at(of_unit, now())] == [f"session-{own.pk}"]
    assert len(due_at(of_all, now())) == 2


def test_plans_await_decisions_and_revisions(here: Municipality) -> None:
    row = VersionFactory(municipality=here)
    row.next_revision = localdate().isoformat()
    row.save(update_fields=["next_revision"])
    step_write(row, Step.SEND_TO_COMMITTEE, State.WITH_COMMITTEE, user=None)
    keys = {one.key for one in due_at(ForumFactory(municipality=here), now())}
    assert {f"decision-{row.pk}", f"revision-{row.pk}"} <= keys


def test_the_agenda_is_written_and_ordered(web: Client, meeting: Meeting) -> None:
    for title in ("Lägesbild", "Utbildning", "Övrigt"):
        web.post(f"{base(meeting)}{meeting.pk}/punkter/ny/", {"title": title})
    last = AgendaItem.objects.get(title="Övrigt")
    web.post(f"{base(meeting)}punkter/{last.pk}/flytta/", {"to": "0"})
    assert list(meeting.agenda.present().values_list("title", flat=True)) == [
        *("Övrigt", "Lägesbild", "Utbildning")
    ]
    agenda_item_move(item=last, to=9)
    assert meeting.agenda.present().last() == last
    web.post(f"{base(meeting)}punkter/{last.pk}/redigera/", {"title": "Övrigt", "notes": "Inget särskilt."})
    assert "Inget särskilt." in web.get(f"{base(meeting)}{meeting.pk}/").content.decode()
    web.post(f"{base(meeting)}punkter/{last.pk}/ta-bort/")
    assert meeting.agenda.present().count() == 2
    web.post(f"{base(meeting)}punkter/{last.pk}/lagg-tillbaka/")
    assert meeting.agenda.present().count() == 3


def test_personal_data_in_notes_is_refused(web: Client, meeting: Meeting) -> None:
    answer = web.post(f"{base(meeting)}{meeting.pk}/anteckningar/", {"notes": "Vi talade om 811218-9876."})
    assert answer.status_code == 422
    meeting.refresh_from_db()
    assert not meeting.notes


def test_a_task_is_a_members_or_an_accounts_and_is_done_by_whose_it_is(
    web: Client, meeting: Meeting, here: Municipality, unit: Unit
) -> None:
    member = ForumMemberFactory(forum=meeting.forum, unit=unit)
    add = f"{base(meeting)}{meeting.pk}/uppgifter/ny/"
    assert web.post(add, {"text": "Kalla till möte"}).status_code == 422
    web.post(add, {"text": "Kalla till möte", "member": member.pk})
    task = MeetingTask.objects.get()
    manager, other = signed_in(here, Role.MANAGER, unit=unit), signed_in(here, Role.READER)
    assert other.post(f"{base(meeting)}uppgifter/{task.pk}/klar/").status_code == 403
    manager.post(f"{base(meeting)}uppgifter/{task.pk}/klar/")
    task.refresh_from_db()
    assert task.done_at


def test_tasks_stand_on_my_page_until_they_are_done(meeting: Meeting, here: Municipality, unit: Unit) -> None:
    member = ForumMemberFactory(forum=meeting.forum, unit=unit)
    task = noted_add(MeetingTask, meeting=meeting, values={"text": "Kalla till möte", "member": member})
    web = signed_in(here, Role.MANAGER, unit=unit)
    assert "Kalla till möte" in web.get(f"/{here.slug}/").content.decode()
    web.post(f"{base(meeting)}uppgifter/{task.pk}/klar/")
    assert "Kalla till möte" not in web.get(f"/{here.slug}/").content.decode()


def test_a_decision_becomes_an_activity_of_a_draft(web: Client, meeting: Meeting, here: Municipality) -> None:
    version = VersionFactory(municipality=here)
    decision = noted_add(MeetingDecision, meeting=meeting, values={"text": "Kartlägg skolornas behov"})
    page = web.get(f"{base(meeting)}beslut/{decision.pk}/till-plan/")
    ((_title, address, is_there),) = page.context["ways"]
    query = parse_qs(urlsplit(address).query)
    assert query["action"] == ["Kartlägg skolornas behov"]
    assert "Arbetsgruppen" in query["comment"][0]
    assert not is_there
    assert f"/{version.pk}/" in address
    form = web.get(address).content.decode()
    assert "Kartlägg skolornas behov" in form


@pytest.mark.slow
@pytest.mark.parametrize("to", [Format.DOCX, Format.PDF])
def test_minutes_tell_who_was_there_by_function(to: Format, web: Client, meeting: Meeting) -> None:
    coming = ForumMemberFactory(forum=meeting.forum, function="Rektor")
    away = ForumMemberFactory(forum=meeting.forum, function="Fritidschef")
    for member, reply in ((coming, "coming"), (away, "cannot")):
        MeetingInvitation.objects.create(
            municipality=meeting.municipality, meeting=meeting, member=member, reply=reply
        )
    web.post(
        f"{base(meeting)}{meeting.pk}/anteckningar/",
        {"notes": "Läget är *lugnt*.", "registry_number": "2027/15"},
    )
    noted_add(MeetingDecision, meeting=meeting, values={"text": "Fortsätta som förut"})
    noted_add(MeetingTask, meeting=meeting, values={"text": "Ringa polisen", "member": coming})
    answer = web.get(f"{base(meeting)}{meeting.pk}/protokoll.{to.value}")
    day = localdate(meeting.starts_at).isoformat()
    assert f"-minnesanteckningar-arbetsgruppen-{day}.{to.value}" in answer["Content-Disposition"]
    text = " ".join(text_in(answer.content, to).split())
    assert "Innehåll" not in text
    for words in (
        "Rektor",
        "Fritidschef",
        "2027/15",
        "Läget är *lugnt*.",
        "Fortsätta som förut",
        "Ringa polisen",
    ):
        assert words in text


@pytest.mark.slow
def test_the_pages_ask_the_same_however_much_is_noted(web: Client, meeting: Meeting) -> None:
    member = ForumMemberFactory(forum=meeting.forum)
    addresses = [f"{base(meeting)}{meeting.pk}/{end}" for end in ("", "dagordning/")]
    _note(meeting, member, "först")
    few = [queries_of(web, address) for address in addresses]
    for number in range(20):
        _note(meeting, member, str(number))
    assert [queries_of(web, address) for address in addresses] == few
    assert max(few) <= 13, few  # an agenda asks each slice what it has that is due


def _note(meeting: Meeting, member: ForumMember, name: str) -> None:
    noted_add(AgendaItem, meeting=meeting, values={"title": f"Punkt {name}"})
    noted_add(MeetingDecision, meeting=meeting, values={"text": f"Beslut {name}"})
    noted_add(MeetingTask, meeting=meeting, values={"text": f"Uppgift {name}", "member": member})


def test_whose_tasks_are_whose(meeting: Meeting, here: Municipality, unit: Unit) -> None:
    user = UserFactory()
    noted_add(MeetingTask, meeting=meeting, values={"text": "Min egen", "user": user})
    of_unit = ForumMemberFactory(forum=meeting.forum, unit=unit)
    noted_add(MeetingTask, meeting=meeting, values={"text": "Enhetens", "member": of_unit})
    reader = Access(user, (RoleAt(Role.READER, None),))
    manager = Access(UserFactory(), (RoleAt(Role.MANAGER, unit.pk),))
    assert [one.text for one in tasks_of(here, reader)] == ["Min egen"]
    contributor = Access(UserFactory(), (RoleAt(Role.CONTRIBUTOR, unit.pk),))
    assert [one.text for one in tasks_of(here, manager)] == ["Enhetens"]
    assert not tasks_of(here, contributor)
