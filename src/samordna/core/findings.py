"""What the guard asks about in a whole document, as one list: the same text once, with all the places where it stands."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.advice import NAMES, can_be_known, instead_of
from samordna.core.taking_out import Piece
from samordna.plandoc.guard import HitKind

Spans = Sequence[tuple[int, int]]
AROUND = 90
"""Characters of the sentence that are shown on either side of a finding."""
_SENTENCE = re.compile(r"[.!?:]\s+|\n")


class Answer(models.TextChoices):
    """What can be said of a finding, with the key that says it."""

    KEEP = "person", _("Person that may stand here")
    KNOW = "ingen", _("No person")
    TAKE_OUT = "bort", _("Take out")
    REPLACE = "ersatt", _("Replace")


_OF_KIND = {
    HitKind.IDENTITY_NUMBER: {Answer.KEEP: _("No identity number")},
    HitKind.PHONE: {Answer.KEEP: _("The number may stand here"), Answer.KNOW: _("A function's number")},
    HitKind.EMAIL: {Answer.KEEP: _("The e-mail address may stand here")},
    HitKind.ADDRESS: {
        Answer.KEEP: _("The street address may stand here"),
        Answer.KNOW: _("Nobody's home"),
    },
    HitKind.HANDLE: {
        Answer.KEEP: _("The account may stand here"),
        Answer.KNOW: _("An organisation's account"),
    },
    HitKind.PROFILE_LINK: {Answer.KEEP: _("The link may stand here")},
    HitKind.REGISTER_INSTRUCTION: {Answer.KEEP: _("No request to write people down")},
}
"""The same in other words of what is no name."""
_ORDER = (Answer.KEEP, Answer.KNOW, Answer.REPLACE, Answer.TAKE_OUT)
"""The same for all: where the sentence may break, replacing is what comes first of what changes it."""
FOLLOWS = {
    Answer.KEEP: _("It stands, and it is noted that you have decided so. It is asked about the next time."),
    Answer.KNOW: _("It stands, and is never asked about again in your municipality."),
    Answer.TAKE_OUT: _("It goes in all places, as shown above."),
    Answer.REPLACE: _("What you write stands there instead, in all places."),
}
"""What each answer does, in a line."""
_KNOWN = {
    HitKind.PHONE: _(
        "It is a function's, whoever answers. It stands, and is never asked about again in your municipality."
    ),
    HitKind.ADDRESS: _(
        "A school, an office or a square is there. It stands, and is never asked about again in your municipality."
    ),
    HitKind.HANDLE: _(
        "It is an authority's, an association's or a company's. It stands, and is never asked about again in your municipality."
    ),
}
"""What it means that something is known, where that is not that it is no person."""
_REPLACED_WITH = {
    HitKind.NAME: (_("Replace with a role"), _("the head teacher")),
    HitKind.PHONE: (_("Replace with a function's number"), _("the switchboard")),
    HitKind.EMAIL: (_("Replace with a function's address"), _("the registry")),
    HitKind.ADDRESS: (_("Replace with the area"), _("the city centre")),
}
KEYS = {Answer.KEEP: "P", Answer.KNOW: "I", Answer.TAKE_OUT: "T", Answer.REPLACE: "E"}


class Answered(NamedTuple):
    """An answer as it is offered: what is sent, what the button says, its key, and what follows."""

    value: str
    label: str
    key: str
    follows: str


class Reach(NamedTuple):
    """From where to where in a text a sentence is shown, and whether it goes on before and behind."""

    first: int
    last: int
    is_cut_before: bool
    is_cut_behind: bool


@dataclass
class Spot:
    """A sentence in which the text stands, and the page where that part is changed; ``count`` is in how many places.

    ``without`` is the sentence once the text is taken out, what goes with what stands; ``is_empty`` that nothing stands then,
    ``is_broken`` that the sentence may not do without it.
    """

    title: str
    field: str
    before: str
    marked: str
    after: str
    url: str
    without: list[Piece]
    is_broken: bool
    count: int = 1

    @property
    def is_empty(self) -> bool:
        return all(piece.goes or not piece.text.strip(" .") for piece in self.without)


@dataclass
class Finding:
    """A text that the guard found, with some of its ``spots``; ``count`` is in how many places it stands, ``unseen`` how many of
    them no spot shows, ``is_somebodys`` that a telephone is somebody's by the sentence in one of them.
    """

    kind: HitKind
    text: str
    blocking: bool
    count: int = 0
    is_somebodys: bool = False
    spots: list[Spot] = field(default_factory=list)
    unseen: int = 0

    @property
    def key(self) -> str:
        return key_of(self.kind, self.text)

    @property
    def name(self) -> str:
        return str(NAMES[self.kind])

    @property
    def instead(self) -> str:
        return instead_of(self.kind, may_be_functions=self.may_be(Answer.KNOW), is_said_here=True)

    @property
    def stops(self) -> bool:
        """Whether it can only be taken out or replaced."""
        return self.blocking and not self.may_be(Answer.KNOW)

    @property
    def is_missed(self) -> bool:
        """Whether some sentence may be left broken when it is taken out: then something is better written in its place."""
        return any(spot.is_broken for spot in self.spots)

    @property
    def replacement(self) -> tuple[str, str]:
        """What to replace it with: the label of the field, and an example."""
        label, example = _REPLACED_WITH.get(self.kind, (_("Replace with"), ""))
        return str(label), str(example)

    @property
    def answers(self) -> list[Answered]:
        """What may be answered: what stops can only be taken out or replaced, or be a function's."""
        return [
            Answered(one.value, label_of_answer(self.kind, one), KEYS[one], follows_of(self.kind, one))
            for one in _ORDER
            if self.may_be(one)
        ]

    def may_be(self, answer: Answer) -> bool:
        if answer is Answer.KEEP:
            return not self.blocking
        return answer is not Answer.KNOW or can_be_known(
            self.kind, blocking=self.blocking, is_somebodys=self.is_somebodys
        )

    @property
    def is_number(self) -> bool:
        return self.kind is HitKind.PHONE


def label_of_answer(kind: HitKind, answer: Answer) -> str:
    return str(_OF_KIND.get(kind, {}).get(answer, answer.label))


def follows_of(kind: HitKind, answer: Answer) -> str:
    """What an answer does, in a line."""
    return str(_KNOWN.get(kind, FOLLOWS[answer]) if answer is Answer.KNOW else FOLLOWS[answer])


def key_of(kind: str, text: str) -> str:
    return hashlib.sha256(f"{kind}\x1f{text}".encode()).hexdigest()[:16]


def around(text: str, start: int, end: int) -> Reach:
    """The sentence in which ``text[start:end]`` stands, or as much of it as is shown."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    is_cut_before, is_cut_behind = first > 0, last < len(text)
    if ends := [match.end() for match in _SENTENCE.finditer(text, first, start)]:
        first, is_cut_before = ends[-1], False
    elif is_cut_before:
        first = min(start, text.find(" ", first, start) + 1 or start)
    if ended := _SENTENCE.search(text, end, last):
        last, is_cut_behind = ended.start() + 1, False
    elif is_cut_behind:
        last = max(end, text.rfind(" ", end, last))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return Reach(first, last, is_cut_before, is_cut_behind)


def replaced(text: str, spans: Spans, by: str) -> str:
    """The text with something else in those places."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + by + text[end:]
    return text
