"""How much was opened stands on the digest it was opened out of, also what was missed before; who got it is forgotten."""

from datetime import timedelta

import pytest
from django.test import Client

from samordna.briefings.commands.digests import correction_begin
from samordna.briefings.commands.forgetting import readers_forget, readers_named
from samordna.briefings.commands.subscriptions import subscription_choose
from samordna.briefings.digests.shares import shares_of
from samordna.briefings.models import Digest, DigestMail, ItemOpening
from samordna.briefings.sending.tests.test_sending import WEDNESDAY, a_digest, mailed, receivers, somebody
from samordna.briefings.tests.factories import FlowFactory, ItemFactory
from samordna.briefings.tokens import opening_token
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality, Unit

pytestmark = pytest.mark.django_db
READERS = 5


def opened(mail: OutgoingMail) -> None:
    links = [line for line in mail.text.split() if "/svara/nyhet/" in line]
    for link in links:
        assert Client(headers={"user-agent": "Mozilla"}).post(f"{link}oppnad.json").status_code == 204


@pytest.mark.slow
def test_what_was_caught_up_on_is_told_where_it_was_read(here: Municipality, unit: Unit) -> None:
    often, *seldom = (somebody(here, unit) for _n in range(READERS))
    for one in seldom:
        subscription_choose(municipality=here, user=one, values={"rhythm": "monthly"})
    flow = FlowFactory(municipality=here, rhythm="weekly")
    digests = [a_digest(flow, ItemFactory(municipality=here)) for _n in range(5)]
    mails = [mailed(one, WEDNESDAY + timedelta(weeks=n)) for n, one in enumerate(digests)]
    for one in mails[-1]:
        opened(one)
    assert ItemOpening.objects.exclude(digest=digests[-1]).count() == 0
    (share,) = shares_of(digests[-1], 1)
    assert (share.readers, share.opened, share.percent) == (READERS, 4 * (READERS - 1) + 1, 100)
    assert often


def test_looking_at_a_draft_counts_nothing(here: Municipality) -> None:
    digest = a_digest(FlowFactory(municipality=here))
    token = opening_token(digest=digest.pk, item=digest.chosen.get().item_id, unit=None)
    Client(headers={"user-agent": "Mozilla"}).post(f"/svara/nyhet/{here.slug}/{token}/oppnad.json")
    assert not ItemOpening.objects.exists()


def test_who_got_a_digest_is_forgotten_and_how_many_is_not(here: Municipality, unit: Unit) -> None:
    readers = [somebody(here, unit) for _n in range(READERS)]
    digest = a_digest(FlowFactory(municipality=here))
    for one in mailed(digest):
        opened(one)
    before = shares_of(digest, 1)
    assert readers_forget(older_than=WEDNESDAY) == 0
    assert readers_named(WEDNESDAY + timedelta(days=1)).count() == READERS
    assert readers_forget(older_than=WEDNESDAY + timedelta(days=1)) == READERS
    assert not DigestMail.objects.exclude(user=None, mail=None).exists()
    assert shares_of(digest, 1) == before
    again = Digest.objects.select_related("municipality", "flow").get(pk=digest.pk)
    assert receivers(correction_begin(digest=again, wrong="Dagen var fel.")) == set()
    assert readers
