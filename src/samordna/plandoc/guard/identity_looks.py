"""What only looks like an identity number, whatever its check digit: for logs that can never be changed."""

import re

from samordna.plandoc.guard.hits import Hit, HitKind
from samordna.plandoc.guard.identity_checks import is_birth_date
from samordna.plandoc.guard.identity_shapes import OTHER_NUMBER
from samordna.plandoc.lazily import lazily

_LOOKS = lazily(
    r"(?<![\d-])(?P<century>18|19|20)?(?P<year>\d\d)(?P<month>[01]\d)(?P<day>\d\d)(?P<joint>\s?[-+‐–—]\s?)?\d{4}(?![\d-])"
)
_REACH = 60


def identity_looks(text: str) -> list[Hit]:
    """A birth date and four digits in one piece or with a dash. Ten digits that begin as telephone numbers do are none."""
    return [
        Hit(HitKind.IDENTITY_NUMBER, one.group(), one.start(), one.end(), blocking=False)
        for one in _LOOKS.finditer(text)
        if _is_one(one)
    ]


def _is_one(one: re.Match[str]) -> bool:
    century, year, month, day, joint = (
        one[name] or "" for name in ("century", "year", "month", "day", "joint")
    )
    if not century and not joint and year.startswith("0"):
        return False
    is_other = OTHER_NUMBER.search(one.string[max(0, one.start() - _REACH) : one.start()])
    return not is_other and is_birth_date(century, year, month, day)
