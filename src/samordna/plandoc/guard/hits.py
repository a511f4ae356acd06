"""What the guard says about a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class HitKind(StrEnum):
    """What the guard found."""

    IDENTITY_NUMBER = "identity_number"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    PROFILE_LINK = "profile_link"
    ADDRESS = "address"
    NAME = "name"
    REGISTER_INSTRUCTION = "register_instruction"


@dataclass(frozen=True, slots=True)
class Hit:
    """One finding: ``text`` is ``source[start:end]``; ``blocking`` stops the save, otherwise a person decides."""

    kind: HitKind
    text: str
    start: int
    end: int
    blocking: bool


class FoldedHit(NamedTuple):
    """A finding in folded text, before its place in the original is known."""

    kind: HitKind
    start: int
    end: int
    blocking: bool = False


def is_blocking(hits: Iterable[Hit]) -> bool:
    """Whether any of the findings stops the save."""
    return any(hit.blocking for hit in hits)
