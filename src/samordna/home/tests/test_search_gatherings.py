"""Sessions, decisions of meetings and members of forums are found, and what is removed is not."""

import re

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.tests.factories import ItemFactory
from samordna.collaboration.models import MeetingDecision
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db


def found(here: Municipality, words: str, role: Role = Role.READER) -> str:
    answer = signed_in(here, role).get(f"/{here.slug}/sok/", {"q": words})
    act_for(here)
    return answer.content.decode()


@pytest.mark.slow
def test_what_forums_and_training_have_is_found() -> None:
    here = MunicipalityFactory()
    session = SessionFactory(municipality=here, course=CourseFactory(municipality=here, name="Grundkurs"))
    forum = ForumFactory(municipality=here, name="Rådet")
    member = ForumMemberFactory(municipality=here, forum=forum, function="Frivårdschef")
    meeting = MeetingFactory(municipality=here, forum=forum)
    told = "Ordna en halvdag för alla"
    decision = MeetingDecision.objects.create(municipality=here, meeting=meeting, position=1, text=told)
    leads = {
        "grundkurs": f"/{here.slug}/utbildning/tillfalle/{session.pk}/",
        "frivårdschef": f"/{here.slug}/samverkan/forum/{forum.pk}/",
        "halvdag": f"/{here.slug}/samverkan/moten/{meeting.pk}/",
    }
    for words, address in leads.items():
        assert f'href="{address}"' in found(here, words), words
        assert f'href="{address}"' not in found(here, words, Role.PARTNER), words
    for row in (member, decision, session):
        row.mark_removed()
        row.save()
    for words, address in leads.items():
        assert f'href="{address}"' not in found(here, words), words


def test_each_kind_stands_under_words_of_its_own() -> None:
    here = MunicipalityFactory()
    UnitFactory(municipality=here, name="Kvartetten")
    SessionFactory(municipality=here, course=CourseFactory(municipality=here, name="Kvartetten kurs"))
    ForumFactory(municipality=here, name="Kvartetten forum")
    ItemFactory(municipality=here, title="Kvartetten nytt")
    page = found(here, "kvartetten")
    headings = re.findall(r'<h2 id="(?:places|utbildning|samverkan|nyheter)">([^<]+)</h2>', page)
    assert headings == ["Bland verksamheter och i organisationen", "Utbildning", "Samverkan", "Nyheter"]
    assert [page.index(f">Kvartetten{end}<") for end in ("", " kurs", " forum", " nytt")] == sorted(
        page.index(f">Kvartetten{end}<") for end in ("", " kurs", " forum", " nytt")
    )
