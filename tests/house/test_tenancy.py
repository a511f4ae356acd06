"""One municipality against another, on every table that has one, by raw SQL on the application's own connection."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from house.samples import sample
from samordna.core.guards.models import references, tenant_models
from samordna.core.models import Change, ChangeHead, HistorySeal
from samordna.core.tests.telling import Tell
from samordna.core.tests.tenants import act_for, act_for_nobody
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db

WRITTEN_BY_THE_DATABASE: set[type[models.Model]] = {Change, ChangeHead, HistorySeal}
"""The history has rules of its own, tested in samordna.history."""
TABLES = sorted({model._meta.db_table for model in tenant_models()})
MODELS = {model._meta.db_table: model for model in tenant_models()}


@pytest.fixture
def home() -> Municipality:
    return MunicipalityFactory()


@pytest.fixture
def neighbour() -> Municipality:
    return MunicipalityFactory()


def rows(table: str, where: str = "true", *values: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {where}", values)
        return int(cursor.fetchone()[0])


def changed(statement: str, *values: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


@contextmanager
def refused(*errors: type[Exception]) -> Iterator[None]:
    """The database says no, at once or when it checks references."""
    with pytest.raises(errors), transaction.atomic():  # noqa: PT012 (the caller's statement stands in between)
        yield
        connection.check_constraints()


def test_every_table_with_a_municipality_is_guarded(tell: Tell) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, count(p.polname) FROM pg_class c"
            " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped"
            " LEFT JOIN pg_policy p ON p.polrelid = c.oid"
            " WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace GROUP BY c.oid"
        )
        found = {table: (forced, policies) for table, forced, policies in cursor.fetchall()}
    unguarded = [table for table, (forced, policies) in found.items() if not forced or not policies]
    tell(
        f"row-level security: {len(found) - len(unguarded)} tables covered of {len(found)} with a municipality"
    )
    assert not unguarded
    assert set(found) == set(TABLES)


def test_the_application_cannot_go_around_it() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)
        cursor.execute(
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user"
        )
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize("table", [t for t in TABLES if MODELS[t] not in WRITTEN_BY_THE_DATABASE])
def test_a_neighbours_rows_do_not_exist(table: str, home: Municipality, neighbour: Municipality) -> None:
    theirs = sample(MODELS[table], neighbour)
    act_for(home)
    own = sample(MODELS[table], home)
    pk = MODELS[table]._meta.pk.column
    number = rows(table)
    assert rows(table, f"{pk} = %s", own.pk) == 1
    assert rows(table, "municipality_id <> %s", home.pk) == 0
    assert rows(table, f"{pk} = %s", theirs.pk) == 0
    assert changed(f"UPDATE {table} SET municipality_id = municipality_id WHERE {pk} = %s", theirs.pk) == 0
    assert changed(f"DELETE FROM {table} WHERE {pk} = %s", theirs.pk) == 0
    with refused(DatabaseError):
        changed(f"UPDATE {table} SET municipality_id = %s WHERE {pk} = %s", neighbour.pk, own.pk)
    with refused(DatabaseError):
        sample(MODELS[table], neighbour)
    act_for_nobody()
    assert rows(table) == 0
    act_for(home)
    assert rows(table) == number
    act_for(neighbour)
    assert rows(table, f"{pk} = %s", theirs.pk) == 1


@pytest.mark.parametrize(
    "reference", sorted(references(), key=lambda one: one.name), ids=lambda one: one.name
)
def test_nothing_refers_to_a_neighbours_row(
    reference: object, home: Municipality, neighbour: Municipality
) -> None:
    table, column, to_table = reference.table, reference.column, reference.to_table  # type: ignore[attr-defined]
    theirs = sample(MODELS[to_table], neighbour)
    act_for(home)
    with refused(IntegrityError):
        sample(MODELS[table], home, **{column: theirs.pk})


def test_a_municipality_is_changed_by_itself_and_made_by_the_installation(
    home: Municipality, neighbour: Municipality
) -> None:
    act_for(home)
    assert changed("UPDATE organisation_municipality SET county = 'X' WHERE id = %s", home.pk) == 1
    assert changed("UPDATE organisation_municipality SET county = 'X' WHERE id = %s", neighbour.pk) == 0
    assert changed("DELETE FROM organisation_municipality WHERE id = %s", neighbour.pk) == 0
    with refused(DatabaseError):
        Municipality.objects.create(name="Ny", slug="ny", code="4711")
