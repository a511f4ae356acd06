"""The figures: sums over files, in all and per set, shape and producer."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from accuracy.measure import Measured

Figures = dict[str, float]
KINDS = ("rows", "facts", "headings", "parts")
WRONGS = ("invented", "twice", "not_told", "untrue", "silent", "errors", "unaccounted")


def figures(measured: Sequence[Measured]) -> Figures:
    """Sums over some files: what is right, of how much, and what is wrong."""
    scores = [one.score for one in measured]
    kinds: Figures = {}
    for kind in KINDS:
        kinds[kind] = sum(one.of[kind] for one in scores)
        kinds[f"{kind}_right"] = sum(one.right[kind] for one in scores)
    return {
        "files": len(measured),
        **kinds,
        "invented": sum(one.count("invented") for one in scores),
        "twice": sum(one.count("twice") for one in scores),
        "not_told": sum(one.count("flag") for one in scores),
        "untrue": sum(one.count("untrue") for one in scores),
        "silent": sum(one.count("silent") for one in scores),
        "errors": sum(bool(one.error) for one in measured),
        "words": sum(one.words for one in measured),
        "unaccounted": sum(one.unaccounted for one in measured),
        "seconds": round(sum(one.seconds for one in measured), 2),
    }


def totals(measured: Sequence[Measured]) -> dict[str, dict[str, Figures]]:
    """The sums per set, per shape and per producer."""
    kinds: dict[str, Callable[[Measured], str]] = {
        "set": lambda one: one.group,
        "shape": lambda one: one.shape,
        "producer": lambda one: one.producer,
    }
    return {
        kind: {
            value: figures([one for one in measured if of(one) == value])
            for value in sorted({of(one) for one in measured})
        }
        for kind, of in kinds.items()
    } | {"all": {"all": figures(measured)}}


def as_json(measured: Sequence[Measured]) -> dict[str, Any]:
    return {"totals": totals(measured), "files": {one.name: figures([one]) for one in measured}}


def save(measured: Sequence[Measured], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(as_json(measured), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
