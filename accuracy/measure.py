"""Read a file and measure the answer."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accuracy.cases import Case
from accuracy.comparing import Fault, Score, compare
from accuracy.comparing.parts import PARTS
from accuracy.steps import Lost, lost_at
from accuracy.words import text_of
from accuracy.words.accounting import answer, unaccounted, words_of
from samordna.plandoc.reading import ReadResult, SourceFile, read
from samordna.plandoc.reading.report import report
from samordna.plandoc.schema import PlanDocument


@dataclass
class Measured:
    """One file's figures. ``error`` is what the reader said instead of reading."""

    name: str
    group: str
    shape: str
    producer: str
    score: Score
    words: int = 0
    lost: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    error: str = ""
    steps: Lost = field(default_factory=Lost)

    @property
    def unaccounted(self) -> int:
        return sum(self.lost.values())


def measure(
    case: Case,
    reader: Callable[[Path], ReadResult] = read,
    teller: Callable[[Path], dict[str, Any]] | None = None,
) -> Measured:
    """``reader`` and ``teller`` may be some that have read the file already: then the seconds say nothing."""
    file = words_of(text_of(case.path))
    began = time.perf_counter()
    try:
        result, error = reader(case.path), ""
    except Exception as problem:
        result, error = _NOTHING, f"{type(problem).__name__}: {problem}"
    seconds = time.perf_counter() - began
    answered = teller(case.path) if teller and not error else report(result)
    plan = result.document.model_dump(mode="json")
    lists = {name: plan[name] for name in ("decisions", *PARTS)}
    score = compare(case.truth, lists | answered)
    if error:
        score.faults.append(Fault("error", case.path.name, "read", error))
    return Measured(
        *(case.name, case.group, case.shape, case.producer, score),
        words=file.total(),
        lost=dict(unaccounted(file, answer(plan, answered))),
        seconds=seconds,
        error=error,
        steps=lost_at(score.faults, lists | answered, result.grids),
    )


_NOTHING = ReadResult(PlanDocument(), SourceFile("", "", []))
