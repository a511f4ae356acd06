"""Count what the guard finds, misses and says falsely."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from accuracy.guard.line import Line
from accuracy.guard.lines import known, lines
from accuracy.guard.plans import asked_in, asked_in_vain
from samordna.plandoc.guard import Hit, HitKind, KnownWords, scan


@dataclass
class Count:
    """Lines, and those of them that came out as they should not."""

    lines: int = 0
    faults: list[Line] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        return len(self.faults)

    @property
    def share(self) -> float:
        return self.wrong / self.lines if self.lines else 0.0

    def add(self, line: Line, *, wrong: bool) -> None:
        self.lines += 1
        if wrong:
            self.faults.append(line)


def _counts() -> dict[tuple[str, str], Count]:
    return defaultdict(Count)


@dataclass
class Measured:
    """One set's counts: what was missed by kind and sort, which lawful lines were asked about or blocked, and what in plans."""

    group: str
    missed: dict[tuple[str, str], Count] = field(default_factory=_counts)
    asked: dict[tuple[str, str], Count] = field(default_factory=_counts)
    asked_in_plans: int = 0

    def recall(self, kind: str, sort: str = "") -> float:
        chosen = [count for (of, name), count in self.missed.items() if of == kind and sort in ("", name)]
        return 1 - sum(count.wrong for count in chosen) / max(1, sum(count.lines for count in chosen))

    def spread(self, kind: str) -> float:
        """Between the best and the worst of its sorts."""
        recalls = [1 - count.share for (of, _), count in self.missed.items() if of == kind]
        return max(recalls, default=0) - min(recalls, default=0)

    def falsely(self, how: str, but: str = "") -> Count:
        """``asked`` about anything, about ``a name``, either ``knowing`` the municipality's words, or ``blocked``, in lawful
        lines of all sorts but one.
        """
        chosen = [count for (of, sort), count in self.asked.items() if of == how and sort != but]
        return Count(
            sum(count.lines for count in chosen), [line for count in chosen for line in count.faults]
        )


def measure(group: str, asked: Callable[[Path], int] = asked_in) -> Measured:
    """``asked`` says how often something is asked about in a plan; it may be one that has read some already."""
    measured, every = Measured(group), lines(group)
    words = KnownWords(known(group))
    for line in every:
        hits = scan(line.text)
        if line.kind is None:
            for how, is_wrong in _falsely(hits, scan(line.text, known=words)).items():
                measured.asked[how, line.sort].add(line, wrong=is_wrong)
        else:
            measured.missed[line.kind, line.sort].add(line, wrong=not _is_found(line, line.kind, hits))
    measured.asked_in_plans = asked_in_vain(group, asked)
    return measured


def _falsely(hits: Sequence[Hit], knowing: Sequence[Hit]) -> dict[str, bool]:
    return {
        "asked": bool(hits),
        "asked knowing": bool(knowing),
        "a name": any(hit.kind is HitKind.NAME for hit in hits),
        "a name knowing": any(hit.kind is HitKind.NAME for hit in knowing),
        "blocked": any(hit.blocking for hit in hits),
    }


def _is_found(line: Line, kind: HitKind, hits: Iterable[Hit]) -> bool:
    start = line.text.index(line.part)
    end = start + len(line.part)
    return any(hit.kind is kind and hit.start < end and start < hit.end for hit in hits)


def kinds(measured: Sequence[Measured]) -> list[str]:
    return sorted({kind for one in measured for kind, _ in one.missed})
