"""What the guard came to when it was last measured: from then on it may only get better."""

import json
from collections.abc import Sequence
from pathlib import Path

from accuracy.guard.measure import Measured

BASELINE = Path(__file__).parent / "baseline.json"
Wrong = dict[str, int]
"""How many lines of each kind and sort came out wrong, and how often whole plans were asked about in vain."""


def wrong(one: Measured) -> Wrong:
    counted = [*one.missed.items(), *one.asked.items()]
    by_sort = {f"{kind} · {sort}": count.wrong for (kind, sort), count in sorted(counted)}
    return by_sort | {"planer · frågor": one.asked_in_plans}


def load() -> dict[str, Wrong]:
    known: dict[str, Wrong] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    return known


def worse(measured: Sequence[Measured], baseline: dict[str, Wrong]) -> list[str]:
    """What has become worse, in words. A sort that the baseline does not know cannot be."""
    return [
        f"{one.group}: {name} {then} → {now}"
        for one in measured
        for name, now in wrong(one).items()
        if now > (then := baseline.get(one.group, {}).get(name, now))
    ]


def update(measured: Sequence[Measured]) -> None:
    data = {one.group: wrong(one) for one in measured}
    BASELINE.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
