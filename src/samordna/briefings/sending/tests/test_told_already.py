"""What a digest has told stays as it was said, and one that waits goes out right or not at all."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.briefings.commands.digest_sending import digest_mail, digest_send, digest_stop
from samordna.briefings.commands.rows import row_save
from samordna.briefings.models import Digest, Item
from samordna.briefings.tests.factories import DigestFactory, DigestItemFactory, FlowFactory, ItemFactory
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db
SATURDAY = datetime(2027, 3, 13, 20, tzinfo=UTC)
MONDAY = datetime(2027, 3, 15, 9, tzinfo=UTC)


@pytest.fixture
def here() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def item(here: Municipality) -> Item:
    return ItemFactory(municipality=here, title="Fel siffra")


@pytest.fixture
def digest(here: Municipality, item: Item) -> Digest:
    row: Digest = DigestFactory(municipality=here, flow=FlowFactory(municipality=here))
    DigestItemFactory(municipality=here, digest=row, item=item)
    return digest_send(digest=row, at=SATURDAY)


def test_what_has_been_sent_is_corrected_and_never_rewritten(digest: Digest, item: Item) -> None:
    with pytest.raises(ValidationError) as refused:
        row_save(row=item, values={"title": "En annan"})
    assert refused.value.code == "told"
    item.refresh_from_db()
    assert item.title == "Fel siffra"
    assert row_save(row=item, values={"valid_until": MONDAY.date()}).valid_until == MONDAY.date()


def test_a_digest_that_waits_tells_the_right_one(digest: Digest, item: Item) -> None:
    right = row_save(
        row=Item(municipality=item.municipality, corrects=item),
        values={"title": "Rätt siffra", "correction": "Siffran var fel."},
    )
    assert [one.item for one in digest.chosen.present()] == [right]


def test_a_digest_that_has_gone_keeps_what_it_told(digest: Digest, item: Item) -> None:
    with time_machine.travel(MONDAY, tick=False):
        digest_mail(digest=digest)
    row_save(
        row=Item(municipality=item.municipality, corrects=item), values={"title": "Rätt", "correction": "Fel"}
    )
    assert [one.item for one in digest.chosen.present()] == [item]
    with pytest.raises(ValidationError):
        digest_stop(digest=digest)


def test_a_digest_that_waits_says_so_and_is_stopped(here: Municipality, digest: Digest) -> None:
    at = f"/{here.slug}/nyheter/utskick/{digest.pk}/"
    with time_machine.travel(SATURDAY, tick=False):
        web = signed_in(here, Role.CENTRAL_COORDINATOR)
        told: Any = web.get(at, headers={"accept-language": "sv"}).content.decode()
        assert "15 mar 2027 kl. 07.00" in told
        assert "skickat 13 mar" not in told
        assert web.post(f"{at}stoppa/").status_code == 302
    act_for(here)
    digest.refresh_from_db()
    assert digest.sent_at is None
    with time_machine.travel(MONDAY, tick=False):
        assert digest_mail(digest=digest) == 0
