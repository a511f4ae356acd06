"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.telling import Deeds, Told
from samordna.organisation.catalogues.telling import catalogued
from samordna.training.courses import COURSES
from samordna.training.requirements import REQUIREMENTS

TOLD = Told(
    things=(catalogued(COURSES), catalogued(REQUIREMENTS)),
    deeds={
        "training.session": Deeds(
            _("the training session"), _("Planned a training session."), named_by=("course", "starts_at")
        ),
        "training.invitation": Deeds(
            _("the invitation to training"), _("Invited a unit to training."), named_by=("unit",)
        ),
        "training.invitationlink": Deeds(_("the link to sign up by"), named_by=("invitation", "kind")),
        "training.staffgroup": Deeds(
            _("the number of staff"), _("Told how many staff have a function."), named_by=("unit", "function")
        ),
        "training.addedneed": Deeds(
            _("the added training need"),
            _("Added a training need."),
            named_by=("unit", "function", "requirement"),
        ),
        "training.groupatsession": Deeds(
            _("the group at a training session"),
            _("Signed up or counted a group at a training session."),
            named_by=("unit", "function"),
        ),
    },
    fields={
        "training.course.about": _("the description of the course"),
        "training.course.provider": _("who gives the course"),
        "training.session.unit": _("who arranges the session"),
        "training.session.seats": _("the number of seats"),
        "training.session.units": _("the units that are invited"),
        "training.session.forums": _("the forums that are invited"),
        "training.session.counts_until": _("the last valid day"),
    },
    sentences={
        "training.session.cancelled_at": _("Cancelled a training session."),
        "training.invitation.answered_at": _("Answered an invitation to training."),
        "training.invitationlink.ended_at": _("Ended a link to sign up by."),
    },
)
