"""Agreements follow their units into a merger, and back when it is undone."""

import pytest
from django.utils.timezone import localdate

from samordna.collaboration.models import Agreement, AgreementParty, Representation
from samordna.collaboration.tests.agreement_factories import RepresentationFactory, an_agreement
from samordna.collaboration.tests.factories import ForumFactory
from samordna.organisation.commands.merging import merger_undo, unit_merge
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import PartnerFactory, UnitFactory

pytestmark = pytest.mark.django_db


def test_agreements_parties_and_representation_follow_and_come_back(here: Municipality, unit: Unit) -> None:
    other, into = UnitFactory(municipality=here), UnitFactory(municipality=here, name="Den nya")
    police = PartnerFactory(municipality=here)
    own = an_agreement(here, police, unit=unit, title="Samverkan")
    same = an_agreement(here, police, unit=into, title="Samverkan")
    both = an_agreement(here, police, unit, into, other, title="Tre enheter")
    goes = RepresentationFactory(forum=ForumFactory(municipality=here), unit=unit)
    merger = unit_merge(
        municipality=here,
        user=None,
        units=[unit, other],
        into=into,
        values=None,
        on=localdate(),
    )
    titles = set(Agreement.objects.filter(unit=into).values_list("title", flat=True))
    assert same.title in titles
    assert len(titles) == 2
    assert list(
        AgreementParty.objects.present().filter(agreement=both, partner=None).values_list("unit")
    ) == [(into.pk,)]
    assert Representation.objects.get().unit == into
    merger_undo(municipality=here, merger=merger)
    own.refresh_from_db()
    goes.refresh_from_db()
    assert own.unit == goes.unit == unit
    parties = AgreementParty.objects.present().filter(agreement=both).exclude(unit=None)
    assert {one.unit_id for one in parties} == {unit.pk, into.pk, other.pk}
