"""The demo's last follow-up: some of it answered, some of it being written, what was measured before, and activities bound to
units.
"""

import pytest
from django.utils.timezone import localdate

from samordna.content import demo
from samordna.core.tests.tenants import act_for
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion, Responsibility
from samordna.organisation.models import Municipality

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_last_occasion_has_answers_sent_and_one_that_is_written() -> None:
    assert demo.load()
    act_for(Municipality.objects.get(slug=demo.STOCKHOLM))
    last = FollowUpOccasion.objects.present().filter(opens_on__lte=localdate()).latest("due_on")
    sent = FollowUpAnswer.objects.sent()
    assert sent.filter(measured_value=None).get().occasion == last
    assert {one.activity_id for one in sent if one.occasion != last} == {
        one.activity_id for one in FollowUpAnswer.objects.filter(occasion=last)
    }
    assert FollowUpAnswer.objects.drafts().get().occasion == last
    assert Responsibility.objects.exists()
