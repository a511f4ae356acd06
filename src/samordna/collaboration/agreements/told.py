"""What the history tells of agreements."""

from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Action
from samordna.accounts.telling import Deeds, Thing, Told, commands_of
from samordna.collaboration.commands import agreements
from samordna.collaboration.commands.agreements import (
    agreement_remove,
    agreement_restore,
    agreement_update,
)
from samordna.collaboration.models import Agreement

TOLD = Told(
    things=(
        Thing(
            "overenskommelse",
            Agreement,
            _("the agreement"),
            "title",
            see=Action.SEE_ORGANISATION,
            edit=Action.EDIT_COLLABORATION,
            unit="unit",
            page="collaboration:agreement",
            commands=commands_of("agreement", agreement_update, agreement_remove, agreement_restore),
            changes=agreements.FIELDS,
            parts=("collaboration.agreementparty", "collaboration.agreementdocument"),
        ),
    ),
    deeds={
        "collaboration.agreementparty": Deeds(
            _("the party to the agreement"),
            _("Added a party to an agreement."),
            named_by=("unit", "partner"),
        ),
        "collaboration.agreementdocument": Deeds(
            _("the signed document"), _("Put the signed document to an agreement."), named_by=("agreement",)
        ),
    },
    fields={
        "collaboration.agreement.unit": _("whose the agreement is"),
        "collaboration.agreement.remind_months": _("how many months before it ends somebody is reminded"),
        "collaboration.agreement.follows": _("the agreement that it renews"),
    },
)
