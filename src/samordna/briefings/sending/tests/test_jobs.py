"""The jobs of a digest: what arrives at a mail server when a worker is killed, twice, and when two do the same."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.utils import timezone

from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.briefings.models import Digest, DigestMail
from samordna.briefings.tasks import mail_digest
from samordna.briefings.tests.factories import DigestFactory, DigestItemFactory
from samordna.core.jobs import with_fresh_connection
from samordna.core.mail import mails_deliver
from samordna.core.models import OutgoingMail
from samordna.core.tenancy import acting_for
from samordna.core.tests.postbox import Postbox, postbox_for
from samordna.followup.tests.test_reminding_jobs import everything_is_delivered, is_killed
from samordna.organisation.models import Municipality

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
READERS = 8
DYING = "samordna.briefings.sending.tests.dying"


@pytest.fixture
def postbox(settings: Any) -> Iterator[Postbox]:
    with postbox_for(settings) as box:
        yield box


@pytest.fixture
def digest(here: Municipality) -> Digest:
    for _n in range(READERS):
        RoleAssignmentFactory(municipality=here)
    digest = DigestFactory(municipality=here, sent_at=timezone.now())
    DigestItemFactory(digest=digest)
    return digest


def both(job: Callable[..., None], **given: Any) -> None:
    """Two workers at once, each with a connection of its own."""
    with ThreadPoolExecutor(2) as workers:
        for one in [workers.submit(job, **given) for _n in range(2)]:
            one.result()


def test_each_reader_gets_it_once_though_workers_are_killed_and_two_do_the_same(
    digest: Digest, postbox: Postbox, settings: Any
) -> None:
    numbers = {"municipality_id": digest.municipality_id, "digest_id": digest.pk}
    assert is_killed(settings, *map(str, numbers.values()), module=DYING)
    assert not OutgoingMail.objects.exists()
    both(mail_digest, **numbers)
    with acting_for(digest.municipality_id):
        assert DigestMail.objects.count() == OutgoingMail.objects.count() == READERS
    assert is_killed(settings, "deliver")
    assert len(postbox.envelopes) == 2
    mails = list(OutgoingMail.objects.values_list("pk", flat=True))
    both(with_fresh_connection(mails_deliver), mail_ids=mails)
    everything_is_delivered()
    took = [envelope.rcpt_tos[0] for envelope in postbox.envelopes]
    assert (len(took), len({*took})) == (READERS, READERS)
