"""What stands on a meeting's agenda, and what came of it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.models.forum import ForumMember
from samordna.collaboration.models.meeting import Meeting
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel


class _OfMeeting(MunicipalityModel, OrderedModel):
    history_of = "meeting"

    class Meta(OrderedModel.Meta):
        abstract = True
        ordering = ["position", "pk"]


class AgendaItem(_OfMeeting):
    """``key`` is that of what it was proposed from, which is not proposed twice; empty for what somebody wrote."""

    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="agenda"
    )
    title = GuardedCharField(_("title"), max_length=300)
    why = GuardedCharField(_("why"), max_length=300, blank=True)
    due_on = models.DateField(pgettext_lazy("agenda", "due"), null=True, blank=True)
    notes = GuardedTextField(_("notes"), blank=True)
    key = models.CharField(max_length=80, blank=True, editable=False)

    history_excludes = ("key",)

    class Meta(_OfMeeting.Meta):
        verbose_name = _("item of an agenda")
        verbose_name_plural = _("items of agendas")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "key"],
                condition=Q(removed_at=None) & ~Q(key=""),
                name="agendaitem_proposed_once",
            )
        ]

    def __str__(self) -> str:
        return self.title


class MeetingDecision(_OfMeeting):
    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="decisions"
    )
    text = GuardedTextField(pgettext_lazy("meeting", "decided"), max_length=2000)

    class Meta(_OfMeeting.Meta):
        verbose_name = _("decision of a meeting")
        verbose_name_plural = _("decisions of meetings")

    def __str__(self) -> str:
        return self.text


class MeetingTask(_OfMeeting):
    """Something that a member, by function, or an account is to do until a day."""

    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="tasks"
    )
    text = GuardedTextField(_("what is to be done"), max_length=2000)
    member = models.ForeignKey(
        ForumMember,
        verbose_name=_("member who does it"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("account that does it"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    due_on = models.DateField(_("last day"), null=True, blank=True)
    done_at = models.DateTimeField(pgettext_lazy("task", "done"), null=True, blank=True, editable=False)

    class Meta(_OfMeeting.Meta):
        verbose_name = _("task of a meeting")
        verbose_name_plural = _("tasks of meetings")
        constraints = [
            models.CheckConstraint(
                condition=Q(member=None) ^ Q(user=None), name="meetingtask_of_member_or_account"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        if not (self.member_id or self.user_id):
            raise ValidationError({"member": _("Choose a member or an account.")})
