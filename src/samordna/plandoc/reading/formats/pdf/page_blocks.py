"""What is found on the pages, whichever way they are read."""

from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Block, Flag, LeftOut


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block with how far down its page it begins, and where that is known, where across the page its first line does, and how
    far it reaches."""

    top: float
    block: Block
    left: float = 0.0
    right: float = 0.0


@dataclass
class Reading:
    """The blocks in reading order, those of the margins, the words that are left out, and remarks."""

    found: list[PageBlock] = field(default_factory=list)
    margins: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[Flag] = field(default_factory=list)
