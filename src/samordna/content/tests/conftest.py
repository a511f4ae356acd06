"""The demo, for tests that commit."""

import pytest

from samordna.content import demo
from samordna.core.tests.tables import Tables


@pytest.fixture
def loaded_demo(transactional_db: None, tables: Tables) -> None:
    """The demo is there, as it was when it had just been loaded."""
    tables.filled("demo", demo.load)
    assert not demo.load()
