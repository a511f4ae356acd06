"""What the guard asks in a form: what was found, and beside it the ticks that answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.advice import NAMES
from samordna.core.findings import FOLLOWS, Answer, follows_of
from samordna.core.page_pieces import said
from samordna.core.personal_data import FieldHit
from samordna.plandoc.guard import HitKind, explanation_of

SETTLED, FUNCTION, KNOWN = "guard_settled", "guard_function", "guard_known"
QUESTIONS = {
    SETTLED: gettext_lazy("I have read this: it is not about a single person"),
    FUNCTION: gettext_lazy("It is a function's number, which goes on when the person leaves. Remember it."),
    KNOWN: gettext_lazy("It is no person. Remember it."),
}
"""What is asked of a text, by the name of the tick that answers."""
_OF_ONE = {
    FUNCTION: gettext_lazy(
        "“%(text)s” is a function's number, which goes on when the person leaves. Remember it."
    ),
    KNOWN: gettext_lazy("“%(text)s” is no person. Remember it."),
}
_OF_KIND = {
    HitKind.ADDRESS: gettext_lazy("“%(text)s” is nobody's home. Remember it."),
    HitKind.HANDLE: gettext_lazy("“%(text)s” is an organisation's account. Remember it."),
}
"""The same of what is no name."""
_FUNCTION_HERE = gettext_lazy("“%(text)s” is a function's number, which goes on when the person leaves.")
_FOLLOWS_HERE = gettext_lazy("It stands in this field, and it is noted that you have said so.")


@dataclass(frozen=True, slots=True)
class Tick:
    """An answer beside the field that it is about. ``value`` says what it answers, and so nothing that is written afterwards;
    ``follows`` what it does.
    """

    name: str
    value: str
    label: str
    follows: str
    is_set: bool


class GuardError(ValidationError):
    """What the guard has found. ``asks`` says that it need only be answered; ``short`` names it where the rest is told."""

    def __init__(self, told: str, one: FieldHit, *, asks: bool) -> None:
        self.asks = asks
        super().__init__(told, code="asked" if self.asks else "guarded")
        self.short = (
            _("“%(text)s” – %(kind)s?") if self.asks else _("“%(text)s” – %(kind)s, cannot be saved")
        ) % {
            "text": one.hit.text,
            "kind": NAMES[one.hit.kind],
        }


def explained(one: FieldHit, *, asks: bool) -> str:
    explanation = said(explanation_of(one.hit.kind, blocking=one.hit.blocking and not asks))
    return _("“%(text)s”. %(explanation)s") % {"text": one.hit.text, "explanation": explanation}


def tick_of(one: FieldHit) -> str:
    """The name of the tick by which the finding is remembered."""
    return FUNCTION if one.hit.kind is HitKind.PHONE else KNOWN


def label_of(name: str, one: FieldHit, *, remembers: bool) -> str:
    """What the tick says of one text; a number may be a function's without being remembered for the whole municipality.
    That it has been read is said of a field as a whole.
    """
    if name == SETTLED:
        return str(QUESTIONS[name])
    said_of_it = _OF_KIND.get(one.hit.kind, _OF_ONE[name]) if remembers else _FUNCTION_HERE
    return str(said_of_it) % {"text": one.hit.text}


def follows(name: str, one: FieldHit, *, remembers: bool) -> str:
    """What the tick does, in a line: beside another that looks like it, that is what tells which to set."""
    if name == SETTLED:
        return str(FOLLOWS[Answer.KEEP])
    return follows_of(one.hit.kind, Answer.KNOW) if remembers else str(_FOLLOWS_HERE)


def marks_of(hits: Iterable[FieldHit]) -> str:
    return ",".join(dict.fromkeys(map(mark_of, hits)))


def mark_of(one: FieldHit) -> str:
    """What tells a finding from others, without its words."""
    return sha256(f"{one.field}\x1f{one.hit.kind}\x1f{one.hit.text}".encode()).hexdigest()[:16]
