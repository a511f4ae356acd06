"""Run every measurement: ``python -m bench``."""

from pathlib import Path

from bench.alarms import measure_alarms
from bench.closed import measure_closed
from bench.commands import measure_commands
from bench.guides import measure_guides
from bench.history import measure_history
from bench.reminders import measure_reminders
from bench.results import Results, machine
from bench.saving import measure_saving
from bench.server import measure_server
from bench.sign_in import measure_sign_in
from bench.slow import measure_slow
from bench.typing_texts import measure_typing
from bench.uploads import measure_uploads
from bench.watchers import measure_watchers
from bench.yearly import measure_yearly


def main() -> None:
    print(machine())
    results = Results()
    measure_alarms(results)
    measure_commands(results)
    measure_history(results)
    measure_closed(results)
    measure_guides(results)
    measure_reminders(results)
    measure_saving(results)
    measure_server(results)
    measure_sign_in(results)
    measure_slow(results)
    measure_typing(results)
    measure_uploads(results)
    measure_watchers(results)
    measure_yearly(results)
    results.show()
    results.save(Path("var") / "bench.json")


main()
