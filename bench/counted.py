"""How many queries a page takes once it is warm, and what is drawn anew for it.

Runs inside ``samordna manage shell``, so Django is set up before anything is imported.
"""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samordna.accounts.models import User
from samordna.situation.figures import charts


def counted(email: str, path: str) -> tuple[int, int, int]:
    """Queries, those with BEGIN and COMMIT, and lines drawn, of a second visit. Raises RuntimeError but for a 200."""
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(User.objects.get(email=email))
    client.get(path)
    before = charts._drawn.cache_info().misses
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    queries = sum(one["sql"] not in {"BEGIN", "COMMIT"} for one in asked.captured_queries)
    return queries, len(asked), charts._drawn.cache_info().misses - before
