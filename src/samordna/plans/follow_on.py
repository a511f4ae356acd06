"""The plans of a unit go to its successor when units are merged."""

from django.utils.translation import ngettext

from samordna.organisation import following
from samordna.plans.models import Plan


def register() -> None:
    following.register(
        following.Follower(
            model=Plan, field="unit", words=lambda count: ngettext("%d plan", "%d plans", count) % count
        )
    )
