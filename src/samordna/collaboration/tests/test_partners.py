"""A partner that an agreement or a forum names is not removed, and the refusal leads there."""

from datetime import timedelta
from html import unescape

import pytest
from django.utils.timezone import localdate

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Agreement
from samordna.collaboration.tests.agreement_factories import an_agreement
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory
from samordna.organisation.models import Municipality, Partner
from samordna.organisation.tests.factories import PartnerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(here: Municipality) -> Partner:
    return PartnerFactory(municipality=here, name="Polisen i Ekdala")


def removed(police: Partner) -> str:
    web = signed_in(police.municipality, Role.CENTRAL_COORDINATOR)
    base = f"/{police.municipality.slug}/organisation/partner/{police.pk}/"
    told = web.post(f"{base}ta-bort/", follow=True).content.decode()
    police.refresh_from_db()
    return unescape(told)


def test_a_party_stays_while_its_agreement_holds(police: Partner) -> None:
    row: Agreement = an_agreement(police.municipality, police, title="Lokal överenskommelse")
    told = removed(police)
    assert "är part i" in told
    assert f'/samverkan/overenskommelser/{row.pk}/">”Lokal överenskommelse”</a>' in told
    assert police.removed_at is None
    row.valid_from = None
    row.valid_to = localdate() - timedelta(days=1)
    row.save()
    removed(police)
    assert police.removed_at is not None


def test_a_member_of_a_forum_stays_until_the_member_is_removed(police: Partner) -> None:
    forum = ForumFactory(municipality=police.municipality, name="Rådet")
    member = ForumMemberFactory(forum=forum, unit=None, partner=police)
    assert "är medlem i" in removed(police)
    assert police.removed_at is None
    member.mark_removed()
    member.save()
    removed(police)
    assert police.removed_at is not None
