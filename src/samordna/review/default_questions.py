"""The questions that a round begins with, to be changed before it opens: what the domain asks of a plan (docs/domain.md)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

BY_LAW = _("Are all parts there that the law asks for?")
BY_GUIDELINES = _("Are all parts there that the law and the municipality's guidelines ask for?")
_QUESTIONS = (
    (
        _("Does the plan rest on a situation picture of its own?"),
        _(
            "How things are where the unit works, from when, and who has contributed. What the picture leads to in the plan."
        ),
    ),
    (
        _("Are last year's activities followed up?"),
        _("What became of each of them, and what was learnt."),
    ),
    (
        BY_LAW,
        _("Coordination, situation picture, activities, follow-up and the way of cooperating with others."),
    ),
    (
        _("Is it clear who is responsible for each activity?"),
        _("A function or a unit, never a person, and with whom."),
    ),
    (
        _("Does each activity have an end and a way of seeing that it has helped?"),
        _("A date or an occasion, and what is measured."),
    ),
    (
        _("Is it clear what whoever worries shall do?"),
        _("Whom to turn to, in and outside office hours, and what happens then."),
    ),
    (
        _("Do the activities answer to the problems that the plan describes?"),
        _("A problem without an activity, or an activity without a problem, is worth a comment."),
    ),
    (
        _("Does the plan keep to what the unit may do?"),
        _("It registers neither persons nor opinions, and keeps secrecy and documentation in mind."),
    ),
)


def default_questions(*, has_guidelines: bool) -> Iterator[tuple[str, str]]:
    """Each with what to look for. Guidelines are asked about where the municipality has any."""
    for text, help_text in _QUESTIONS:
        asked = BY_GUIDELINES if has_guidelines and text is BY_LAW else text
        yield str(asked), str(help_text)
