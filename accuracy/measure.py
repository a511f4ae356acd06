"""Read a file and measure the answer."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from accuracy.cases import Case
from accuracy.comparing import Fault, Score, compare
from accuracy.comparing.parts import PARTS
from accuracy.words import text_of
from accuracy.words.accounting import answer, unaccounted, words_of
from samordna.plandoc.reading import read, report


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

    @property
    def unaccounted(self) -> int:
        return sum(self.lost.values())


def measure(case: Case) -> Measured:
    began = time.perf_counter()
    try:
        answered, error = _read(case), ""
    except Exception as problem:
        answered, error = _NOTHING, f"{type(problem).__name__}: {problem}"
    seconds = time.perf_counter() - began
    file = words_of(text_of(case.path))
    score = compare(case.truth, answered)
    if error:
        score.faults.append(Fault("error", case.path.name, "read", error))
    lost = unaccounted(file, answer(answered))
    return Measured(
        *(case.name, case.group, case.shape, case.producer, score),
        words=file.total(),
        lost=dict(lost),
        seconds=seconds,
        error=error,
    )


def _read(case: Case) -> dict[str, Any]:
    """What ``read --json`` prints, with the lists it may not print yet."""
    result = read(case.path)
    whole = result.document.model_dump(mode="json")
    return {name: whole[name] for name in ("decisions", *PARTS)} | report(result)


_NOTHING: dict[str, Any] = {
    "plan": {"title": None, "adopted": None, "period": None},
    "sections": [],
    "goals": [],
    "activities": [],
    "flags": [],
}
