"""The library's words of a situation picture as choices of fields, and those of its work."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.choices import choices
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.picture.life import PictureState, PictureStep
from samordna.plandoc.picture.words import (
    Confidence,
    Contributor,
    Credibility,
    Development,
    Distribution,
    Phenomenon,
    PicturePart,
    Reliability,
)
from samordna.plandoc.vocabulary import SourceKind, Trend

AREA_KINDS = choices(AreaKind)
CONFIDENCES = choices(Confidence)
CONTRIBUTORS = choices(Contributor)
CREDIBILITIES = choices(Credibility)
DEVELOPMENTS = choices(Development)
DISTRIBUTIONS = choices(Distribution)
PHENOMENA = choices(Phenomenon)
PICTURE_PARTS = choices(PicturePart)
PICTURE_STATES = choices(PictureState)
PICTURE_STEPS = choices(PictureStep)
RELIABILITIES = choices(Reliability)
SOURCE_KINDS = choices(SourceKind)
TRENDS = choices(Trend)


class RequestLinkKind(models.TextChoices):
    """How a link to a request came to somebody."""

    ASKED = "asked", _("the request")
    BEFORE = "before", pgettext_lazy("contribution", "a week left")
    LATE = "late", pgettext_lazy("contribution", "the last day has passed")
    AGAIN = "again", pgettext_lazy("contribution", "sent again")
    HAND = "hand", pgettext_lazy("contribution", "given by hand")


class Stance(models.TextChoices):
    """What a source says of a problem."""

    FOR = "for", _("speaks for it")
    AGAINST = "against", _("speaks against it")


class Measures(models.TextChoices):
    """What somebody says of the figures of a file: whether small ones point at people."""

    UNSAID = "", _("Let Samordna tell by the unit")
    COUNTS = "counts", _("How many people or events")
    OTHER = "other", _("Shares, money or something else")
