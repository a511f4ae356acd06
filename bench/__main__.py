"""Run every measurement: ``python -m bench``."""

from pathlib import Path

from bench.commands import measure_commands
from bench.results import Results, machine
from bench.server import measure_server


def main() -> None:
    print(machine())
    results = Results()
    measure_commands(results)
    measure_server(results)
    results.show()
    results.save(Path("var") / "bench.json")


main()
