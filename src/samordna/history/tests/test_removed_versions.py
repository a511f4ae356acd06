"""The history keeps that a version was removed, and the way back."""

import pytest

from samordna.accounts.models import User
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.history.commands import change_undo
from samordna.history.commands.undo import can_undo
from samordna.plans.commands import version_remove
from samordna.plans.models import PlanVersion
from samordna.plans.tests.factories import VersionFactory

pytestmark = pytest.mark.django_db


def test_a_removed_version_is_put_back_from_the_history() -> None:
    version = VersionFactory()
    act_for(version.municipality)
    assert not can_undo(Change.objects.filter(model="plans.planversion").latest("pk")), "an import of any age"
    version_remove(version=version)
    change = Change.objects.filter(model="plans.planversion").latest("pk")
    assert can_undo(change)
    change_undo(
        municipality=version.municipality, change=change, user=User.objects.create_user("a@example.org")
    )
    assert PlanVersion.objects.present().get() == version
