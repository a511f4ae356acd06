"""What the history tells of this slice's rows."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told

TOLD = Told(
    things=(
        Thing(
            "person",
            User,
            _("the person"),
            "name",
            see=Action.MANAGE_PEOPLE,
            edit=Action.MANAGE_PEOPLE,
            page="people:person",
            parts=("accounts.roleassignment",),
        ),
    ),
    deeds={
        "accounts.roleassignment": Deeds(_("the role"), _("Gave a role."), _("Ended a role.")),
        "accounts.claimrole": Deeds(_("the role from the sign-in service"), named_by=("value",)),
        "accounts.departure": Deeds(
            _("the departure"), _("Noted that somebody has left."), named_by=("user",)
        ),
        "accounts.invitation": Deeds(_("the invitation"), _("Invited somebody.")),
    },
    fields={
        "accounts.departure.successor": _("the colleague who took over"),
    },
    sentences={
        "accounts.departure.undone_at": _("Took it back: whoever had left is here again."),
        "accounts.invitation.revoked_at": _("Took the invitation back."),
        "accounts.invitation.used_at": _("The invitation was accepted."),
    },
)
