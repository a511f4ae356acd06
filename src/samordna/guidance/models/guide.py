"""Guides: what to do and whom to call, for whoever is worried."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedJSONField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel
from samordna.core.page_pieces import language
from samordna.plandoc import guiding
from samordna.plandoc.guiding.model import GuideError


def validate_body(value: Any) -> None:
    try:
        guiding.read_body(value)
    except GuideError as error:
        raise ValidationError(error.in_(language()), code="guide") from error


class Guide(MunicipalityModel, OrderedModel):
    """A situation and the steps through it (S13): a living thing with one home, a draft until it is published.

    ``body`` holds the steps as ``plandoc.guiding`` has them; its contacts are contact points of the organisation by their
    numbers, never copied. ``slug`` stands in the addresses that people share, and so is kept when the title changes.
    ``pack_key`` and ``pack_mark`` tell which of the ready-made guides it came as and what that said; empty for one of the
    municipality's own. ``review_mark`` is of what the guide said when it was reviewed.
    """

    title = GuardedCharField(_("title"), max_length=120)
    slug = models.SlugField(_("address"), max_length=60, editable=False)
    situation = GuardedTextField(
        _("the situation"), help_text=_("As somebody who is worried would say it."), max_length=300
    )
    owner = GuardedCharField(
        _("who looks after the guide"), max_length=200, help_text=_("The function, not a person."), blank=True
    )
    reviewed_on = models.DateField(_("last reviewed"), null=True, blank=True)
    review_mark = models.CharField(_("mark of what was reviewed"), max_length=16, blank=True, editable=False)
    body = GuardedJSONField(_("steps"), default=dict, blank=True, validators=[validate_body])
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    pack_key = models.SlugField(_("which ready-made guide"), max_length=60, blank=True, editable=False)
    pack_mark = models.CharField(
        _("mark of the ready-made contents"), max_length=16, blank=True, editable=False
    )

    class Meta(OrderedModel.Meta):
        verbose_name = _("guide")
        verbose_name_plural = _("guides")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"], condition=Q(removed_at=None), name="guide_address_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def content(self) -> guiding.Guide:
        """The guide as the library has it."""
        body = guiding.read_body(self.body)
        return guiding.Guide(
            title=self.title,
            situation=self.situation,
            owner=self.owner,
            reviewed_on=self.reviewed_on,
            steps=body.steps,
            sources=body.sources,
        )

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def is_changed_since_review(self) -> bool:
        """Whether it says something else than what somebody read through."""
        return bool(self.review_mark) and guiding.mark_of(self.content) != self.review_mark

    @property
    def review_due(self) -> date | None:
        """The last day until which the review is fresh; None when there has been none."""
        return guiding.review_due(self.reviewed_on)
