"""What is asked about a service, in the order of the form."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.plandoc.vocabulary import Function

LONGEST = 4000
"""Characters of one answer."""
OFTEN = {
    "often": _("Often"),
    "sometimes": _("Sometimes"),
    "seldom": _("Seldom"),
    "never": _("Never"),
    "unknown": _("Do not know"),
}
PART = {
    "yes": pgettext_lazy("answer", "Yes"),
    "partly": _("Partly"),
    "no": pgettext_lazy("answer", "No"),
    "unknown": _("Do not know"),
}


@dataclass(frozen=True, slots=True)
class Question:
    """``choices`` are what can be answered, by how it is kept; none for an answer in words. One about a ``function`` is put to
    services that have it, and to those of which no function is stated.
    """

    name: str
    label: Promise
    help_text: Promise | str = ""
    choices: Mapping[str, Promise] = field(default_factory=dict)
    function: Function | None = None

    def in_words(self, answer: str) -> str:
        return str(self.choices.get(answer, answer)) if self.choices else answer


QUESTIONS = (
    Question(
        "contact",
        _("Does the service meet the people that this work is about?"),
        _(
            "Those at risk of being drawn into a violent extremist environment, those who want to leave one, and their relatives."
            " Answer in general, never about somebody."
        ),
        OFTEN,
    ),
    Question("contact_words", _("In which situations?")),
    Question(
        "part",
        _("Should the service be part of the municipality's work against violent extremism?"),
        choices=PART,
    ),
    Question("part_words", _("With what, or why not?")),
    Question(
        "consequences",
        _("What would it mean for the staff to support people who want to leave an extremist environment?"),
        _("Such as safety, time, training, working methods and support to the staff."),
    ),
    Question(
        "knowledge_preventive",
        _("What does the staff need to know to prevent?"),
        function=Function.PREVENTIVE,
    ),
    Question(
        "knowledge_detecting",
        _("What does the staff need to know to notice in time?"),
        function=Function.DETECTING,
    ),
    Question(
        "knowledge_remedial",
        _("What does the staff need to know to act?"),
        function=Function.REMEDIAL,
    ),
    Question("wishes", _("What do you wish for from the coordinator?")),
)
BY_NAME = {question.name: question for question in QUESTIONS}
MUST = ("contact", "part")
"""Those that must be answered before the answers are sent."""


def asked_of(functions: Collection[str]) -> list[Question]:
    """The questions to a service with the functions."""
    return [
        one for one in QUESTIONS if one.function is None or not functions or one.function.value in functions
    ]
