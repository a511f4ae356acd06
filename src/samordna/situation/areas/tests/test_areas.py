"""The tree of areas, what may be chosen in it, and areas that become one."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.areas.queries import areas_of, became, choosable, reason_not
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.areas import area_remove, area_restore, area_update
from samordna.situation.models import Area
from samordna.situation.tests.factories import an_area

pytestmark = pytest.mark.django_db
TODAY = localdate()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def place() -> Municipality:
    return MunicipalityFactory()


def refused(command: Any, **values: Any) -> str:
    with pytest.raises(ValidationError) as error:
        command(**values)
    return " ".join(error.value.messages)


def test_few_inhabitants_no_figure_and_an_end_are_reasons_not_to_be_chosen(
    place: Municipality, django_assert_num_queries: Any
) -> None:
    chosen = an_area(place, "Stora")
    hamlet = an_area(place, "Lilla", population=999)
    uncounted = an_area(place, "Oräknade", population=None, population_year=None)
    ended = an_area(place, "Slutade", valid_to=YESTERDAY)
    with django_assert_num_queries(1):
        assert choosable(place) == [chosen]
    assert reason_not(chosen, 1000) == ""
    assert "Färre än 1\xa0000" in reason_not(hamlet, 1000)
    assert "invånare" in reason_not(uncounted, 1000)
    assert "upphört" in reason_not(ended, 1000)
    place.least_inhabitants = 20_000
    assert choosable(place) == []


def test_a_move_takes_all_that_lies_in_the_area_along(place: Municipality) -> None:
    whole = an_area(place, "Kommunen", kind=AreaKind.MUNICIPALITY)
    north = an_area(place, "Norr", kind=AreaKind.DISTRICT, parent=whole)
    village = an_area(place, "Byn", parent=north)
    street = an_area(place, "Kvarteren", parent=village)
    south = an_area(place, "Söder", kind=AreaKind.DISTRICT, parent=whole)
    area_update(municipality=place, area=village, values={"parent": south})
    street.refresh_from_db()
    assert street.path == [whole.pk, south.pk, village.pk, street.pk]
    assert "del av sig själv" in refused(
        area_update, municipality=place, area=village, values={"parent": street}
    )
    assert "mindre" in refused(area_update, municipality=place, area=south, values={"parent": street})


def test_what_is_pointed_at_is_not_removed_and_what_is_removed_comes_back(place: Municipality) -> None:
    district = an_area(place, "Norr", kind=AreaKind.DISTRICT)
    area = an_area(place, "Byn", parent=district)
    assert "1 område i sig" in refused(area_remove, municipality=place, area=district)
    area_remove(municipality=place, area=area)
    assert not areas_of(place).filter(pk=area.pk).exists()
    an_area(place, "byn ", parent=district)
    assert "redan ett område med det namnet" in refused(area_restore, municipality=place, area=area)


def test_inhabitants_are_of_a_year_that_has_been(place: Municipality) -> None:
    assert "vilket år" in refused(an_area, municipality=place, population_year=None)
    assert "inte varit" in refused(an_area, municipality=place, population_year=TODAY.year + 1)
    assert "1950" in refused(an_area, municipality=place, population_year=1700)


class TestMerging:
    def test_what_lay_in_them_lies_in_the_new_and_they_are_read_as_it(self, place: Municipality) -> None:
        one, two = (an_area(place, name, kind=AreaKind.DISTRICT) for name in ("Ett", "Två"))
        inner = an_area(place, "Inre", parent=one)
        new = area_merge(
            municipality=place,
            areas=[one, two],
            on=TODAY,
            values={
                "name": "Ettvå",
                "kind": AreaKind.DISTRICT,
                "population": 24_000,
                "population_year": 2025,
            },
        )
        inner.refresh_from_db()
        assert inner.path == [new.pk, inner.pk]
        every = list(areas_of(place))
        assert became(every) == dict.fromkeys([one.pk, two.pk, new.pk], new.pk) | {inner.pk: inner.pk}
        assert choosable(place) == [new, inner]
        one.refresh_from_db()
        assert "Ettvå" in reason_not(one, 1000)
        assert "Ettvå" in refused(area_update, municipality=place, area=one, values={"name": "Åter"})

    def test_every_reason_why_not_is_said(self, place: Municipality) -> None:
        outer = an_area(place, "Yttre", kind=AreaKind.DISTRICT)
        inner = an_area(place, "Inre", parent=outer)
        ended = an_area(place, "Slutat", valid_to=YESTERDAY)
        tomorrow = TODAY + timedelta(days=1)
        told = refused(area_merge, municipality=place, areas=[outer, ended], on=tomorrow, into=inner)
        assert "i dag" in told
        assert "upphört redan" in told
        assert "”Inre” ligger i ”Yttre”" in told
        assert Area.objects.filter(successor=None).count() == 3


def test_a_chain_of_mergers_is_read_as_its_end(place: Municipality) -> None:
    first, second, third = (an_area(place, name) for name in "ABC")
    area_merge(municipality=place, areas=[first], on=YESTERDAY, into=second)
    area_merge(municipality=place, areas=[second], on=TODAY, into=third)
    assert became(areas_of(place)) == dict.fromkeys([first.pk, second.pk, third.pk], third.pk)


def test_two_of_one_name_in_one_place_are_refused_also_where_one_is_to_end(place: Municipality) -> None:
    north = an_area(place, "Norr", kind=AreaKind.DISTRICT)
    next_month = TODAY + timedelta(days=31)
    an_area(place, "Byn", parent=north, code="07", valid_to=next_month)
    told = refused(an_area, municipality=place, name="byn", parent=north)
    assert "redan ett område med det namnet" in told
    assert "”Byn” (område, del av Norr, kod 07, till och med" in told
    assert an_area(place, "Byn", parent=north, valid_from=next_month + timedelta(days=1)).pk
    assert an_area(place, "Byn").pk
