"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told
from samordna.collaboration.forums import FORUMS
from samordna.organisation.catalogues.telling import catalogued

TOLD = Told(
    things=(catalogued(FORUMS),),
    deeds={
        "collaboration.forummember": Deeds(
            _("the member of the forum"),
            _("Added a member of a forum."),
            named_by=("function", "unit", "partner"),
        ),
        "collaboration.meeting": Deeds(
            _("the meeting"), _("Planned a meeting."), named_by=("forum", "starts_at")
        ),
        "collaboration.meetinginvitation": Deeds(
            _("the invitation to a meeting"), _("Invited a member to a meeting."), named_by=("member",)
        ),
        "collaboration.meetinglink": Deeds(_("the link to a meeting"), named_by=("invitation",)),
        "collaboration.agendaitem": Deeds(
            _("the item of an agenda"), _("Put something on the agenda of a meeting."), named_by=("title",)
        ),
        "collaboration.meetingdecision": Deeds(
            _("the decision of a meeting"), _("Noted a decision of a meeting."), named_by=("text",)
        ),
        "collaboration.meetingtask": Deeds(
            _("the task of a meeting"), _("Noted a task of a meeting."), named_by=("text",)
        ),
    },
    fields={
        "collaboration.forum.unit": _("who leads the forum"),
        "collaboration.forum.rhythm": _("how often the forum meets"),
        "collaboration.forum.venue": _("where the forum usually meets"),
        "collaboration.meeting.forum": _("which forum meets"),
    },
    sentences={
        "collaboration.meeting.cancelled_at": _("Cancelled a meeting."),
        "collaboration.meetinglink.ended_at": _("Ended a link to a meeting."),
        "collaboration.meetingtask.done_at": _("Did a task of a meeting."),
    },
)
