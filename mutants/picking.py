"""A plugin of pytest for the run with a change: only the picked tests, in the order in which they are likely to see it."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from mutants.lane import PICKED
from samordna.config.database import url

FORGET_SHELVES = """
DO $$ DECLARE shelf name; BEGIN
    FOR shelf IN SELECT nspname FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'testing', 'information_schema')
    LOOP EXECUTE format('DROP SCHEMA %I CASCADE', shelf); END LOOP;
END $$
"""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """After all others have marked and ordered."""
    yield
    if file := os.environ.get(PICKED):
        turns = {test: turn for turn, test in enumerate(json.loads(Path(file).read_text(encoding="utf-8")))}
        items[:] = sorted(
            (item for item in items if item.nodeid in turns), key=lambda item: turns[item.nodeid]
        )


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: object) -> object:
    """The database is used again: what the run before kept or left in it goes first."""
    with psycopg.connect(
        url("superuser"), dbname=connection.settings_dict["NAME"], autocommit=True
    ) as superuser:
        superuser.execute(FORGET_SHELVES)
        superuser.execute("SELECT testing.empty()")
    return django_db_setup
