"""Lines that name an activity by themselves: numbered, bold, or beginning with what is to be done."""

import re
from typing import NamedTuple

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.columns.traits import Trait, traits_of

_NUMBERED = lazily(
    r"^(?P<label>(?:(?:åtgärd|aktivitet|insats|action|activity|measure|åtagande|löfte|punkt|(?:åtgärds|insats|aktivitets)?kort)\s*)?(?:nr\.?\s*)?"
    r"(?:\d{1,2}(?:[.:]\d{1,2}){0,3}|[A-ZÅÄÖ]\d{1,2})[.:)]?|[a-zåäö]\)|(?-i:[A-ZÅÄÖ])[.)](?=\s)|(?:åtgärd|aktivitet|insats|åtagande)\s*[:–-])\s*[–-]?\s*(?P<text>\S.{3,})$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = lazily(r"^(?:åtgärd|aktivitet|insats|action|activity|measure|åtagande)\b", re.IGNORECASE)
_PLAN = lazily(
    r"^(?:(?!\w+a\b)\w+\s+){0,2}\w*(?:plan|program|strategi|överenskommelse)(?:en|met|n)?"
    r"(?:\s+(?:mot|för|med|om|kring|\d{4})\b|$)|"
    r"^(?:[A-ZÅÄÖ]\w+\s){1,3}(?:kommun|stad)\b|"
    r"^bilaga\s+(?:\d{1,2}|[A-ZÅÄÖ])\b|"
    r"^\w*(?:uppföljning|avstämning|rapport|redovisning)\w*\s+(?:.{0,20}\s)?(?:av|för|till|om)\s.*"
    r"(?:plan|program|strategi|överenskommelse|löfte)\w*,?\s+(?:för\s+)?(?:åren\s+)?20\d\d",
    re.IGNORECASE,
)
TO_SIGN = lazily(r"_{4,}|…{3,}|\.{6,}")
"""A line to sign on."""

_ORNAMENTS = "▶►▸▷➤➔→■□▪●◆• "
_LONGEST = 200


class Opener(NamedTuple):
    """What a line says is to be done, and the words that number it."""

    text: str
    label: str
    sure: bool


def opener_of(line: str, *, begun: bool = False) -> Opener | None:
    """The activity a line may name; ``sure`` when its number or its label says that it is one. The title and the sender of a
    plan name none; where activities have ``begun`` they are past."""
    text = " ".join(line.split()).lstrip(_ORNAMENTS)
    if not text or len(text) > _LONGEST or text.endswith(":") or TO_SIGN.search(text):
        return None
    if _PLAN.match(text) and not begun:
        return None
    match = _NUMBERED.match(text)
    if match:
        sure = bool(_NAMED.match(match["label"])) or Trait.DEED in traits_of(match["text"])
        return Opener(match["text"], match["label"], sure)
    return Opener(text, "", Trait.DEED in traits_of(text))


def names_activity(line: str) -> bool:
    """Whether a line calls itself an activity, by a number or a name: "Åtgärd 1"."""
    return _NAMED.match(" ".join(line.split())) is not None


def says_deed(line: str) -> bool:
    """Whether a line surely says what is to be done."""
    opener = opener_of(line)
    return opener is not None and opener.sure


def without_number(text: str) -> tuple[str, str]:
    """A text without the running number before it, and that number: "1. Starta en kontaktväg"."""
    match = re.match(
        r"^(?P<number>(?:(?:[Åå]tgärd|[Aa]ktivitet|[Ii]nsats|[Åå]tagande|[Aa]ction|[Mm]easure)\s+(?:nr\.?\s*)?)?\d{1,2}(?:[.:]\d{1,2}){0,3}[.:)]?|[a-zåäö]\)|[A-ZÅÄÖ][.)])\s+(?:[–—-]\s+)?(?P<text>[^\W\d].*)$",
        text,
        re.DOTALL,
    )
    return (match["text"], match["number"]) if match else (text, "")
