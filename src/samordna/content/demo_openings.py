"""How often the demo's guides have been opened in the latest weeks, so that their page of figures has something to tell."""

from django.utils.timezone import localdate

from samordna.guidance.models import Guide, StepOpening
from samordna.guidance.queries import guides_of
from samordna.guidance.statistics.figures import weeks_until
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import Question, reached

FIRST_WEEK, MORE_EACH_WEEK = 60, 7
GO_ON = 0.8
"""Of those who open a question, how many choose an answer."""


def open_all(municipality: Municipality) -> None:
    """The first guides are opened most."""
    rows = [row for place, guide in enumerate(guides_of(municipality), 1) for row in _openings(guide, place)]
    StepOpening.objects.bulk_create(rows)


def _openings(guide: Guide, place: int) -> list[StepOpening]:
    content = guide.content
    found: list[StepOpening] = []
    for number, week in enumerate(weeks_until(localdate())):
        left = {content.steps[0].key: (FIRST_WEEK + number * MORE_EACH_WEEK) // place}
        for step in (one for one in content.steps if one.key in reached(content)):
            opened, went_on = left.get(step.key, 0), 0
            if isinstance(step, Question):
                went_on = round(opened * GO_ON)
                for branch, chose in zip(step.branches, _shares(went_on, len(step.branches)), strict=True):
                    left[branch.to] = left.get(branch.to, 0) + chose
            found.append(
                StepOpening(
                    municipality=guide.municipality,
                    guide=guide,
                    step=step.key,
                    week=week,
                    opened=opened,
                    went_on=went_on,
                )
            )
    return found


def _shares(went_on: int, answers: int) -> list[int]:
    """How many choose each answer: the first is chosen most, and the last by those who are left."""
    chosen = [went_on // 2**share for share in range(1, answers)]
    return [*chosen, went_on - sum(chosen)]
