"""Occasions and answers for tests."""

from collections.abc import Callable
from datetime import timedelta
from typing import cast

import factory
from django.utils.timezone import localdate

from samordna.followup.enums import FollowUpKind
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.organisation.tests.factories import OfMunicipality


class OccasionMaker(OfMunicipality):
    """One that is open now."""

    class Meta:
        model = FollowUpOccasion

    kind = FollowUpKind.TERTIAL_1
    year = 2026
    name = factory.Sequence(lambda n: f"T1 {2026 + n}")
    opens_on = factory.LazyFunction(lambda: localdate() - timedelta(days=7))
    due_on = factory.LazyFunction(lambda: localdate() + timedelta(days=7))


class AnswerMaker(OfMunicipality):
    """A draft, unless it is said when it was sent."""

    class Meta:
        model = FollowUpAnswer

    status = "in_progress"


OccasionFactory = cast("Callable[..., FollowUpOccasion]", OccasionMaker)
AnswerFactory = cast("Callable[..., FollowUpAnswer]", AnswerMaker)
"""What tests call; typed as what they make."""
