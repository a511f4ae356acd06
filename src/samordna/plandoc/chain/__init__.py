"""The chain from problem and cause over goal and activity to indicator, as a plan's own words tie it, and what hangs loose."""

from samordna.plandoc.chain.building import chain_of, indicator_of, indicator_of_goal
from samordna.plandoc.chain.loose import loose_ends
from samordna.plandoc.chain.model import Branch, Chain, Indicator, LooseEnds, LooseKind, Named, Strand
from samordna.plandoc.chain.numbers import figure, number_in
from samordna.plandoc.chain.ties import Ties
from samordna.plandoc.chain.words import LOOSE, folded

__all__ = [
    "LOOSE",
    "Branch",
    "Chain",
    "Indicator",
    "LooseEnds",
    "LooseKind",
    "Named",
    "Strand",
    "Ties",
    "chain_of",
    "figure",
    "folded",
    "indicator_of",
    "indicator_of_goal",
    "loose_ends",
    "number_in",
]
