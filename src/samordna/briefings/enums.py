"""The library's words of briefings as choices of fields."""

from django.db import models
from django.utils.translation import pgettext_lazy

from samordna.core.choices import choices
from samordna.plandoc.picture import words
from samordna.plandoc.picture.words import Distribution, Phenomenon, Reliability
from samordna.plandoc.rhythms import Rhythm
from samordna.plandoc.vocabulary import Function

DISTRIBUTIONS = choices(Distribution)
SUBJECTS = choices(Phenomenon)
ENVIRONMENTS = [one for one in SUBJECTS if one[0] in words.ENVIRONMENTS]
PHENOMENA = [one for one in SUBJECTS if one not in ENVIRONMENTS]
FUNCTIONS = choices(Function)
RELIABILITIES = choices(Reliability)
RHYTHMS = choices(Rhythm)


class Channel(models.TextChoices):
    """How news reach their readers."""

    DIGEST = "digest", pgettext_lazy("channel", "digest by mail")
    MEETING = "meeting", pgettext_lazy("channel", "at meetings")
    PAGE = "page", pgettext_lazy("channel", "on a page")
