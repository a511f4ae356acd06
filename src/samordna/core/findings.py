"""What the guard asks about in a whole document, as one list: the same text once, with all the places where it stands."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.advice import NAMES, can_be_known, instead_of
from samordna.plandoc.guard import HitKind

Spans = Sequence[tuple[int, int]]
AROUND = 90
"""Characters of the sentence that are shown on either side of a finding."""
_SENTENCE = re.compile(r"[.!?:]\s+|\n")
_EMPTY_BRACKETS = re.compile(r"\s*[(\[]\s*[)\]]")
_LED_TO_IT = re.compile(
    r"[ ,]+(?:på|av|hos|med|till|för|från|och|eller|samt|via|vid|i|om|at|by|with|to|from|and|or)[ ]*$",
    re.IGNORECASE,
)
"""A small word that led to what was taken out, and leads nowhere now."""
_STRAY_SIGNS = re.compile(r"(?P<kept>^|[.!?:] ?|\n)[ ]*[.,;]+ ?|,+(?=[.;:!?])", re.MULTILINE)
"""Signs that part nothing any more."""
_TWICE = re.compile(r"(,)(?:[ ]*,)+")
_STRAY_SPACE = re.compile(r"[ \t]+(?=[.,;:!?)])")


class Answer(models.TextChoices):
    """What can be said of a finding, with the key that says it."""

    KEEP = "person", _("Person that may stand here")
    KNOW = "ingen", _("No person")
    TAKE_OUT = "bort", _("Take out")
    REPLACE = "ersatt", _("Replace")


_OF_KIND = {
    HitKind.IDENTITY_NUMBER: {Answer.KEEP: _("No identity number")},
    HitKind.PHONE: {Answer.KEEP: _("It may stand here"), Answer.KNOW: _("A function's number")},
    HitKind.REGISTER_INSTRUCTION: {Answer.KEEP: _("No request to write people down")},
}
"""The same in other words of what is no name, account or address."""
KEYS = {Answer.KEEP: "P", Answer.KNOW: "I", Answer.TAKE_OUT: "T", Answer.REPLACE: "E"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where the text stands: the sentence around it, and the page where that part is changed."""

    title: str
    field: str
    before: str
    marked: str
    after: str
    url: str


@dataclass
class Finding:
    """A text that the guard found, with some of its ``spots``; ``count`` is in how many places it stands, ``is_somebodys`` that a
    telephone is somebody's by the sentence in one of them.
    """

    kind: HitKind
    text: str
    blocking: bool
    count: int = 0
    is_somebodys: bool = False
    spots: list[Spot] = field(default_factory=list)

    @property
    def key(self) -> str:
        return key_of(self.kind, self.text)

    @property
    def name(self) -> str:
        return str(NAMES[self.kind])

    @property
    def instead(self) -> str:
        return instead_of(self.kind, blocking=self.stops)

    @property
    def stops(self) -> bool:
        """Whether it can only be taken out or replaced."""
        return self.blocking and not self.may_be(Answer.KNOW)

    @property
    def more(self) -> int:
        return self.count - len(self.spots)

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """Value, label and key of what may be answered: what stops can only be taken out or replaced, or be a function's."""
        return [(one.value, self._label(one), KEYS[one]) for one in Answer if self.may_be(one)]

    def may_be(self, answer: Answer) -> bool:
        if answer is Answer.KEEP:
            return not self.blocking
        return answer is not Answer.KNOW or can_be_known(
            self.kind, blocking=self.blocking, is_somebodys=self.is_somebodys
        )

    @property
    def is_number(self) -> bool:
        return self.kind is HitKind.PHONE

    def _label(self, answer: Answer) -> str:
        return str(_OF_KIND.get(self.kind, {}).get(answer, answer.label))


def key_of(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}\x1f{text}".encode()).hexdigest()[:16]


def around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The sentence in which ``text[start:end]`` stands, in three: before it, itself, after it."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    last = max((match.end() for match in _SENTENCE.finditer(before)), default=0)
    if not last and start > AROUND:
        before = "… " + before.partition(" ")[2]
    first = _SENTENCE.search(after)
    if first:
        after = after[: first.start() + 1]
    elif end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return before[last:].lstrip(), text[start:end], after.rstrip()


def replaced(text: str, spans: Spans, by: str) -> str:
    """The text with something else in those places."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + by + text[end:]
    return text


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text without what stands in those places, nor the gaps, stray signs and lone small words that it leaves."""
    for start, end in sorted(spans, reverse=True):
        left, right = text[:start], text[end:]
        if not right.strip() or right.lstrip(" ")[0] in ".,;:!?)\n":
            left = _LED_TO_IT.sub("", left)
        if left.endswith((" ", "\n")) or not left:
            right = right.lstrip(" ")
        text = left + right
    text = _STRAY_SPACE.sub("", _EMPTY_BRACKETS.sub("", text))
    return _STRAY_SIGNS.sub(r"\g<kept>", _TWICE.sub(r"\1", text)).strip(" ")
