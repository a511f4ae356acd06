"""Fit the weights of the finder to its sentences: ``python -m accuracy.finder``."""

from accuracy.finder.fitting import fitted
from accuracy.finder.questions import rows
from samordna.plandoc.finding.weighing import REMARK, WEIGHTS

LEAST = 0.25
"""What weighs less is left out."""


def main() -> None:
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith(REMARK)]
    told = {
        part: [
            f"{direction} {weight:.1f}" for direction, weight in sorted(of.items()) if abs(weight) >= LEAST
        ]
        for part, of in sorted(fitted(rows()).items())
    }
    lines = [f"{part} {' '.join(of)}" for part, of in told.items() if of]
    WEIGHTS.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
