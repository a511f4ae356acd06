"""What a reader sees at a glance of a list that was typed: a chart beside the table of its items.

A list that has a place in the plan's own text is shown there as the document has it, and nothing more is said of it.
"""

from collections.abc import Sequence
from typing import Any

from samordna.plandoc.vocabulary import Language
from samordna.plandoc.writing import labels
from samordna.plandoc.writing.content import Block, Heading
from samordna.plandoc.writing.counts import function_chart, status_chart
from samordna.plandoc.writing.parts.helpers import SUBHEADING


def with_overview(area: str, items: Sequence[Any], blocks: list[Block], language: Language) -> list[Block]:
    """``blocks``, which show ``items``, with their overview."""
    if area == "activities" and (status := status_chart(items, language)):
        return [
            Heading(SUBHEADING, labels.ACTIVITIES_BY_STATUS.in_(language)),
            status,
            Heading(SUBHEADING, labels.ACTIVITY_PLAN.in_(language)),
            *blocks,
        ]
    if area == "services" and (functions := function_chart(items, language)):
        heading = Heading(SUBHEADING, labels.SERVICES_BY_FUNCTION.in_(language))
        return [*blocks, heading, functions]
    return blocks
