"""The library's words of training as choices of fields."""

from django.db import models
from django.utils.translation import gettext_lazy, pgettext_lazy

from samordna.core.choices import choices
from samordna.plandoc.training.model import Priority, Provider, SpokenLanguage
from samordna.plandoc.vocabulary import Function, Level

FUNCTIONS = choices(Function)
FUNCTIONS_EXPLAINED = {
    Function.PREVENTIVE: gettext_lazy(
        "Those who strengthen what protects everybody in their ordinary work, such as in schools and leisure."
    ),
    Function.DETECTING: gettext_lazy(
        "Those who are so close to their target group that they see early that something is wrong."
    ),
    Function.REMEDIAL: gettext_lazy("Those who give support or treatment when a worry is confirmed."),
}
LEVELS = choices(Level)
PRIORITIES = choices(Priority)
PROVIDERS = choices(Provider)
LANGUAGES = choices(SpokenLanguage)


class LinkKind(models.TextChoices):
    """How a link to sign up came to somebody; the first two go by themselves, once each."""

    ASKED = "asked", pgettext_lazy("training", "the invitation")
    BEFORE = "before", pgettext_lazy("training", "a reminder")
    AGAIN = "again", pgettext_lazy("training", "sent again")
    HAND = "hand", pgettext_lazy("training", "given by hand")
    CHANGED = "changed", pgettext_lazy("training", "told of a change")


ASKING = (LinkKind.ASKED, LinkKind.BEFORE, LinkKind.AGAIN)
"""By which a unit is asked to sign up by mail."""
