"""The link by which somebody who has forgotten the password chooses a new one."""

from typing import Any

from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.tokens import default_token_generator
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in.lockout import hidden

MOST_MAILS, WITHIN_SECONDS = 5, 15 * 60
"""So many mails to one address; who asks for more is told the same, and the links of the earlier ones still work."""


def reset_link_send(*, request: Any, email: str) -> None:
    """Mail a link to whoever has the address. The same is done, and undone, for an address nobody has, so that it takes as long.

    Somebody without a password signs in by a service, and is told so: a password would let them in when the service no
    longer does.
    """
    counter: Any = cache
    if counter.count(f"reset:{hidden(email.lower())}", WITHIN_SECONDS)[0] > MOST_MAILS:
        return
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    with transaction.atomic():
        addressee = user or User(pk=0, email=email, name="", password="-")  # noqa: S106 - nobody's
        if user and not user.has_usable_password():
            notify("password_reset_by_service", user)
        else:
            notify("password_reset", addressee, link=_link(request, addressee))
        if user is None:
            transaction.set_rollback(True)


def _link(request: Any, user: User) -> str:
    key = default_token_generator.make_token(user)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key})
    return str(request.build_absolute_uri(path))
