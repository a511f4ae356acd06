"""Run every measurement: ``python -m bench``; or some of them: ``python -m bench pictures uploads``."""

import sys
from pathlib import Path

from bench.alarms import measure_alarms
from bench.closed import measure_closed
from bench.commands import measure_commands
from bench.digests import measure_digests
from bench.feeds import measure_feeds
from bench.guides import measure_guides
from bench.history import measure_history
from bench.pictures import measure_pictures
from bench.reminders import measure_reminders
from bench.results import Results, machine
from bench.saving import measure_saving
from bench.server import measure_server
from bench.sign_in import measure_sign_in
from bench.slow import measure_slow
from bench.training import measure_training
from bench.typing_texts import measure_typing
from bench.uploads import measure_uploads
from bench.watchers import measure_watchers
from bench.yearly import measure_yearly

MEASURED = {
    "alarms": measure_alarms,
    "commands": measure_commands,
    "history": measure_history,
    "closed": measure_closed,
    "digests": measure_digests,
    "feeds": measure_feeds,
    "guides": measure_guides,
    "pictures": measure_pictures,
    "reminders": measure_reminders,
    "saving": measure_saving,
    "server": measure_server,
    "sign_in": measure_sign_in,
    "slow": measure_slow,
    "training": measure_training,
    "typing": measure_typing,
    "uploads": measure_uploads,
    "watchers": measure_watchers,
    "yearly": measure_yearly,
}


def main(chosen: list[str]) -> None:
    """The figures are kept only when all are measured: they are compared with those before."""
    if unknown := [name for name in chosen if name not in MEASURED]:
        sys.exit(f"{', '.join(unknown)}: {', '.join(MEASURED)}")
    print(machine())
    results = Results()
    for name in chosen or MEASURED:
        MEASURED[name](results)
    results.show()
    if not chosen:
        results.save(Path("var") / "bench.json")


main(sys.argv[1:])
