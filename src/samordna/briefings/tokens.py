"""What the links in a digest carry: signed, kept nowhere. One tells a unit, never a person; one ends the mails to one reader."""

import re

from django.core.signing import BadSignature, Signer

OUT_OF = "ur"
"""In the address of a piece of news: the token of the mail that it is opened out of."""
_OPENED, _LEAVES = (Signer(salt=f"briefings.{what}", sep=".") for what in ("opened", "leaves"))
_THREE = re.compile(r"(\d{1,18})-(\d{1,18})-(\d{1,18})")
_READER = re.compile(r"(user|contact|member)-(\d{1,18})")


def opening_token(*, digest: int, item: int, unit: int | None) -> str:
    return _OPENED.sign(f"{digest}-{item}-{unit or 0}")


def opened_by(token: str) -> tuple[int, int, int | None] | None:
    """The digest, the piece of news and the unit; None where it is nobody's token."""
    match = _THREE.fullmatch(_signed(_OPENED, token))
    return (int(match[1]), int(match[2]), int(match[3]) or None) if match else None


def leaving_token(kind: str, number: int) -> str:
    """``kind`` is ``user``, ``contact`` or ``member``."""
    return _LEAVES.sign(f"{kind}-{number}")


def leaver(token: str) -> tuple[str, int] | None:
    match = _READER.fullmatch(_signed(_LEAVES, token))
    return (match[1], int(match[2])) if match else None


def _signed(signer: Signer, token: str) -> str:
    try:
        return signer.unsign(token)
    except BadSignature:
        return ""
