"""A page that is measured: its questions, its time, and that of a plain view of the same rows."""

import psutil

from bench.cost import PageCost, spent_by
from bench.load import load
from bench.results import Results
from bench.server import COORDINATOR, PORT, REQUESTS, other, plain_view, samordna, sign_in

QUERIES = 12
SHELL = "manage", "shell", "-v", "0", "-c"
_COUNT = "from bench.counted import counted; print(*counted('{email}', '{path}'))"


def measure_page(
    results: Results,
    environment: dict[str, str],
    process: psutil.Process,
    name: str,
    path: str,
    plain: str = "",
) -> None:
    """``plain`` names the plain view of the same rows that it is held against."""
    told = samordna(environment, *SHELL, _COUNT.format(email=COORDINATOR.email, path=path))
    queries, statements, drawn = map(int, told.split()[-3:])
    results.add(f"{name}: frågor till databasen", queries, "st", QUERIES)
    results.add(f"{name}: frågor med BEGIN och COMMIT", statements, "st")
    results.add(f"{name}: diagram som ritas om vid nästa besök", drawn, "st", 0)
    cookie = sign_in()
    load(PORT, path, cookie=cookie, requests=40)
    before = spent_by(process)
    page = load(PORT, path, cookie=cookie, requests=REQUESTS)
    spent = spent_by(process).since(before, REQUESTS)
    bare = other("bench.bare:application", f"/{page.size}")
    results.costs.append(PageCost(name, 1, spent, None))
    results.add(f"{name}: p50", page.p50, "ms")
    results.add(f"{name}: p50 mot en tom Djangosida", page.p50 / bare.p50, "×")
    if plain:
        view = plain_view(environment, plain, page.size, cookie)
        results.add(f"{name}: p50 mot en enkel vy med samma rader", page.p50 / view.p50, "×", 3)
    results.add(f"{name}: webbens processortid", spent.web, "ms")
    results.add(f"{name}: databasens processortid", spent.database, "ms")
