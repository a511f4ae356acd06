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


@dataclass(frozen=True)
class Case:
    """``group`` is the set it belongs to: *corpus*, *cases*, *develop* or *held_out*."""

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
    for folder, group in (cases | {MADE / name: name for name in SETS}).items():
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        yield from (_case(group, folder / name, data) for name, data in expected.items())


def _case(group: str, path: Path, data: Mapping[str, Any]) -> Case:
    shape, producer = data.get("shape", path.parent.name), data.get("producer", path.suffix[1:])
    return Case(group, shape, producer, path, Truth.from_json(data))
