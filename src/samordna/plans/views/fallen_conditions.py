"""What is said of conditions in a next version that follow a corrected decision."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plandoc.kinds import KINDS
from samordna.plans.commands.following import Followed
from samordna.plans.models import PlanVersion
from samordna.plans.rules import sight_of
from samordna.plans.standing_conditions import no_longer_set
from samordna.plans.views.shared import base_of, may, note_rows

_LIST = f"innehall/{KINDS['conditions'].slug}/"


def correction_told(request: MunicipalityRequest, followed: Followed | None) -> None:
    """The correction is saved, and what it changed in the next version; one removed condition can be put back at once."""
    words = [_("The correction is saved beside what was recorded.")]
    undo = ""
    if followed:
        words += _changes(followed)
        if len(followed.removed) == 1 and not followed.added and may(request, Action.EDIT, followed.version):
            undo = f"{base_of(followed.version)}{_LIST}{followed.removed[0].pk}/aterstall/"
    done(request, " ".join(words), undo=undo)


def _changes(followed: Followed) -> list[str]:
    removed, kept, added = len(followed.removed), len(followed.kept), len(followed.added)
    said = [
        (
            removed,
            ngettext(
                "One unanswered condition is removed from the next version.",
                "%(n)d unanswered conditions are removed from the next version.",
                removed,
            ),
        ),
        (
            added,
            ngettext(
                "One condition is added to the next version.",
                "%(n)d conditions are added to the next version.",
                added,
            ),
        ),
        (
            kept,
            ngettext(
                "One condition that is answered stays there.",
                "%(n)d conditions that are answered stay there.",
                kept,
            ),
        ),
    ]
    return [words % {"n": number} for number, words in said if number]


def fallen_told(request: MunicipalityRequest, version: PlanVersion) -> dict[str, Any]:
    """Answered conditions that no decision sets any more, as far as the reader sees them."""
    rows = no_longer_set(version)
    if not rows:
        return {}
    sight = sight_of(request.access, version)
    shown = sight.shown(rows)
    note_rows(request, version, sight, shown)
    edits = may(request, Action.EDIT, version)
    return {
        "fallen": [
            (row.data["text"], f"{base_of(version)}{_LIST}{row.pk}/" if edits else "") for row in shown
        ]
    }
