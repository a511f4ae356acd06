"""Situation pictures: a large one's page, a city's sum of all of them, figures read in, and many who score at once."""

import json
import os
import tempfile

import psutil

from bench.cost import PageCost, spent_by
from bench.figures import measure_figures
from bench.load import load
from bench.results import Results
from bench.scorers import measure_scorers
from bench.server import COORDINATOR, HOME, PORT, REQUESTS, other, plain_view, samordna, serving, sign_in

ADMINISTRATIONS = 17
QUERIES = 12
_SHELL = "manage", "shell", "-v", "0", "-c"
_PREPARE = (
    "import json; from bench.preparing_pictures import prepare_pictures;"
    "print(json.dumps(prepare_pictures('{email}')))"
)
_COUNT = "from bench.counted import counted; print(*counted('{email}', '{path}'))"


def measure_pictures(results: Results) -> None:
    measure_figures(results)
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_LOG_LEVEL": "ERROR"}
        with serving(environment) as (process, _):
            samordna(environment, "loadtest-data", "--municipalities", "1", "--plans", str(ADMINISTRATIONS))
            told = samordna(environment, *_SHELL, _PREPARE.format(email=COORDINATOR.email))
            picture, tokens = json.loads(told.splitlines()[-1])
            base = f"/{HOME}/lagesbild/"
            _measure_page(results, environment, process, "en stor lägesbild", f"{base}{picture}/", "picture")
            name = f"lägesbilder tillsammans, {ADMINISTRATIONS} förvaltningar"
            _measure_page(results, environment, process, name, f"{base}tillsammans/")
        with serving({**environment, "SAMORDNA_WEB_WORKERS": "1"}) as (process, _):
            measure_scorers(results, process, f"{base}{picture}/sammanvagning/", tokens)


def _measure_page(
    results: Results,
    environment: dict[str, str],
    process: psutil.Process,
    name: str,
    path: str,
    plain: str = "",
) -> None:
    """``plain`` names the plain view of the same rows that it is held against."""
    told = samordna(environment, *_SHELL, _COUNT.format(email=COORDINATOR.email, path=path))
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
