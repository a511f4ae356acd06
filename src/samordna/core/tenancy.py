"""For whom the database answers: row-level security lets a transaction see the rows of one municipality.

Nothing is said, nothing is seen: a query outside these contexts returns no row of any municipality. The words are settings of
the transaction (``SET LOCAL``), so they end with it and no pooled connection carries them to the next request.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Func, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

NAMES = ("municipality", "user", "request", "instance")
"""The settings ``samordna.*`` that policies and the history's triggers read."""


@contextmanager
def acting_for(municipality_id: int, *, user_id: int | None = None, request: str = "") -> Iterator[None]:
    """A transaction in which the rows of this municipality, and of no other, exist."""
    with _saying(municipality=municipality_id, user=user_id, request=request):
        yield


@contextmanager
def acting_as(user_id: int, *, request: str = "") -> Iterator[None]:
    """A transaction in which somebody sees their own roles, wherever they have them, and nothing else."""
    with _saying(user=user_id, request=request):
        yield


@contextmanager
def acting_for_instance(user_id: int | None = None, *, request: str = "") -> Iterator[None]:
    """A transaction of the installation itself: municipalities can be set up, and nobody's content is seen."""
    with _saying(user=user_id, request=request, instance="on"):
        yield


@contextmanager
def _saying(**values: object) -> Iterator[None]:
    nested = connection.in_atomic_block
    with transaction.atomic():
        before = _said() if nested else {}
        say(**values)
        yield
        if nested:
            say(**before)


def say(**values: object) -> None:
    """Set what the rest of the transaction says. What is not named is empty."""
    names = [f"samordna.{name}" for name in NAMES]
    texts = [_text(values.get(name)) for name in NAMES]
    calls = ", ".join(["set_config(%s, %s, true)"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [word for pair in zip(names, texts, strict=True) for word in pair])


def settings_as_found(*, read_only: bool = False, **values: object) -> dict[str, Func]:
    """The same as annotations of a query: the transaction says it if, and as soon as, the query finds its row."""
    texts: dict[str, object] = {f"samordna.{name}": values.get(name) for name in NAMES}
    if read_only:
        texts["transaction_read_only"] = "on"
    return {
        f"said_{name.replace('.', '_')}": Func(
            Value(name),
            Cast(text, TextField()) if isinstance(text, Combinable) else Value(_text(text)),
            Value(True),
            function="set_config",
            output_field=TextField(),
        )
        for name, text in texts.items()
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _said() -> dict[str, object]:
    columns = ", ".join(f"current_setting('samordna.{name}', true)" for name in NAMES)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns}")
        return dict(zip(NAMES, cursor.fetchone(), strict=True))
