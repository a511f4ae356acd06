"""Changing a password, and choosing a new one by the link in a mail."""

from typing import Any

from allauth.account.views import PasswordResetFromKeyView
from django.http import HttpResponse

from samordna.accounts.signing_in import lockout


class ResetFromLink(PasswordResetFromKeyView):
    """Whoever has the link has the mailbox: this browser then belongs to the account, whatever strangers have tried."""

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        lockout.remember_device(self.request, response, self.reset_user)
        return response
