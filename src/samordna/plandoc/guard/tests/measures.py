"""Recall and precision of the guard over labelled lines, per kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from samordna.plandoc.guard import HitKind, scan

CORPUS = Path(__file__).parent / "corpus"
Labelled = tuple[HitKind | None, str]


def labelled(file_name: str) -> list[Labelled]:
    """The lines of a ``kind<TAB>line`` file; ``-`` is a line that holds nothing."""
    rows = (
        row.split("\t", 1) for row in (CORPUS / file_name).read_text(encoding="utf-8").splitlines() if row
    )
    return [(None if kind == "-" else HitKind(kind), line) for kind, line in rows]


@dataclass
class Measures:
    """Counts of lines: ``found`` of ``expected``, and findings that were ``wrong`` on lines that hold nothing."""

    expected: Counter[HitKind] = field(default_factory=Counter)
    found: Counter[HitKind] = field(default_factory=Counter)
    wrong: Counter[HitKind] = field(default_factory=Counter)
    negatives: int = 0
    mistakes: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, lines: Iterable[Labelled]) -> "Measures":
        measures = cls()
        for kind, line in lines:
            measures._count(kind, line)
        return measures

    def _count(self, kind: HitKind | None, line: str) -> None:
        hits = {hit.kind for hit in scan(line)}
        if kind is None:
            self.negatives += 1
            self.wrong.update(hits)
            self.mistakes += [f"wrong {hit}: {line}" for hit in hits]
            return
        self.expected[kind] += 1
        if kind in hits:
            self.found[kind] += 1
        else:
            self.mistakes.append(f"missed {kind}: {line}")

    def recall(self, kind: HitKind | None = None) -> float:
        expected = self.expected[kind] if kind else self.expected.total()
        return (self.found[kind] if kind else self.found.total()) / expected if expected else 1.0

    def precision(self, kind: HitKind | None = None) -> float:
        found = self.found[kind] if kind else self.found.total()
        wrong = self.wrong[kind] if kind else self.wrong.total()
        return found / (found + wrong) if found + wrong else 1.0

    def table(self, title: str) -> str:
        rows = [f"{title}: {self.expected.total()} positive, {self.negatives} negative lines"]
        rows += [
            f"  {kind or 'all':22} recall {self.recall(kind):.3f}  precision {self.precision(kind):.3f}"
            for kind in (*HitKind, None)
        ]
        return "\n".join(rows)
