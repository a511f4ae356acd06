"""Reads of how often guides are opened."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from samordna.guidance.models import Guide, StepOpening
from samordna.guidance.statistics.figures import StepFigures, step_figures
from samordna.organisation.models import Municipality


def figures_of(
    municipality: Municipality, guides: Sequence[Guide], weeks: Sequence[date]
) -> dict[int, list[StepFigures]]:
    """What is told of each guide, by its number. One query."""
    rows = StepOpening.objects.filter(municipality=municipality, week__in=weeks, guide__in=guides)
    by_guide: dict[int, list[StepOpening]] = defaultdict(list)
    for row in rows:
        by_guide[row.guide_id].append(row)
    return {one.pk: step_figures(one.content, by_guide[one.pk], weeks) for one in guides}
