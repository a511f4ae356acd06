"""Words that the work rests on, explained where they stand."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation import rules
from samordna.organisation.enums import TermKind


class Term(MunicipalityModel, RemovableModel):
    """A term, an environment or a phenomenon (S5, S6). An environment says something of a movement, never of a person.

    ``other_forms`` are the same word as it may stand in a text, with commas between.
    """

    name = GuardedCharField(_("word"), max_length=120)
    kind = models.CharField(_("kind"), max_length=12, choices=TermKind.choices, default=TermKind.TERM)
    meaning = GuardedTextField(_("what it means"))
    other_forms = GuardedCharField(
        _("other forms"),
        max_length=300,
        blank=True,
        help_text=_("As the word may also stand in a text, with commas between."),
    )
    source = GuardedCharField(_("source"), max_length=200, blank=True)
    address = GuardedURLField(_("address of the source"), blank=True)
    reviewed_on = models.DateField(_("last reviewed"), null=True, blank=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("word")
        verbose_name_plural = _("words")
        ordering = ["kind", Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                condition=models.Q(removed_at=None),
                name="term_name_once",
            )
        ]

    def clean(self) -> None:
        if self.reviewed_on and self.reviewed_on > localdate():
            raise ValidationError({"reviewed_on": ValidationError(str(rules.CONFIRMED_LATER), code="later")})

    @property
    def forms(self) -> list[str]:
        return [form for one in self.other_forms.split(",") if (form := one.strip())]

    def __str__(self) -> str:
        return self.name
