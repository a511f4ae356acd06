"""Meetings of forums: when and where, and what was said."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.models.forum import Forum
from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.venues import VenueField


class Meeting(MunicipalityModel, RemovableModel):
    """``sequence`` counts how often it was moved or cancelled, as calendars must know (RFC 5545).

    ``moved_at`` is when it was last given another time: what was answered before is asked anew.
    """

    forum = models.ForeignKey(
        Forum, verbose_name=_("forum"), on_delete=models.PROTECT, related_name="meetings"
    )
    starts_at = models.DateTimeField(pgettext_lazy("meeting", "begins"))
    ends_at = models.DateTimeField(pgettext_lazy("meeting", "ends"))
    venue = VenueField(_("where"), max_length=200, blank=True)
    link = GuardedURLField(_("address of the meeting"), blank=True)
    about = GuardedTextField(_("good to know"), blank=True)
    registry_number = GuardedCharField(_("registry number"), max_length=100, blank=True)
    notes = GuardedTextField(_("notes"), blank=True)
    cancelled_at = models.DateTimeField(
        pgettext_lazy("meeting", "cancelled"), null=True, blank=True, editable=False
    )
    cancelled_because = GuardedCharField(_("why it was cancelled"), max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    moved_at = models.DateTimeField(null=True, blank=True, editable=False)

    history_excludes = ("sequence", "moved_at")

    class Meta(RemovableModel.Meta):
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="meeting_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return str(self.forum)

    @property
    def calendar_key(self) -> str:
        """By which calendars know it again."""
        return f"mote-{self.pk}"
