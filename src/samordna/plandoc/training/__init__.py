"""Training by function: what staff must know, how many do, and until when (S12). Numbers of groups, never persons."""

from samordna.plandoc.training.coverage import Coverage, coverage_of, summed
from samordna.plandoc.training.model import Group, HeadCount, Need, Placed, Priority, Requirement
from samordna.plandoc.training.needs import needs_of

__all__ = [
    "Coverage",
    "Group",
    "HeadCount",
    "Need",
    "Placed",
    "Priority",
    "Requirement",
    "coverage_of",
    "needs_of",
    "summed",
]
