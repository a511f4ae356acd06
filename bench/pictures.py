"""Situation pictures: a large one's page, a city's sum of all of them, figures read in, and many who score at once."""

import json
import os
import tempfile

from bench.figures import measure_figures
from bench.pages import SHELL, measure_page
from bench.results import Results
from bench.scorers import measure_scorers
from bench.server import COORDINATOR, HOME, samordna, serving

ADMINISTRATIONS = 17
_PREPARE = (
    "import json; from bench.preparing_pictures import prepare_pictures;"
    "print(json.dumps(prepare_pictures('{email}')))"
)


def measure_pictures(results: Results) -> None:
    measure_figures(results)
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_LOG_LEVEL": "ERROR"}
        with serving(environment) as (process, _):
            samordna(environment, "loadtest-data", "--municipalities", "1", "--plans", str(ADMINISTRATIONS))
            told = samordna(environment, *SHELL, _PREPARE.format(email=COORDINATOR.email))
            picture, tokens = json.loads(told.splitlines()[-1])
            base = f"/{HOME}/lagesbild/"
            measure_page(results, environment, process, "en stor lägesbild", f"{base}{picture}/", "picture")
            name = f"lägesbilder tillsammans, {ADMINISTRATIONS} förvaltningar"
            measure_page(results, environment, process, name, f"{base}tillsammans/")
        with serving({**environment, "SAMORDNA_WEB_WORKERS": "1"}) as (process, _):
            measure_scorers(results, process, f"{base}{picture}/sammanvagning/", tokens)
