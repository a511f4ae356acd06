"""What the guard asks in a form: what was found, and beside it the ticks that answer."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.core.advice import NAMES
from samordna.core.findings import FOLLOWS, Answer, follows_of, key_of
from samordna.core.page_pieces import said
from samordna.core.personal_data import FieldHit
from samordna.plandoc.guard import HitKind, explanation_of

SETTLED, FUNCTION, KNOWN = "guard_settled", "guard_function", "guard_known"
READ = "read"
"""The same of a file, before it is taken in."""
QUESTIONS = (SETTLED, FUNCTION, KNOWN)
"""The names of the ticks that answer."""
LONGEST_SAID = 200
"""Characters of what is found that a tick says; only an instruction is longer."""
_STANDS = {
    HitKind.IDENTITY_NUMBER: gettext_lazy("“%(text)s” is nobody's number, and nobody's day of birth."),
    HitKind.PHONE: gettext_lazy("“%(text)s” may stand here: the number is not one person's."),
    HitKind.EMAIL: gettext_lazy(
        "“%(text)s” may stand here: the person is reached there because of the work."
    ),
    HitKind.HANDLE: gettext_lazy("“%(text)s” may stand here: it is no private person's account."),
    HitKind.PROFILE_LINK: gettext_lazy(
        "“%(text)s” may stand here: it does not lead to a private person's account."
    ),
    HitKind.ADDRESS: gettext_lazy("“%(text)s” may stand here: it is not where somebody lives."),
    HitKind.NAME: gettext_lazy(
        "“%(text)s” may stand here: it is no person, or somebody who is named for their work, such as an author."
    ),
    HitKind.REGISTER_INSTRUCTION: gettext_lazy("“%(text)s” asks nobody to write down people or their views."),
}
"""What somebody says who lets it stand: of these words, and what has to be true of them."""
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
    """What the tick says of one text, which it always names: none says of a whole field that it is about nobody.
    A number may be a function's without being remembered for the whole municipality.
    """
    if name == SETTLED:
        return stands(one)
    said_of_it = _OF_KIND.get(one.hit.kind, _OF_ONE[name]) if remembers else _FUNCTION_HERE
    return str(said_of_it) % {"text": one.hit.text}


def stands(one: FieldHit) -> str:
    return _stand(one.hit.kind, [one.hit.text])


def _stand(kind: HitKind, texts: Iterable[str]) -> str:
    said_ones = (Truncator(text).chars(LONGEST_SAID) for text in texts)
    return str(_STANDS[kind]) % {"text": _("”, “").join(said_ones)}


def ticks_of_file(hits: Iterable[FieldHit], sent: Collection[str]) -> list[Tick]:
    """What has to be said of the texts of a file: of each name by itself, of the rest of a kind together, and each is named."""
    groups: dict[tuple[HitKind, str], list[str]] = {}
    for kind, text in dict.fromkeys((one.hit.kind, one.hit.text) for one in hits):
        groups.setdefault((kind, text if kind is HitKind.NAME else ""), []).append(text)
    return [
        Tick(READ, value, _stand(kind, texts), str(FOLLOWS[Answer.KEEP]), value in sent)
        for (kind, _name), texts in groups.items()
        if (value := ",".join(key_of(kind, text) for text in texts))
    ]


def are_answered(hits: Iterable[FieldHit], sent: Iterable[str]) -> bool:
    """Whether each text was named in a tick that was set, or is said in so many words."""
    said_ones = {part for one in sent for part in (one, *one.split(","))}
    return all({one.hit.text, key_of(one.hit.kind, one.hit.text)} & said_ones for one in hits)


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
