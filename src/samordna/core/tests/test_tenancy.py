"""For whom the database answers: said for a transaction, gone with it."""

import pytest
from django.db import connection, transaction

from samordna.core.tenancy import acting_as, acting_for, acting_for_instance
from samordna.core.tests.tenants import act_for_nobody
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

pytestmark = pytest.mark.django_db(transaction=True)


def units() -> set[str]:
    return set(Unit.objects.values_list("name", flat=True))


@pytest.fixture
def two() -> tuple[Municipality, Municipality]:
    first, second = UnitFactory(name="Här"), UnitFactory(name="Där")
    act_for_nobody()
    return first.municipality, second.municipality


def test_nothing_is_seen_until_something_is_said(two: tuple[Municipality, Municipality]) -> None:
    assert units() == set()
    with acting_for(two[0].pk):
        assert units() == {"Här"}
    assert units() == set()


def test_what_is_said_inside_ends_with_it(two: tuple[Municipality, Municipality]) -> None:
    with acting_for(two[0].pk, user_id=7, request="abc"):
        with acting_for(two[1].pk):
            assert units() == {"Där"}
        assert units() == {"Här"}
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('samordna.user'), current_setting('samordna.request')")
            assert cursor.fetchone() == ("7", "abc")


def test_it_ends_also_when_something_goes_wrong(two: tuple[Municipality, Municipality]) -> None:
    with acting_for(two[0].pk):
        with pytest.raises(RuntimeError), acting_for(two[1].pk):
            raise RuntimeError
        assert units() == {"Här"}
    with pytest.raises(RuntimeError), acting_for(two[1].pk):
        raise RuntimeError
    assert units() == set()


def test_nobodys_content_is_seen_by_the_installation_or_a_person(
    two: tuple[Municipality, Municipality],
) -> None:
    with acting_for_instance():
        assert units() == set()
    with acting_as(1):
        assert units() == set()


def test_the_installation_makes_municipalities_and_nobody_else_does(
    two: tuple[Municipality, Municipality],
) -> None:
    with acting_for_instance():
        made = MunicipalityFactory(slug="ny")
    with acting_for(made.pk), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        Municipality.objects.create(name="Till", slug="till", code="4712")
