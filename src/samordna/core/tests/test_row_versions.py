"""Rows that have changed have other versions, also within one transaction, and what is another's does not count."""

import pytest

from samordna.core.row_versions import row_versions
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import ContactPoint
from samordna.organisation.tests.factories import ContactPointFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


def test_every_change_is_told() -> None:
    place, other = MunicipalityFactory(), MunicipalityFactory()
    act_for(place)
    told = [row_versions([ContactPoint], place.pk)]
    row = ContactPointFactory(municipality=place)
    told.append(row_versions([ContactPoint], place.pk))
    for function in ("Jouren", "Dagtid", "Jouren"):
        ContactPoint.objects.filter(pk=row.pk).update(function=function)
        told.append(row_versions([ContactPoint], place.pk))
    assert len(set(told)) == len(told)
    act_for(other)
    ContactPointFactory(municipality=other)
    act_for(place)
    assert row_versions([ContactPoint], place.pk) == told[-1]
