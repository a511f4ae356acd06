"""What this slice tells the slices below: plans that are sent for central review join the rounds that are open, and what was
said of them stands beside their decisions.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models.signals import post_save
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.accounts.telling import register_told
from samordna.plandoc.life_cycle import State
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plans.extending import LifeLink, register_beside_decisions, register_decision_begins_with
from samordna.plans.models import PlanVersion
from samordna.plans.rules import path_of
from samordna.review.commands import version_join
from samordna.review.queries import handed_out, in_latest_round, judged
from samordna.review.rules import leads
from samordna.review.told import TOLD


def register() -> None:
    register_told(TOLD)
    post_save.connect(_joined, sender=PlanVersion, dispatch_uid="review.joined")
    register_beside_decisions(_beside)
    register_decision_begins_with(_begins_with)


def _joined(instance: PlanVersion, update_fields: frozenset[str] | None = None, **_signal: Any) -> None:
    if update_fields and "state" in update_fields and instance.state == State.IN_REVIEW:
        version_join(version=instance)


def _beside(access: Access, version: PlanVersion) -> Iterator[LifeLink]:
    """For those who lead the way to the review, for those who write the plan to what has been handed out of it."""
    slug = version.municipality.slug
    if leads(access):
        if row := in_latest_round(version):
            text = _("What the central review says: %(round)s") % {"round": row.round.name}
            yield LifeLink(text, reverse("review:plan", args=[slug, row.round_id, row.pk]))
    elif access.may_for(Action.EDIT, path_of(version.plan)) and (row := handed_out(version)):
        text = _("What the central review says: %(round)s") % {"round": row.round.name}
        yield LifeLink(text, reverse("review:handed", args=[slug, version.pk]))


def _begins_with(access: Access, version: PlanVersion, body: BodyKind) -> dict[str, Any]:
    """The proposed conditions, for the executive board's decision: to others than those who lead once they are handed out."""
    if body is not BodyKind.EXECUTIVE_BOARD:
        return {}
    row = judged(version) if leads(access) else handed_out(version)
    if row is None or row.outcome != Outcome.APPROVED_ON_CONDITIONS:
        return {}
    return {"outcome": row.outcome, "conditions": row.condition_lines}
