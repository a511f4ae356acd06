"""Abstract models that every slice builds on."""

from datetime import date
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MunicipalityModel(models.Model):
    """A row that belongs to one municipality, as every domain row does."""

    municipality = models.ForeignKey(
        "organisation.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        abstract = True


class RemovableQuerySet(models.QuerySet):
    def present(self) -> Self:
        """Rows that have not been removed."""
        return self.filter(removed_at=None)


class RemovableModel(models.Model):
    """A row that can be removed and put back (undo)."""

    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    objects = RemovableQuerySet.as_manager()

    class Meta:
        abstract = True

    def mark_removed(self) -> None:
        self.removed_at = timezone.now()


class OrderedQuerySet(RemovableQuerySet):
    def present(self) -> Self:
        """Rows that have not been removed, in their order."""
        return super().present().order_by("position", "pk")


class OrderedModel(RemovableModel):
    """A removable row with a place in a list."""

    position = models.PositiveIntegerField(_("position"), default=0)

    objects = OrderedQuerySet.as_manager()  # type: ignore[misc]  # what a removable row has, and its order

    class Meta:
        abstract = True


class DatedQuerySet(models.QuerySet):
    def valid_on(self, day: date) -> Self:
        """Rows that are in force on ``day``."""
        return self.filter(
            models.Q(valid_from=None) | models.Q(valid_from__lte=day),
            models.Q(valid_to=None) | models.Q(valid_to__gte=day),
        )

    def not_ended_on(self, day: date) -> Self:
        """Rows that are in force on ``day`` or will be: those that may be chosen for something new."""
        return self.filter(models.Q(valid_to=None) | models.Q(valid_to__gte=day))


class DatedModel(models.Model):
    """A row that is in force from the first day to the last; either may be open."""

    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True, help_text=_("The last day."))

    objects = DatedQuerySet.as_manager()

    class Meta:
        abstract = True

    @staticmethod
    def in_order(name: str) -> list[models.BaseConstraint]:
        return [
            models.CheckConstraint(
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_from__lte=models.F("valid_to")),
                name=f"{name}_dates_in_order",
            )
        ]

    def is_valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or self.valid_to >= day
        )
