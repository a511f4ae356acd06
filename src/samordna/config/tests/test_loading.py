"""What a process loads at its start is never looked through for something to throw away."""

import subprocess
import sys

_LOADS = """
import gc
from samordna.config.loading import loading
with loading():
    assert not gc.isenabled()
    kept = [[number] for number in range(1000)]
assert gc.isenabled() and gc.get_freeze_count() > 1000
"""


def test_the_collector_rests_while_loading_and_passes_it_by_afterwards() -> None:
    subprocess.run([sys.executable, "-c", _LOADS], check=True, timeout=30)
