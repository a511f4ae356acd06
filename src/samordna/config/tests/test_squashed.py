"""What one migration makes at once is what the many made that it stands for.

``samordna-2026-11-29.sql.xz`` is what ``pg_dump`` wrote of the tables that the commit 2f39f80c made, by 181 migrations.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samordna.config.tests.external import NAME, Environment, earlier, prepare
from samordna.config.tests.test_first_starts import assert_alike
from samordna.core.tests import migrated

pytestmark = pytest.mark.slow

OLD = Path(__file__).with_name("samordna-2026-11-29.sql.xz")


@pytest.fixture
def old(django_db_modify_db_settings: None, tmp_path: Path) -> Iterator[Environment]:
    with earlier(OLD, tmp_path) as environment:
        yield environment


def test_a_database_of_the_many_is_one_of_the_few(old: Environment) -> None:
    assert prepare(old).returncode == 0
    assert_alike(NAME, migrated.MIGRATED)
