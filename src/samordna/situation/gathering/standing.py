"""Whether something may be answered, and how far a request has come. Asks the database nothing."""

from datetime import date, datetime, time

from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access, Path
from samordna.accounts.roles import Action
from samordna.core.days import day
from samordna.plandoc.following_up.working_hours import STOCKHOLM, is_working, opens_after
from samordna.plandoc.picture.life import PictureState
from samordna.situation.models import Contribution, ContributionRequest
from samordna.situation.queries import path_of


class Stage(models.TextChoices):
    """In the order of the way."""

    NO_ADDRESS = "no_address", pgettext_lazy("contribution", "No address")
    WAITS = "waits", pgettext_lazy("contribution", "Not sent yet")
    ASKED = "asked", pgettext_lazy("contribution", "Sent")
    BEGUN = "begun", pgettext_lazy("contribution", "Being answered")
    LATE = "late", pgettext_lazy("contribution", "Late")
    UNANSWERED = "unanswered", pgettext_lazy("contribution", "Was not answered")
    WITHDRAWN = "withdrawn", pgettext_lazy("contribution", "Taken back")
    ANSWERED = "answered", pgettext_lazy("contribution", "Answered")


LOOKS: dict[Stage, tuple[str, str]] = {
    Stage.NO_ADDRESS: ("danger", "ExclamationmarkTriangle"),
    Stage.WAITS: ("neutral", "Hourglass"),
    Stage.ASKED: ("info", "Clock"),
    Stage.BEGUN: ("warning", "Pencil"),
    Stage.LATE: ("danger", "Clock"),
    Stage.UNANSWERED: ("neutral", "Clock"),
    Stage.WITHDRAWN: ("neutral", "ArrowUndo"),
    Stage.ANSWERED: ("success", "Checkmark"),
}
"""Colour and icon of each."""


def is_gathering(request: ContributionRequest) -> bool:
    return request.picture.state == PictureState.GATHERING


def is_late(request: ContributionRequest) -> bool:
    """Whether its last day has ended."""
    return request.has_passed


def day_off(due_on: date) -> str:
    """What is worth knowing of a last day on which few work; nothing of another."""
    if is_working(due_on):
        return ""
    at_noon = datetime.combine(due_on, time(12), STOCKHOLM)
    words = gettext("The last day to answer, %(day)s, is no working day. The next one is %(next)s.")
    return words % {"day": day(due_on), "next": day(opens_after(at_noon).date())}


def why_closed(request: ContributionRequest) -> str:
    """Why nothing more is answered, with an account or without: "gone" or "closed"; empty when something is."""
    if request.removed_at or request.picture.removed_at:
        return "gone"
    return "" if is_gathering(request) else "closed"


def why_link_closed(request: ContributionRequest) -> str:
    """The same for whoever comes by a link: it lives until the last day has ended."""
    return why_closed(request) or ("closed" if is_late(request) else "")


def stage_of(request: ContributionRequest, last: Contribution | None, *, has_link: bool) -> Stage:
    """``last`` is what was sent last, ``has_link`` whether a link has been sent or given."""
    if last:
        return Stage.ANSWERED if last.answers else Stage.WITHDRAWN
    if why_closed(request) and request.picture.state != PictureState.PLANNED:
        return Stage.UNANSWERED
    if is_late(request):
        return Stage.LATE
    return _on_the_way(request, has_link=has_link)


def _on_the_way(request: ContributionRequest, *, has_link: bool) -> Stage:
    if request.saved_at:
        return Stage.BEGUN
    if has_link:
        return Stage.ASKED
    return Stage.WAITS if request.address else Stage.NO_ADDRESS


def answer_path(request: ContributionRequest) -> Path:
    """The units whose people answer it; those of the picture where no unit is asked."""
    return request.unit.path if request.unit else path_of(request.picture)


def may_answer(request: ContributionRequest, access: Access) -> bool:
    return access.may_for(Action.CONTRIBUTE, answer_path(request))


def may_restrict(request: ContributionRequest, access: Access) -> bool:
    """Whether they may read what they would answer with restricted distribution."""
    return access.may_for(Action.READ_RESTRICTED, answer_path(request))


HELP = {
    "open": _("Anybody may read it, also in the public version."),
    "internal": _("It is read by those who have an account in the municipality, and is not made public."),
    "restricted": _(
        "It is read only by those who may read what is restricted. Once sent it is not shown here."
    ),
}
"""What each distribution means, for whoever chooses."""
