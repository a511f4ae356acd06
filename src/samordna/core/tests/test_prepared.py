"""Queries whose SQL is written once."""

from typing import Any

import pytest
from django.db.models import QuerySet

from samordna.core.prepared import Prepared, given, given_ids
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plans.models import Part

pytestmark = pytest.mark.django_db


def test_the_same_query_is_asked_with_other_values() -> None:
    built = []

    def build() -> "QuerySet[Municipality, Any]":
        built.append(1)
        return Municipality.objects.filter(slug=given("slug")).values_list("pk")

    first, second = MunicipalityFactory(), MunicipalityFactory()
    prepared = Prepared(build)
    assert prepared.rows(slug=first.slug) == [(first.pk,)]
    assert prepared.rows(slug=second.slug) == [(second.pk,)]
    assert prepared.rows(slug="'; --%s") == []
    assert len(built) == 1


def test_any_number_of_ids() -> None:
    place = MunicipalityFactory()
    prepared = Prepared(
        lambda: Unit.objects.filter(pk__in=given_ids("units")).order_by("pk").values_list("pk")
    )
    units = [UnitFactory(municipality=place).pk for _ in range(3)]
    assert prepared.rows(units=[]) == []
    assert prepared.rows(units=units[:2]) == [(pk,) for pk in units[:2]]


def test_a_neighbours_rows_are_not_seen() -> None:
    prepared = Prepared(lambda: Unit.objects.values_list("pk"))
    own = UnitFactory()
    UnitFactory()
    act_for(own.municipality)
    assert prepared.rows() == [(own.pk,)]


def test_a_column_that_django_would_turn_into_something_else_is_refused() -> None:
    with pytest.raises(TypeError, match="data"):
        Prepared(lambda: Part.objects.values_list("data")).rows()
