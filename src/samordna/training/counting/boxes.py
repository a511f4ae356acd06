"""What the boxes of the form of heads are called, by which it is said where a number is too high."""

from samordna.plandoc.training import Group

OVER = "over"
"""Of a number that is more than there are: it is asked about, and kept where somebody is sure."""


def box_of(group: Group) -> str:
    return f"n-{group.unit}-{group.function.value}"
