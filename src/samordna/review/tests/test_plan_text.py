"""The plan's text beside a reviewer's answers: what that reviewer may read of it, and of no other plan."""

import pytest
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.factories import RoleAssignmentFactory
from samordna.core.models import Change
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plans.models import PlanVersion, Section
from samordna.plans.tests.factories import VersionFactory
from samordna.review.commands import reviewer_name
from samordna.review.tests.factories import a_round, send_for_review

pytestmark = pytest.mark.django_db

SECRET = "Vaktbolagets rutin vid larm."


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory(name="Hemby", slug="hemby")


@pytest.fixture
def version(home: Municipality) -> PlanVersion:
    version = VersionFactory(municipality=home)
    for key, text, restricted in (
        ("sections-91", "Vi ses varje månad.", False),
        ("sections-92", SECRET, True),
    ):
        Section.objects.create(
            municipality=home, version=version, key=key, heading=key, text=text, restricted=restricted
        )
    return version


def test_a_reviewer_reads_what_they_may_and_the_reading_is_noted(
    home: Municipality, version: PlanVersion
) -> None:
    made, plan = a_round(home), send_for_review(version)
    for role, reads in ((Role.CENTRAL_COORDINATOR, True), (Role.READER, False)):
        user = RoleAssignmentFactory(municipality=home, role=role).user
        reviewer_name(review_round=made, user=user)
        web = Client()
        web.force_login(user)
        text = web.get(f"/hemby/granskning/{made.pk}/planer/{plan.pk}/text/").content.decode()
        act_for(home)
        assert "Vi ses varje månad." in text
        assert (SECRET in text) is reads
        assert Change.objects.filter(kind=Change.Kind.READ, user=user.pk).exists() is reads


def test_who_does_not_review_is_refused(home: Municipality, version: PlanVersion) -> None:
    made, plan = a_round(home), send_for_review(version)
    web = Client()
    web.force_login(RoleAssignmentFactory(municipality=home, role=Role.READER).user)
    assert web.get(f"/hemby/granskning/{made.pk}/planer/{plan.pk}/text/").status_code == 403
