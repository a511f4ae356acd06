"""The choices of the follow-up."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.plandoc.checking.occasions import OccasionKind
from samordna.plandoc.following_up import MailKind, Rhythm


class FollowUpKind(models.TextChoices):
    """At which report or meeting activities are followed up (S4): those kinds of occasion that a municipality sets a day for."""

    TERTIAL_1 = OccasionKind.TERTIAL_1.value, _("tertial report 1")
    TERTIAL_2 = OccasionKind.TERTIAL_2.value, _("tertial report 2")
    ANNUAL_REPORT = OccasionKind.ANNUAL_REPORT.value, _("annual report")
    INTERIM_REPORT = OccasionKind.INTERIM_REPORT.value, _("interim report")
    FORUM = OccasionKind.FORUM.value, _("forum")


class ReminderKind(models.TextChoices):
    """Why a mail about an occasion was sent."""

    OPENS = MailKind.OPENS.value, _("it opens")
    BEFORE = MailKind.BEFORE.value, _("a week left")
    LATE = MailKind.LATE.value, _("the last day has passed")
    MANAGER = MailKind.MANAGER.value, _("to the manager, a week late")
    WEEKLY = MailKind.WEEKLY.value, _("the weekly summary")
    ASKED = "asked", _("somebody reminded")


class ReminderRhythm(models.TextChoices):
    EACH = Rhythm.EACH.value, _("Each mail: when it opens, a week before and the day after the last day")
    WEEKLY = Rhythm.WEEKLY.value, _("One mail a week with what is left")
    LATE = Rhythm.LATE.value, _("Only when the last day has passed")


class DatedKind(models.TextChoices):
    """What has a day in the year."""

    OCCASION = "occasion", _("follow-up")
    ACTIVITY = "activity", _("activity")
    REVISION = "revision", _("revision")
    DECISION = "decision", _("decision")
    EXERCISE = "exercise", _("exercise")
    PICTURE = "picture", _("situation picture")
    SESSION = "session", _("training session")
    AGREEMENT = "agreement", _("agreement")
    MEETING = "meeting", _("meeting")
    NEWS = "news", pgettext_lazy("year", "news")


class FeedScope(models.TextChoices):
    """Which part of the year a calendar holds."""

    MINE = "mine", _("What concerns me")
    MUNICIPALITY = "municipality", _("All of the municipality")
    PLAN = "plan", _("A plan")
