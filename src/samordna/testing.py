"""The tests' own plugin of pytest: they run against a real PostgreSQL, the embedded one, kept under ``var/test`` between runs.

A plugin and not a conftest, since the environment must be set before pytest-django reads the settings.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
os.environ.setdefault("SAMORDNA_VAR", str(ROOT / "var" / "test"))
os.environ["SAMORDNA_DATABASE_ROLE"] = "owner"


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """The database server runs from before the test database is made until after it is gone."""
    from samordna.config.database import running

    with running():
        yield


@pytest.fixture(autouse=True)
def _plain_static_files(settings: object) -> None:
    """Pages in tests name static files as they are in the source, so that no collecting is needed first."""
    settings.STORAGES = {  # type: ignore[attr-defined]
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
