"""What reading came to when it was last measured: from then on it may only get better."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from accuracy.measure import Measured
from accuracy.results import KINDS, WRONGS, as_json, figures

BASELINE = Path(__file__).parent / "baseline.json"

_DIRECTIONS = {f"{kind}_right": 1 for kind in KINDS} | dict.fromkeys(set(WRONGS) - {"silent"}, -1)
"""Which way is better: more of what is right, less of what is wrong. What is silent follows from the others."""


def load() -> dict[str, Any]:
    known: dict[str, Any] = (
        json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {"files": {}}
    )
    return known


def worse(measured: Iterable[Measured], baseline: dict[str, Any]) -> list[str]:
    """What has become worse, in words, file by file. A file that the baseline does not know cannot be."""
    found = []
    for one in measured:
        now, then = figures([one]), baseline["files"].get(one.name, {})
        found += [
            f"{one.name}: {name} {then[name]:g} → {now[name]:g}"
            for name, sign in _DIRECTIONS.items()
            if name in then and (now[name] - then[name]) * sign < 0
        ]
    return found


def update(measured: Sequence[Measured]) -> None:
    """Seconds differ from run to run and from machine to machine, so they are left out."""
    data = as_json(measured)
    for part in (data["files"], *data["totals"].values()):
        for line in part.values():
            del line["seconds"]
    lines = {name: json.dumps(line) for name, line in data["files"].items()}
    files = ",\n".join(f"  {json.dumps(name)}: {line}" for name, line in lines.items())
    totals = json.dumps(data["totals"], indent=1)
    BASELINE.write_text(f'{{"totals": {totals},\n "files": {{\n{files}\n}}}}\n', encoding="utf-8")
