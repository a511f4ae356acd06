"""The signature under the end of a chain."""

from datetime import UTC, datetime

from django.conf import settings
from django.core.signing import BadSignature, Signer

from samordna.core.models import HistorySeal

SALT = "samordna.history.seal"


def signature_of(*, chain: int, ordinal: int, number: int, hash: str, sealed_at: datetime) -> str:
    return Signer(salt=SALT).signature(_text(chain, ordinal, number, hash, sealed_at))


def is_ours(seal: HistorySeal) -> bool:
    """Whether the seal was signed with the secret key, or one of the former ones."""
    former: list[str | bytes] = [*settings.SECRET_KEY_FALLBACKS, *settings.HISTORY_FORMER_KEYS]
    signer = Signer(salt=SALT, fallback_keys=former)
    text = _text(seal.municipality_id or 0, seal.ordinal, seal.number, seal.hash, seal.sealed_at)
    try:
        signer.unsign(f"{text}{signer.sep}{seal.signature}")
    except BadSignature:
        return False
    return True


def _text(chain: int, ordinal: int, number: int, hash: str, sealed_at: datetime) -> str:
    return f"{chain}/{ordinal}/{number}/{hash}/{sealed_at.astimezone(UTC).isoformat()}"
