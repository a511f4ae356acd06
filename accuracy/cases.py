"""A file to read, with its truth, and where both come from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from accuracy.orders import SETS
from accuracy.truth import Truth

_CASES = Path(__file__).parent.parent / "tests" / "documents" / "cases"
MADE = Path(__file__).parent / "made"


@dataclass(frozen=True)
class Case:
    """``group`` is the set it belongs to: *cases*, *develop* or *held_out*."""

    group: str
    shape: str
    producer: str
    path: Path
    truth: Truth

    @property
    def name(self) -> str:
        return f"{self.group}/{self.path.name}"


def committed() -> Iterator[Case]:
    """Files that cannot be made anew everywhere: those that failed once, and those other programs have saved."""
    folders = {_CASES / "reading": "cases", _CASES / "faults": "cases"} | {MADE / name: name for name in SETS}
    for folder, group in folders.items():
        for name, data in json.loads((folder / "expected.json").read_text(encoding="utf-8")).items():
            shape, producer = data.get("shape", folder.name), data.get("producer", Path(name).suffix[1:])
            yield Case(group, shape, producer, folder / name, Truth.from_json(data))
