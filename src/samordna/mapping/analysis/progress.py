"""How far the questions about a service have come."""

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.mapping.models import AnalysisForm, Service


class Stage(models.TextChoices):
    """In the order of the way."""

    GONE = "gone", _("The service is no more")
    NO_ADDRESS = "no_address", _("No address")
    WAITS = "waits", _("Not sent yet")
    ASKED = "asked", _("Sent")
    OPENED = "opened", pgettext_lazy("analysis", "Opened")
    BEGUN = "begun", _("Being answered")
    NEVER_SENT = "never_sent", _("Was never sent")
    UNANSWERED = "unanswered", _("Was not answered")
    ANSWERED = "answered", pgettext_lazy("analysis", "Answered")


LOOKS: dict[Stage, tuple[str, str]] = {
    Stage.GONE: ("neutral", "Trash"),
    Stage.NO_ADDRESS: ("danger", "ExclamationmarkTriangle"),
    Stage.WAITS: ("neutral", "Hourglass"),
    Stage.ASKED: ("info", "Clock"),
    Stage.OPENED: ("info", "Eye"),
    Stage.BEGUN: ("warning", "Pencil"),
    Stage.NEVER_SENT: ("neutral", "Hourglass"),
    Stage.UNANSWERED: ("neutral", "Clock"),
    Stage.ANSWERED: ("success", "Checkmark"),
}
"""Colour and icon of each."""


def is_gone(service: Service) -> bool:
    """Whether it has been taken out of the register, or has ended."""
    return bool(service.removed_at or (service.valid_to and service.valid_to < localdate()))


def stage_of(form: AnalysisForm, *, has_link: bool) -> Stage:
    """``has_link`` tells whether a link to it has been sent or given."""
    if form.sent_at:
        return Stage.ANSWERED
    if is_gone(form.service):
        return Stage.GONE
    if form.round.closed_at:
        return Stage.UNANSWERED if has_link else Stage.NEVER_SENT
    return _on_the_way(form, has_link=has_link)


def _on_the_way(form: AnalysisForm, *, has_link: bool) -> Stage:
    if form.saved_at:
        return Stage.BEGUN
    if form.opened_at:
        return Stage.OPENED
    if has_link:
        return Stage.ASKED
    return Stage.WAITS if form.address else Stage.NO_ADDRESS
