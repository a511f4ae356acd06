"""Real plans outside the repository: public documents that hold no personal data."""

import os
from pathlib import Path

import pytest

from samordna.plandoc.guard import scan

FOLDER = os.environ.get("SAMORDNA_REAL_PLANS")


@pytest.mark.real
@pytest.mark.skipif(not FOLDER, reason="SAMORDNA_REAL_PLANS is not set")
def test_the_real_plans_give_no_finding() -> None:
    files = sorted(Path(FOLDER or "").glob("*.txt"))
    assert files
    assert {file.name: scan(file.read_text(encoding="utf-8")) for file in files} == {
        file.name: [] for file in files
    }
