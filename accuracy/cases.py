"""A file to read, with its truth, and where both come from."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from accuracy.truth import Truth

_DOCUMENTS = Path(__file__).parent.parent / "tests" / "documents"
_COMMITTED = Path(__file__).parent / "made"


@dataclass(frozen=True)
class Case:
    """``group`` is the set it belongs to: *cases*, *made*, *develop* or *held_out*."""

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
    for folder, group in (
        (_DOCUMENTS / "cases" / "reading", "cases"),
        (_DOCUMENTS / "cases" / "faults", "cases"),
        (_COMMITTED, "made"),
    ):
        expected = folder / "expected.json"
        if expected.exists():
            for name, data in json.loads(expected.read_text(encoding="utf-8")).items():
                path = folder / name
                shape = data.get("shape", folder.name)
                yield Case(group, shape, data.get("producer", path.suffix[1:]), path, Truth.from_json(data))
