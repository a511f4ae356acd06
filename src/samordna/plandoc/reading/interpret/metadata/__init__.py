"""What a plan says of itself: title, sender, number, version, period, decisions, revision.

One scanner of facts (:mod:`facts`) reads the lines of the first page, tables of labels, running heads and sentences alike.
Each fact knows where it stands; the one that stands best becomes the plan's value, and those that stand as well are told of.
"""

from samordna.plandoc.reading.interpret.metadata.about import AboutPlan, about_plan
from samordna.plandoc.reading.interpret.metadata.apart import lines_apart

__all__ = ["AboutPlan", "about_plan", "lines_apart"]
