"""The choices of the central review."""

from django.db import models
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.page_pieces import said
from samordna.plandoc.memorandum import ABOUT_PLANS, ANSWERS, OVERVIEW, Answer


class RoundState(models.TextChoices):
    """Where a round stands. Its questions are written while it is prepared, and stand as they are from when it opens."""

    PREPARING = "preparing", _("being prepared")
    OPEN = "open", _("open")
    CLOSED = "closed", pgettext_lazy("review", "closed")


class MemorandumPart(models.TextChoices):
    """The sections of a memorandum, as they are kept; of those about a plan there are many."""

    INTRO = "intro", _("introduction")
    OVERVIEW = OVERVIEW, _("the plans in overview")
    ABOUT_PLANS = ABOUT_PLANS, _("plan by plan")
    PLAN = "plan", _("about a plan")
    PROPOSAL = "proposal", _("proposed decision")


_answer_name = lazy(lambda answer: said(ANSWERS[answer].name), str)


def answer_choices() -> list[tuple[str, str]]:
    return [(answer.value, _answer_name(answer)) for answer in Answer]
