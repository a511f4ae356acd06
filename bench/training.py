"""Coverage of a city: five hundred services with three functions each, in seventeen administrations."""

import os
import tempfile

from bench.pages import SHELL, measure_page
from bench.results import Results
from bench.server import COORDINATOR, HOME, samordna, serving

ADMINISTRATIONS = 17
_PREPARE = "from bench.preparing_training import prepare_training; prepare_training('{email}')"


def measure_training(results: Results) -> None:
    with tempfile.TemporaryDirectory(prefix="samordna-bench-") as var:
        environment = {**os.environ, "SAMORDNA_VAR": var, "SAMORDNA_LOG_LEVEL": "ERROR"}
        with serving(environment) as (process, _):
            samordna(environment, "loadtest-data", "--municipalities", "1", "--plans", str(ADMINISTRATIONS))
            samordna(environment, *SHELL, _PREPARE.format(email=COORDINATOR.email))
            path = f"/{HOME}/utbildning/tackning/"
            measure_page(results, environment, process, "utbildningens täckning", path, "coverage")
