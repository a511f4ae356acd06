"""Links to the forms of an analysis."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.models import AnswerLink
from samordna.mapping.enums import LinkKind
from samordna.mapping.models.analysis import AnalysisForm

SENT_ONCE = (LinkKind.ASKED, LinkKind.BEFORE, LinkKind.LATE)
"""Mails that go once about a form."""


class AnalysisLink(AnswerLink):
    """A way to a form."""

    form = models.ForeignKey(
        AnalysisForm, verbose_name=_("form of an analysis"), on_delete=models.CASCADE, related_name="links"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=LinkKind.choices)

    history_of = "form"

    class Meta(AnswerLink.Meta):
        verbose_name = _("link to a form")
        verbose_name_plural = _("links to forms")
        constraints = [
            models.UniqueConstraint(
                fields=["form", "kind"],
                condition=Q(kind__in=[kind.value for kind in SENT_ONCE]),
                name="analysislink_mailed_once",
            ),
            models.UniqueConstraint(
                fields=["form", "made_on"],
                condition=Q(kind=LinkKind.AGAIN),
                name="analysislink_again_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
