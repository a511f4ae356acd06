"""The form in which an invitation gets another address."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from samordna.accounts.access import Access
from samordna.organisation import queries
from samordna.organisation.forms import RowForm, form_field
from samordna.training.models import Invitation


class InvitationForm(RowForm):
    class Meta:
        model = Invitation
        fields = ("contact", "email")
        formfield_callback = form_field
        labels = {"contact": _("Contact point"), "email": _("Another e-mail address")}
        help_texts = {
            "contact": _("Mail goes to its e-mail address."),
            "email": _("A function's address, not a person's. It goes before the contact point's."),
        }

    def __init__(self, *args: Any, access: Access, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contacts = queries.contacts(self.instance.municipality, access)
        self.narrow(contact=contacts.filter(restricted=False).exclude(email=""))
