"""What a service must tell and what it tells of: the same in the checks of a plan (V1-V3) and in the register's gaps."""

import re
from collections.abc import Collection, Iterable, Mapping

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Function, Text

MUST_TELL = {
    "level": Text("nivå", "level"),
    "functions": Text("funktion", "function"),
    "target_group": Text("målgrupp", "target group"),
    "owner": Text("ägare", "owner"),
}
"""What a described service has, by the field of a plan's document (V1)."""


def untold(told: Mapping[str, object]) -> tuple[str, ...]:
    """The fields that are empty of those that a service must tell: the same to the register, its picture and its gaps."""
    return tuple(field for field in MUST_TELL if not told[field])


_EXIT = lazily(
    r"avhopp|\bexit\b|lämna \w*(?:miljö|extrem)|den som vill lämna\b(?! (?:in|synpunkt|uppgift|tips))|defect|disengag",
    re.IGNORECASE,
)
_RELATIVES = lazily(
    r"anhörig|närstående|föräldrastöd|stöd till föräldrar|relatives|parent(?:al|ing)? support", re.IGNORECASE
)


def tells_of_exit(words: str) -> bool:
    """Whether the words are about helping somebody to leave (V3)."""
    return bool(_EXIT.search(words))


def tells_of_relatives(words: str) -> bool:
    """Whether the words are about support for those who are near somebody (V3)."""
    return bool(_RELATIVES.search(words))


def uncovered(among: Iterable[Function], services: Iterable[Collection[Function]]) -> list[Function]:
    """Those of ``among`` that none of the services has (V2)."""
    covered = {function for functions in services for function in functions}
    return [function for function in among if function not in covered]
