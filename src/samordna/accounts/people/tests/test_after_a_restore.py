"""After a restore no link works that was sent before it: it may have been used, or taken back, since the backup was taken."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.models import Invitation
from samordna.accounts.tests.factories import InvitationFactory
from samordna.cli.backups import stop_links
from samordna.core.tests.tenants import act_for, act_for_nobody

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_no_link_works_and_what_was_over_stays_as_it_was(client: Client) -> None:
    waiting = [InvitationFactory(token_hash=token_hash(f"nyckel{number}")) for number in range(2)]
    place, long_ago = waiting[0].municipality, timezone.now() - timedelta(days=9)
    old = InvitationFactory(municipality=place, email="gammal@ekdala.example", expires_at=long_ago)
    used = InvitationFactory(municipality=place, email="anvand@ekdala.example", used_at=long_ago)
    act_for_nobody()
    assert stop_links() == 2
    for number, invitation in enumerate(waiting):
        answer = client.get(f"/inbjudan/{invitation.municipality.slug}/nyckel{number}/", follow=True)
        assert answer.status_code == 410
        act_for(invitation.municipality)
        invitation.refresh_from_db()
        assert invitation.state == Invitation.State.EXPIRED
    act_for(place)
    old.refresh_from_db()
    used.refresh_from_db()
    assert (old.expires_at, used.state) == (long_ago, Invitation.State.USED)
