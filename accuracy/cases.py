"""A file to read, with its truth, and where both come from."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from accuracy.orders import SETS
from accuracy.truth import Truth

_DOCUMENTS = Path(__file__).parent.parent / "tests" / "documents"
MADE = Path(__file__).parent / "made"
STRANGERS = ("strangers", "unopened")
"""Plans that people made who had not seen the reader: those whose faults rules were written from, and those that only measure.

Whoever opens the faults of *unopened* has used it up: it joins *strangers*, and somebody else makes a new one.
"""


@dataclass(frozen=True)
class Case:
    """``group`` is the set it belongs to: *corpus*, *cases*, *develop*, *held_out* or one of :data:`STRANGERS`."""

    group: str
    shape: str
    producer: str
    path: Path
    truth: Truth

    @property
    def name(self) -> str:
        return f"{self.group}/{self.path.name}"


def committed() -> Iterator[Case]:
    """Files that cannot be made anew everywhere: test documents and those that other programs have saved."""
    for plan in yaml.safe_load((_DOCUMENTS / "expected.yaml").read_text(encoding="utf-8")):
        yield from (_case("corpus", _DOCUMENTS / name, plan) for name in plan["files"])
    cases = {_DOCUMENTS / "cases" / name: "cases" for name in ("reading", "faults")}
    for folder, group in (cases | {MADE / name: name for name in (*SETS, *STRANGERS)}).items():
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        yield from (_case(group, folder / name, data) for name, data in expected.items())


def _case(group: str, path: Path, data: Mapping[str, Any]) -> Case:
    shape, producer = data.get("shape", path.parent.name), data.get("producer", path.suffix[1:])
    return Case(group, shape, producer, path, Truth.from_json(data))
