"""What people decided about the findings of the personal-data guard, and what a municipality knows to be no person."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, refuse_personal_data
from samordna.core.models.base import MunicipalityModel, RemovableModel
from samordna.plandoc.guard import HitKind


class GuardDecision(MunicipalityModel):
    """Somebody looked at a finding of the personal-data guard and said what it is, or what became of it."""

    class Answer(models.TextChoices):
        KEPT = "kept", _("may stand here")
        NO_PERSON = "no_person", _("no person")
        FUNCTION = "function", _("a function's number")
        REMOVED = "removed", _("taken out")
        REPLACED = "replaced", _("replaced by the function")
        UNDONE = "undone", _("the answer was taken back")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), auto_now_add=True)
    kind = models.CharField(_("kind of finding"), max_length=24)
    place = models.CharField(_("place"), max_length=200)
    answer = models.CharField(_("answer"), max_length=12, choices=Answer.choices, default=Answer.KEPT)

    class Meta:
        verbose_name = _("decision about a finding")
        verbose_name_plural = _("decisions about findings")
        ordering = ["-decided_at"]

    def __str__(self) -> str:
        return f"{self.kind} ({self.place})"


class KnownTextField(GuardedCharField):
    """What is known to be no person passes the guard as any text does; only that a number is a telephone's is no finding."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        text = getattr(model_instance, self.attname)
        is_number = getattr(model_instance, "kind", "") == KnownWord.Kind.NUMBER
        refuse_personal_data(text, passing={HitKind.PHONE} if is_number else ())
        return text


class KnownWord(MunicipalityModel, RemovableModel):
    """Something that the municipality has said is no person's: a word, a function's telephone number, its own mail domain.

    ``key`` is the text as it is compared: small letters, single spaces, a number's digits.
    """

    class Kind(models.TextChoices):
        WORD = "word", _("word or name")
        NUMBER = "number", _("telephone number")
        DOMAIN = "domain", _("mail domain")

    kind = models.CharField(_("kind"), max_length=6, choices=Kind.choices, default=Kind.WORD)
    text = KnownTextField(_("text"), max_length=200)
    key = models.CharField(_("text as it is compared"), max_length=200, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("added by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("word that is no person")
        verbose_name_plural = _("words that are no persons")
        ordering = ["key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "key"],
                condition=models.Q(removed_at=None),
                name="knownword_once",
            )
        ]

    def __str__(self) -> str:
        return self.text
