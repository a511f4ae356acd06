"""Who is invited to a meeting, and what they have answered."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.enums import REPLIES, MeetingLinkKind
from samordna.collaboration.models.forum import ForumMember
from samordna.collaboration.models.meeting import Meeting
from samordna.core.fields import GuardedEmailField
from samordna.core.models import AnswerLink, MunicipalityModel, RemovableModel

OF_FORMER_TIME = Q(replied_at__lt=F("meeting__moved_at"))
"""Invitations that were answered before the meeting was moved to another time."""


class MeetingInvitation(MunicipalityModel, RemovableModel):
    """``address`` is where it goes, and where news of the meeting goes; empty while there is nowhere to send.

    ``deputy_address`` is where the deputy has been asked to come instead: whose calendar has the meeting, and gets news of it.
    """

    meeting = models.ForeignKey(
        Meeting, verbose_name=_("meeting"), on_delete=models.PROTECT, related_name="invitations"
    )
    member = models.ForeignKey(
        ForumMember, verbose_name=_("member"), on_delete=models.PROTECT, related_name="+"
    )
    address = GuardedEmailField(_("e-mail address"), blank=True)
    reply = models.CharField(pgettext_lazy("invitation", "answer"), max_length=8, choices=REPLIES, blank=True)
    deputy_address = GuardedEmailField(_("the deputy's e-mail address"), blank=True, editable=False)
    replied_at = models.DateTimeField(
        pgettext_lazy("invitation", "answered"), null=True, blank=True, editable=False
    )

    history_of = "meeting"
    history_excludes = ("address", "deputy_address")

    class Meta(RemovableModel.Meta):
        verbose_name = _("invitation to a meeting")
        verbose_name_plural = _("invitations to meetings")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "member"],
                condition=Q(removed_at=None),
                name="meetinginvitation_one_of_member",
            )
        ]

    def __str__(self) -> str:
        return str(self.member)

    @property
    def answer(self) -> str:
        """To the meeting as it is now: one to a former time is none."""
        return "" if self.is_of_former_time else self.reply

    @property
    def is_of_former_time(self) -> bool:
        """As ``OF_FORMER_TIME`` asks the database."""
        moved = self.meeting.moved_at
        return bool(moved and self.replied_at and self.replied_at < moved)


class MeetingLink(AnswerLink):
    """A way to answer whether a member comes, and to see that meeting."""

    invitation = models.ForeignKey(
        MeetingInvitation,
        verbose_name=_("invitation to a meeting"),
        on_delete=models.CASCADE,
        related_name="links",
    )
    kind = models.CharField(
        _("kind"),
        max_length=8,
        choices=MeetingLinkKind.choices,
        default=MeetingLinkKind.ASKED,
        editable=False,
    )

    history_of = "invitation"

    class Meta(AnswerLink.Meta):
        verbose_name = _("link to a meeting")
        verbose_name_plural = _("links to meetings")
