"""Values that are written many at once come back as they were."""

import pytest
from django.db import connection

from samordna.core.arrays import PlainListDumper

_TEXTS = [
    '"',
    "\\",
    '\\"',
    "NULL",
    "null",
    "",
    " ",
    "{}",
    "a,b",
    "rad\nrad",
    "å 🟢",
    "'",
    '{"a": "b\\"c"}',
    None,
]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values", [_TEXTS, [None, None], [], [1, None, 3], [True, False], [["a", '"'], ["\\", None]]]
)
def test_what_is_written_is_read(values: list[object]) -> None:
    kind = {int: "int[]", bool: "bool[]"}.get(type(values[0]) if values else str, "text[]")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT %s::{kind}", [values])
        assert cursor.fetchone() == (values,)


@pytest.mark.django_db
def test_it_is_the_way_that_lists_take() -> None:
    connection.ensure_connection()
    dumper = connection.connection.adapters.get_dumper(list, "s")
    assert dumper is PlainListDumper
