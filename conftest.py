"""Fixtures for every test: a real PostgreSQL, used as the application's role, and static files as they are in the source."""

import logging
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from typing import Any
from unittest.mock import patch

import hypothesis
import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import connection
from django.test import client, override_settings
from psycopg.conninfo import conninfo_to_dict
from pytest_django import DjangoDbBlocker

from samordna.config.database import is_embedded, running, url
from samordna.config.database.cursor import KeptWhenRolledBack
from samordna.core.tests import migrated
from samordna.core.tests.tables import Tables
from samordna.core.tests.tenants import act_for_nobody

pytest_plugins = ["samordna.accounts.tests.hashing", "samordna.core.tests.browser"]
hypothesis.settings.register_profile("whatever the clock says", deadline=None)
hypothesis.settings.load_profile("whatever the clock says")
# The mail server that tests send to tells of each connection that ends, also when nobody listens any more.
logging.getLogger("mail.log").setLevel(logging.WARNING)


@pytest.fixture(scope="session", autouse=True)
def _only_the_page_is_remembered() -> Iterator[None]:
    """Django's test client copies what every template of a page is given, each field's too; tests look at the page's own."""

    def remember(
        store: dict[str, Any], signal: Any, sender: Any, template: Any, context: Any, **named: Any
    ) -> None:
        if "templates" not in store:
            remembered(store, signal, sender, template, context, **named)

    remembered = client.store_rendered_templates
    with patch.object(client, "store_rendered_templates", remember):
        yield


@pytest.fixture(scope="session", autouse=True)
def _one_session_is_begun() -> Iterator[None]:
    """Who is let in without a password begins one session; Django's test client first stores an empty one, to replace it."""

    def let_in(self: client.Client, user: AbstractBaseUser, backend: str | None = None) -> None:
        if settings.SESSION_COOKIE_NAME in self.cookies:
            djangos(self, user, backend)
            return
        with patch.object(client.Client, "session", import_module(settings.SESSION_ENGINE).SessionStore()):
            djangos(self, user, backend)

    djangos = client.Client._login
    with patch.object(client.Client, "_login", let_in):
        yield


@pytest.fixture(scope="session", autouse=True)
def _much_is_prepared() -> Iterator[None]:
    """Tests ask for more different things in turn than whoever is served, and each of their savepoints is a query of its own."""
    with patch.object(KeptWhenRolledBack, "prepared_max", 500):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """The database server runs from before the test database is made until after it is gone.

    Where its files were laid out by us, the test database begins as a copy of one that is migrated.
    """
    if is_embedded():
        migrated.lay_out()
        connection.settings_dict["PASSWORD"] = conninfo_to_dict(url())["password"]
    with running(durable=False):
        if is_embedded() and migrated.is_laid_out():
            connection.settings_dict["TEST"]["TEMPLATE"] = migrated.MIGRATED
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Tables]:
    """The owner makes the test database; the tests then connect as the application, so that a missing grant shows."""
    if not is_embedded():
        tables = Tables(None)
        with tables.emptied():
            yield tables
        return
    owner = connection.settings_dict["USER"], connection.settings_dict["PASSWORD"]
    application = conninfo_to_dict(url("app"))
    with django_db_blocker.unblock():
        _connect_as(application["user"], application["password"])
        with _as_superuser() as superuser:
            tables = Tables(superuser)
            with tables.emptied():
                yield tables
        _connect_as(*owner)
        _end_other_sessions()


@pytest.fixture(scope="session")
def tables(django_db_setup: Tables) -> Tables:
    """All the rows of this process's database, to be kept and put back."""
    return django_db_setup


def _connect_as(user: object, password: object) -> None:
    connection.close()
    connection.close_pool()  # type: ignore[attr-defined]
    connection.settings_dict.update(USER=user, PASSWORD=password)


def _as_superuser() -> psycopg.Connection:
    return psycopg.connect(url("superuser"), dbname=connection.settings_dict["NAME"], autocommit=True)


def _end_other_sessions() -> None:
    """End what threads of a live server left open, so that the test database can be dropped."""
    with _as_superuser() as superuser:
        superuser.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND usename = %s",
            [connection.settings_dict["NAME"], conninfo_to_dict(url("app"))["user"]],
        )


@pytest.fixture(autouse=True)
def _nobodys_rows(request: pytest.FixtureRequest) -> None:
    """A test begins by seeing no municipality's rows; the factories speak for those they make."""
    if request.node.get_closest_marker("django_db") or "db" in request.fixturenames:
        request.getfixturevalue("_django_db_helper")
        act_for_nobody()


@pytest.fixture
def written_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process of its own would write is written by this one, for tests of what is in the file or becomes of it.

    Starting a process takes half a second; that it is started, bounded and believed is tried in ``plans/tests/test_writer.py``
    and ``test_exporting.py``.
    """

    def written(program: str, given: bytes) -> bytes:
        made = BytesIO()
        import_module(program).main(BytesIO(given), made)
        return made.getvalue()

    monkeypatch.setattr("samordna.core.apart._written", written)


@pytest.fixture(scope="session", autouse=True)
def _plain_static_files() -> Iterator[None]:
    """Pages in tests name static files as they are in the source, so that no collecting is needed first.

    A file is looked for when it is asked for: every test client would otherwise begin by walking through all of them.
    """
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(WHITENOISE_AUTOREFRESH=True, STORAGES=storages):
        yield
