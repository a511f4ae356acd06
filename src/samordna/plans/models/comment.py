"""What is said of a section or an activity while a plan is written."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.accounts.roles import Role
from samordna.core.fields import GuardedTextField
from samordna.core.models import MunicipalityModel
from samordna.plans.models.plan import PlanVersion

LONGEST_COMMENT = 4000


class Comment(MunicipalityModel):
    """A comment, or with ``answers_to`` an answer to one, which is then settled with it.

    ``place`` is that of the row in the plan document, such as "sections/sections-3": whoever may read the row may read what is
    said of it. The words are nobody's to read in the log: they are said among those who write.

    A function is asked, a role at a unit or, without one, of the whole municipality: whoever holds it next inherits the question.
    ``earlier`` are the wordings before the author changed them, the oldest first, each as its text and when it was written.
    """

    version = models.ForeignKey(
        PlanVersion, verbose_name=_("version"), on_delete=models.CASCADE, related_name="comments"
    )
    place = models.CharField(_("place"), max_length=100)
    answers_to = models.ForeignKey(
        "self",
        verbose_name=_("answers"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="answers",
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="+"
    )
    asked_role = models.CharField(
        _("who is asked"), max_length=24, choices=Role.choices, blank=True, default=""
    )
    asked_unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("unit that is asked"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    text = GuardedTextField(_("text"), max_length=LONGEST_COMMENT)
    written_at = models.DateTimeField(_("written at"), auto_now_add=True)
    edited_at = models.DateTimeField(_("changed"), null=True, blank=True)
    earlier = models.JSONField(_("earlier wordings"), default=list, blank=True)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("settled by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    history_of = "version"
    history_excludes = ("text", "earlier")

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(asked_role="") | models.Q(asked_unit=None),
                name="comment_asks_unit_by_role",
            )
        ]

    def __str__(self) -> str:
        return str(self.author)
