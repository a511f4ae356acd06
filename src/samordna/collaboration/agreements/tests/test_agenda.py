"""Agreements that end are proposed to the forums of those whose they are."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from samordna.collaboration.extending import due_at
from samordna.collaboration.models import Forum
from samordna.collaboration.tests.agreement_factories import AgreementFactory
from samordna.collaboration.tests.factories import ForumFactory
from samordna.organisation.models import Municipality, Unit

pytestmark = pytest.mark.django_db


def proposed(forum: Forum) -> list[str]:
    return [one.title for one in due_at(forum, now()) if one.key.startswith("agreement-")]


def test_a_forum_speaks_of_its_units_agreements_that_end(here: Municipality, unit: Unit) -> None:
    last = localdate() + timedelta(days=40)
    AgreementFactory(municipality=here, title="Kommunens", valid_to=last)
    AgreementFactory(municipality=here, title="Enhetens", valid_to=last, unit=unit)
    AgreementFactory(municipality=here, title="Långt kvar", valid_to=last + timedelta(days=900))
    renewed = AgreementFactory(municipality=here, title="Förnyad", valid_to=last)
    AgreementFactory(municipality=here, follows=renewed, valid_from=last + timedelta(days=1))
    assert set(proposed(ForumFactory(municipality=here))) == {"Kommunens", "Enhetens"}
    assert proposed(ForumFactory(municipality=here, unit=unit)) == ["Enhetens"]
