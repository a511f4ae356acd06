"""What stands in a column, whatever its heading says: the share of its cells that have each trait."""

from collections.abc import Iterable
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.running_numbers import are_running
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of

_SAMPLE = 40
_BULLET = lazily(r"[•·▪‣]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Contents:
    """``filled`` cells were looked at; ``shares`` says which part of them (0 to 1) has each trait, ``longest`` how many words the
    longest of them has, and ``running`` whether they are numbers in order from row to row."""

    filled: int
    shares: dict[Trait, float]
    longest: int = 0
    running: bool = False

    def share(self, trait: Trait) -> float:
        return self.shares.get(trait, 0.0)


def contents_of(cells: Iterable[str]) -> Contents:
    """The traits of a column, whose cells may be lists. Of a long one, cells spread evenly over it are looked at."""
    filled = [cell for cell in cells if cell.strip()]
    sample = [_BULLET.sub("", " ".join(cell.split())) for cell in filled[:: max(1, len(filled) // _SAMPLE)]]
    if not sample:
        return Contents(0, {})
    traits = [traits_of(cell) for cell in sample]
    shares = {
        trait: found / len(sample) for trait in Trait if (found := sum(1 for one in traits if trait in one))
    }
    shares[Trait.REPEATED] = 1 - len(set(sample)) / len(sample)
    longest = max(len(cell.split()) for cell in sample)
    return Contents(len(filled), shares, longest, running=are_running(sample, len(filled)))
