"""One order for people, in Python and in the database."""

import pytest
from django.db.models import Value
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samordna.core.order import Swedish, in_order, swedish_order
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.tests.factories import MunicipalityFactory, UnitFactory

INORDER = [
    "2 kap", "10 kap", "Ale", "ale 2", "Ale 10", "Émile", "Emilia", "Vara", "Wien", "Yrke", "Übersee", "Zon",
    "Åmål", "åre", "Älv", "Ærø", "Ö", "Øye",
]  # fmt: skip


def test_swedish_letters_come_last_and_numbers_go_by_their_value() -> None:
    shown = in_order(INORDER[::-1], str)
    pairs = "2 kap<10 kap, ale 2<Ale 10, Zon<Åmål, åre<Älv, Älv<Ö, Vara<Wien, Yrke<Zon"
    for first, then in (pair.split("<") for pair in pairs.split(", ")):
        assert shown.index(first) < shown.index(then), (first, then)


def test_blanks_are_last_in_both_directions() -> None:
    words = ["", "Åsa", "Bo", "", "ap"]
    assert in_order(words, str) == ["ap", "Bo", "Åsa", "", ""]
    assert in_order(words, str, descending=True) == ["Åsa", "Bo", "ap", "", ""]


@pytest.mark.django_db
def test_the_database_has_the_same_order() -> None:
    home = MunicipalityFactory()
    act_for(home)
    for name in reversed(INORDER):
        UnitFactory(municipality=home, name=name)
    names = list(Unit.objects.order_by(Swedish("name"), "pk").values_list("name", flat=True))
    assert [swedish_order(name) for name in names] == sorted(map(swedish_order, INORDER))
    assert list(Unit.objects.values_list("name", flat=True)) == names


@pytest.mark.slow
@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], max_codepoint=0x24F), max_size=12)
)
def test_the_key_is_the_same_in_the_database(text: str) -> None:
    place = Municipality.objects.first() or MunicipalityFactory()
    [key] = (
        Municipality.objects.filter(pk=place.pk)
        .annotate(key=Swedish(Value(text)))
        .values_list("key", flat=True)
    )
    assert key == swedish_order(text)
