"""However many values a query has, and whatever stands in them."""

import pytest
from django.db import connection

from samordna.accounts.models import User
from samordna.config.database.cursor import MOST_VALUES

TEXTS = ("å’ä", "50 %", "%s", "it's", "\\", '"', "{}", "$1", "")


@pytest.mark.django_db
@pytest.mark.parametrize("times", [1, MOST_VALUES // len(TEXTS) + 1])
def test_every_value_comes_as_it_was(times: int) -> None:
    texts = [*TEXTS] * times
    rows = ", ".join(["(%s)"] * len(texts))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT said FROM (VALUES {rows}) texts(said)", texts)  # noqa: S608
        assert {text for (text,) in cursor.fetchall()} == set(TEXTS)


@pytest.mark.django_db
def test_more_things_are_asked_for_than_a_query_has_places() -> None:
    assert not User.objects.filter(id__in=range(-MOST_VALUES - 2, -1)).exists()


@pytest.mark.django_db
def test_what_is_asked_again_is_prepared() -> None:
    def asked() -> int:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement LIKE %s",
                ["SELECT %asked for again%"],
            )
            return sum(times for (times,) in cursor.fetchall())

    before = asked()
    for number in range(5):
        with connection.cursor() as cursor:
            cursor.execute('SELECT %s::int AS "asked for again"', [number])
            assert cursor.fetchone() == (number,)
    assert asked() - before >= 3
