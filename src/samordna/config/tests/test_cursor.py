"""However many values a query has, and whatever stands in them."""

from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from samordna.accounts.models import User
from samordna.config.database import url
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


@pytest.mark.slow
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


SQUARE = 'SELECT %s::int * %s::int AS "asked for and rolled back"'


def prepared(like: str) -> set[str]:
    """The names of what the connection has prepared."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM pg_prepared_statements WHERE statement LIKE %s", [f"SELECT %{like}%"]
        )
        return {name for (name,) in cursor.fetchall()}


def ask(sql: str, *values: int, times: int = 3) -> Any:
    for _ in range(times):
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            answer = cursor.fetchone()
    return answer


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("within", [False, True])
def test_what_is_prepared_is_kept_when_somebody_is_refused(within: bool) -> None:
    ask(SQUARE, 3, 3)
    kept = prepared("asked for and rolled back")
    with transaction.atomic(), transaction.atomic(savepoint=within):
        ask(SQUARE, 4, 4)
        transaction.set_rollback(True)
    ask(SQUARE, 5, 5)
    assert kept == prepared("asked for and rolled back") != set()


@pytest.mark.django_db(transaction=True)
def test_what_a_changed_table_makes_wrong_is_refused_once() -> None:
    """A migration may change it while the version before serves."""
    sql = "SELECT *, 'asked for once more' FROM public.changed WHERE number = %s"
    name = connection.settings_dict["NAME"]
    with psycopg.connect(url("superuser"), dbname=name, autocommit=True) as superuser:
        superuser.execute("CREATE TABLE public.changed (number int)")
        try:
            superuser.execute("GRANT SELECT ON public.changed TO PUBLIC")
            ask(sql, 1)
            assert prepared("asked for once more")
            superuser.execute("ALTER TABLE public.changed ADD also text")
            with pytest.raises(DatabaseError, match="must not change result type"):
                ask(sql, 1)
            assert ask(sql, 1) is None
        finally:
            superuser.execute("DROP TABLE public.changed")
