"""What a finding of the guard is called, and the one sentence that says what to do instead."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.core.models import GuardDecision
from samordna.plandoc.guard import Hit, HitKind, is_said_to_be_somebodys

NAMES: dict[HitKind, Promise] = {
    HitKind.IDENTITY_NUMBER: _("identity number"),
    HitKind.PHONE: _("telephone number"),
    HitKind.EMAIL: _("e-mail address"),
    HitKind.HANDLE: _("user name"),
    HitKind.PROFILE_LINK: _("link to an account"),
    HitKind.ADDRESS: _("street address"),
    HitKind.NAME: _("name"),
    HitKind.REGISTER_INSTRUCTION: _("request to write people down"),
}
INSTEAD: dict[HitKind, Promise] = {
    HitKind.IDENTITY_NUMBER: _("Take the number out, and phone social services if it is about a case."),
    HitKind.PHONE: _(
        "Write a function's number instead, and give a person's number to social services by telephone."
    ),
    HitKind.EMAIL: _(
        "Write a function's address instead, and phone social services if you are worried about somebody."
    ),
    HitKind.HANDLE: _(
        "Write what happens, not who does it, and phone social services if you are worried about somebody."
    ),
    HitKind.PROFILE_LINK: _(
        "Describe what is there instead of linking to it, and phone the police, 114 14, about a crime."
    ),
    HitKind.ADDRESS: _("Name the area instead, and give a person's address to social services by telephone."),
    HitKind.NAME: _(
        "Write the function instead, and phone social services if you are worried about somebody."
    ),
    HitKind.REGISTER_INSTRUCTION: _(
        "Write whom to phone instead: social services judge the matter and keep their own records."
    ),
}
_SAID_HERE = _(
    "Is it a function's, which goes on when the person leaves? Choose “A function's number” here. If it is a person's, take it"
    " out and give it to social services by telephone."
)
_SAID_AT_SAVE = _(
    "Is it a function's, which goes on when the person leaves? You say so when you save: then you are asked. If it is a"
    " person's, take it out and give it to social services by telephone."
)
"""Of a number that may be a function's: where to say that it is."""
TAUGHT: dict[HitKind, str] = {
    HitKind.NAME: GuardDecision.Answer.NO_PERSON,
    HitKind.ADDRESS: GuardDecision.Answer.NO_PERSON,
    HitKind.HANDLE: GuardDecision.Answer.NO_PERSON,
    HitKind.PHONE: GuardDecision.Answer.FUNCTION,
}
"""What may be remembered of a finding once and for all, and what that answer is."""


def can_be_known(kind: HitKind, *, blocking: bool, is_somebodys: bool) -> bool:
    """Whether the municipality may say of such a finding that it is no person's. A duty desk's mobile number stops until then;
    one that ``is_somebodys`` by its sentence is no function's, whatever is said of it.
    """
    if kind is HitKind.PHONE:
        return not is_somebodys
    return kind in TAUGHT and not blocking


def is_somebodys(text: str, hit: Hit) -> bool:
    """Whether it is a telephone in whose sentence a word for somebody, or a name, stands: "Mamman nås på 070-…"."""
    return hit.kind is HitKind.PHONE and is_said_to_be_somebodys(text, hit.start, hit.end)


def instead_of(kind: HitKind, *, may_be_functions: bool, is_said_here: bool) -> str:
    """``may_be_functions`` of a number that its writer may say so of; ``is_said_here`` whether the answer stands beside."""
    if kind is HitKind.PHONE and may_be_functions:
        return str(_SAID_HERE if is_said_here else _SAID_AT_SAVE)
    return str(INSTEAD[kind])
