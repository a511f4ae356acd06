"""What tests about signing in share."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

from samordna.accounts.models import User
from samordna.accounts.tests.factories import PASSWORD
from samordna.core.models import Change
from samordna.core.tenancy import acting_for_instance

SIGN_IN = "/logga-in/"


def sign_in(client: Any, user: User, password: str = PASSWORD, **extra: Any) -> Any:
    """Send the form of the sign-in page."""
    return client.post(SIGN_IN, {"username": user.email, "password": password}, **extra)


def is_signed_in(client: Any) -> bool:
    return "_auth_user_id" in client.session


def with_app(user: User) -> str:
    """Give the user an app; its secret."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code(secret: str, *, steps: int = 0) -> str:
    """What the app shows now, or so many steps later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def recovery_codes(user: User) -> list[str]:
    row = Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES)
    found: list[str] = row.wrap().get_unused_codes()
    return found


def noted(kind: Change.Kind) -> list[Any]:
    """What the history of the installation says of that kind, oldest first."""
    with acting_for_instance():
        return list(Change.objects.filter(kind=kind, municipality=None).order_by("pk"))
