"""The list of meetings: found again by words, forum and time, with who has answered, and as a file."""

from datetime import timedelta
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from openpyxl import load_workbook

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.noted import noted_add
from samordna.collaboration.models import AgendaItem, Meeting, MeetingDecision, MeetingInvitation, MeetingTask
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def meetings(here: Municipality) -> tuple[Meeting, Meeting]:
    """One of the council that has been, and one of the group that is to come."""
    council, group = (ForumFactory(municipality=here, name=name) for name in ("Rådet", "Arbetsgruppen"))
    past = MeetingFactory(forum=council, starts_at=now() - timedelta(days=9), venue="Stadshuset")
    coming = MeetingFactory(forum=group, starts_at=now() + timedelta(days=9), venue="Salen")
    member = ForumMemberFactory(forum=council, function="Rektor")
    noted_add(MeetingDecision, meeting=past, values={"text": "Belys parken"})
    noted_add(MeetingTask, meeting=past, values={"text": "Ring parken", "member": member})
    noted_add(AgendaItem, meeting=past, values={"title": "Trygghet", "notes": "Lyktorna är trasiga."})
    place = {"municipality": here, "meeting": past}
    MeetingInvitation.objects.create(**place, member=member, reply="coming")
    MeetingInvitation.objects.create(**place, member=ForumMemberFactory(forum=council))
    return past, coming


def shown(web: Client, here: Municipality, query: str = "") -> str:
    """The list itself, without the choices above it."""
    page = unescape(web.get(f"/{here.slug}/samverkan/moten/{query}").content.decode())
    return " ".join(page.rpartition("</form>")[2].split()) if "<h2" in page else page


@pytest.mark.parametrize(
    ("query", "past", "coming"),
    [
        ("", True, True),
        ("?q=lyktorna", True, False),
        ("?q=belys+stadshuset", True, False),
        ("?q=parken+salen", False, False),
        ("?nar=kommande", False, True),
        ("?nar=varit", True, False),
        ("?nar=1999", False, False),
        ("?nar=installda", False, False),
        ("?forum=x&nar=x", True, True),
    ],
)
def test_it_is_narrowed(
    web: Client, meetings: tuple[Meeting, Meeting], query: str, past: bool, coming: bool
) -> None:
    page = shown(web, meetings[0].municipality, query)
    assert ("Stadshuset" in page, "Salen" in page) == (past, coming)
    assert ("Inget möte passar" in page) == (not past and not coming)


def test_one_forums_and_how_many_have_answered(web: Client, meetings: tuple[Meeting, Meeting]) -> None:
    past, _coming = meetings
    page = shown(web, past.municipality, f"?forum={past.forum_id}")
    assert "Salen" not in page
    assert "1 av 2 var där" in page


def test_the_next_comes_first(web: Client, here: Municipality) -> None:
    for days, venue in ((9, "Senare"), (3, "Snart")):
        forum = ForumFactory(municipality=here)
        MeetingFactory(forum=forum, starts_at=now() + timedelta(days=days), venue=venue)
    page = shown(web, here)
    assert page.index("Snart") < page.index("Senare")


def test_who_leads_nothing_is_offered_no_meeting_to_plan(
    meetings: tuple[Meeting, Meeting], here: Municipality
) -> None:
    base = f"/{here.slug}/samverkan/moten/"
    assert "Vilket forum?" in signed_in(here).get(base).content.decode()
    assert "Vilket forum?" not in signed_in(here, Role.READER).get(base).content.decode()


@pytest.mark.slow
def test_the_file_holds_what_the_list_shows(web: Client, meetings: tuple[Meeting, Meeting]) -> None:
    past, _coming = meetings
    base = f"/{past.municipality.slug}/samverkan/moten/fil."
    book = load_workbook(BytesIO(web.get(f"{base}xlsx?forum={past.forum_id}").content))
    said: dict[str, list[list[Any]]] = {
        sheet.title: [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)] for sheet in book
    }
    ((forum, day, *_rest),) = said["Möten"]
    assert (forum, day.date()) == ("Rådet", localdate(past.starts_at))
    assert said["Beslut"][0][-1] == "Belys parken"
    what, who = said["Uppgifter"][0][3:5]
    assert (what, str(who).partition(",")[0]) == ("Ring parken", "Rektor")
    assert "Arbetsgruppen" in web.get(f"{base}csv").content.decode("utf-8-sig")
    assert web.get(f"{base}pdf").status_code == 404


def test_the_list_asks_the_same_however_many_there_are(web: Client, here: Municipality) -> None:
    address = f"/{here.slug}/samverkan/moten/"
    MeetingFactory(forum=ForumFactory(municipality=here))
    few = queries_of(web, address)
    for _number in range(40):
        MeetingFactory(forum=ForumFactory(municipality=here))
    assert queries_of(web, address) == few <= 12
