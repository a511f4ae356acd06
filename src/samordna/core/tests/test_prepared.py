"""Queries whose SQL is written once."""

from typing import Any

import pytest
from django.db import connection
from django.db.models import F, QuerySet
from django.test.utils import CaptureQueriesContext

from samordna.core.prepared import Prepared, given, given_ids, given_texts
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory
from samordna.plandoc.schema import PlanDocument
from samordna.plans.models import Part
from samordna.plans.tests.factories import VersionFactory

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


def test_any_number_of_texts() -> None:
    place = MunicipalityFactory()
    units = [UnitFactory(municipality=place, code=code) for code in ("A", "B';--", "C")]
    prepared = Prepared(lambda: Unit.objects.filter(code__in=given_texts("codes")).values_list("pk"))
    assert prepared.rows(codes=[]) == []
    assert prepared.rows(codes=["B';--"]) == [(units[1].pk,)]


def test_a_neighbours_rows_are_not_seen() -> None:
    prepared = Prepared(lambda: Unit.objects.values_list("pk"))
    own = UnitFactory()
    UnitFactory()
    act_for(own.municipality)
    assert prepared.rows() == [(own.pk,)]


def test_a_column_that_django_would_turn_into_something_else_is_refused() -> None:
    with pytest.raises(TypeError, match="data"):
        Prepared(lambda: Part.objects.values_list("data")).rows()


def test_models_come_with_what_is_joined_to_them_and_without_another_question() -> None:
    unit = UnitFactory()
    prepared = Prepared(
        lambda: (
            Unit.objects.filter(pk=given("unit"))
            .select_related("municipality", "successor")
            .annotate(twice=F("pk") * 2)
        )
    )
    with CaptureQueriesContext(connection) as asked:
        (again,) = prepared.objects(unit=unit.pk)
        assert (again, again.municipality.name, again.successor) == (unit, unit.municipality.name, None)
        assert again.twice == unit.pk * 2
    assert len(asked) == 1
    assert prepared.objects(unit=0) == []
    assert prepared.objects(unit=unit.pk)[0] is not again


def test_models_have_what_django_makes_of_their_columns() -> None:
    decided = {"metadata": {"title": "Planen"}, "decisions": [{"kind": "committee", "date": "2025-03-01"}]}
    version = VersionFactory(document=PlanDocument.model_validate(decided))
    prepared = Prepared(lambda: Part.objects.filter(version=given("version"), kind="decisions"))
    assert prepared.objects(version=version.pk)[0].data["date"] == "2025-03-01"
