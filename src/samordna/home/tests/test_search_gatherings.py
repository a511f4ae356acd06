"""Sessions, decisions of meetings and members of forums are found, and what is removed is not."""

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import MeetingDecision
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.training.tests.factories import CourseFactory, SessionFactory

pytestmark = pytest.mark.django_db


def found(here: Municipality, words: str, role: Role = Role.READER) -> str:
    answer = signed_in(here, role).get(f"/{here.slug}/sok/", {"q": words})
    act_for(here)
    return answer.content.decode()


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
