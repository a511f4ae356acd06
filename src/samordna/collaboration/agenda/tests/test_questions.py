"""What is proposed asks as much however many plans there are."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.tests.factories import ForumFactory, MeetingFactory
from samordna.core.tests.counting import queries_of
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plans.tests.factories import VersionFactory, document

pytestmark = pytest.mark.django_db
AT = datetime(2027, 3, 10, 9, tzinfo=ZoneInfo("Europe/Stockholm"))


@pytest.mark.slow
def test_many_plans_ask_as_much_as_few(here: Municipality) -> None:
    meeting = MeetingFactory(forum=ForumFactory(municipality=here), starts_at=AT)
    web, asked = signed_in(here, Role.CENTRAL_COORDINATOR), []
    for number in (1, 8):
        act_for(here)
        for _n in range(number):
            conditions = [{"text": "Ange ansvar"}]
            VersionFactory(municipality=here, document=document(conditions=conditions))
        asked.append(queries_of(web, f"/{here.slug}/samverkan/moten/{meeting.pk}/dagordning/"))
    assert asked[0] == asked[1] <= 12
