"""The database: a server of one's own (``DATABASE_URL``) or PostgreSQL 18 that we carry and start ourselves.

See docs/adr/0001.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from samordna.config.database.address import is_embedded, url

__all__ = ["is_embedded", "running", "url"]


@contextmanager
def running() -> Iterator[None]:
    """A database that answers for as long as the block runs: the one that runs already, or one started for the purpose."""
    from samordna.config.database import cluster

    if not is_embedded() or "SAMORDNA_SUPERVISED" in os.environ or cluster.answers():
        yield
        return
    process = cluster.start()
    try:
        yield
    finally:
        cluster.stop(process)
