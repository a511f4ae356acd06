"""How many questions a page asks the database."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
"""What begins and ends a transaction asks for nothing."""


def queries_of(client: Client, address: str) -> int:
    """The number of queries of a page that is there.

    Asked twice: the first visit of a session also notes that it is in use.
    """
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200, address
    return sum(not query["sql"].startswith(FRAME) for query in queries)
