"""The secrets of apps and recovery codes, encrypted with the installation's key, so that the database lets nobody in."""

import base64
import hashlib
import logging
from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)
FIELDS = ("secret", "seed")
"""Where an app and recovery codes keep theirs, in ``Authenticator.data``."""


class UnreadableSecretError(ValidationError):
    """It was encrypted with a key that is not here any more."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Codes cannot be checked now: the installation lacks the key of yours. Tell those who run Samordna."
                " A passkey works at once."
            ),
            code="unreadable",
        )


def encrypt(text: str) -> str:
    return _cipher().encrypt(text.encode()).decode()


def decrypt(encrypted: str) -> str:
    """Raises UnreadableSecretError."""
    try:
        return _cipher().decrypt(encrypted.encode()).decode()
    except InvalidToken:
        logger.error(
            "the secret of an app or of recovery codes needs a key that is neither SAMORDNA_SECRET_KEY "
            "nor in SAMORDNA_SECRET_KEY_FALLBACKS"
        )
        raise UnreadableSecretError from None


def under_former_keys() -> list[Authenticator]:
    """Those that the present key does not read."""
    return [row for row in _with_secrets() if not _reads(_fernet(settings.SECRET_KEY), row)]


def are_readable(row: Authenticator) -> bool:
    """Whether any key that is here reads it."""
    return _reads(_cipher(), row)


def renewed(row: Authenticator) -> dict[str, object]:
    """Its data, encrypted with the present key."""
    cipher = _cipher()
    return row.data | {name: cipher.rotate(row.data[name].encode()).decode() for name in _named(row)}


def _with_secrets() -> Iterator[Authenticator]:
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES]
    return Authenticator.objects.filter(type__in=kinds).order_by("pk").iterator()


def _reads(cipher: Fernet | MultiFernet, row: Authenticator) -> bool:
    try:
        for name in _named(row):
            cipher.decrypt(row.data[name].encode())
    except InvalidToken:
        return False
    return True


def _named(row: Authenticator) -> list[str]:
    return [name for name in FIELDS if name in row.data]


def _cipher() -> MultiFernet:
    """With the present key, and for reading also with the former ones."""
    return MultiFernet([_fernet(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _fernet(key: str) -> Fernet:
    digest = hashlib.pbkdf2_hmac("sha256", key.encode(), b"samordna.accounts.second_step", 1)
    return Fernet(base64.urlsafe_b64encode(digest))
