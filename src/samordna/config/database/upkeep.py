"""What another version of the server asks for, once: at its first start over the same files."""

import psycopg

from samordna.config.database import bundle
from samordna.config.database.address import home, url


def settle() -> None:
    """Count the rows of every table anew: 18.4 could get them so wrong while it made an index that no later count was ever due.

    An order that text is sorted in does not change: that of ours, ``C.UTF-8``, is PostgreSQL's own. Whoever uses the database
    meanwhile is not held up. What fails is tried again at the next start.
    """
    mark = home() / "server-version"
    if mark.exists() and mark.read_text(encoding="ascii") == bundle.version():
        return
    try:
        with psycopg.connect(url("superuser"), autocommit=True) as connection:
            connection.execute("ANALYZE")
        mark.write_text(bundle.version(), encoding="ascii")
    except (psycopg.Error, OSError):
        return
