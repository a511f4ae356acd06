"""The choices of the follow-up."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.plandoc.checking.occasions import OccasionKind


class FollowUpKind(models.TextChoices):
    """At which report or meeting activities are followed up (S4): those kinds of occasion that a municipality sets a day for."""

    TERTIAL_1 = OccasionKind.TERTIAL_1.value, _("tertial report 1")
    TERTIAL_2 = OccasionKind.TERTIAL_2.value, _("tertial report 2")
    ANNUAL_REPORT = OccasionKind.ANNUAL_REPORT.value, _("annual report")
    INTERIM_REPORT = OccasionKind.INTERIM_REPORT.value, _("interim report")
    FORUM = OccasionKind.FORUM.value, _("forum")
