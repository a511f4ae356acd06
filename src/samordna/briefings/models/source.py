"""Where news come from by themselves, and what has come but nobody has written of yet."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.briefings.models.item import Item
from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.models import Unit


class NewsSource(MunicipalityModel, RemovableModel):
    """A feed (RSS, Atom) that a job asks for what is new.

    ``problem`` is what went wrong the last time, ``failures`` how often in a row. ``etag`` and ``modified`` tell its server
    what we have.
    """

    name = GuardedCharField(_("name"), max_length=200)
    address = GuardedURLField(
        pgettext_lazy("news source", "address of the feed"),
        max_length=500,
        help_text=_("The address that the website gives for RSS or Atom, from https."),
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("news source", "read by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="news_sources",
    )
    etag = models.CharField(max_length=200, blank=True, editable=False)
    modified = models.CharField(max_length=200, blank=True, editable=False)
    checked_at = models.DateTimeField(null=True, editable=False)
    next_check_at = models.DateTimeField(null=True, editable=False)
    failures = models.PositiveSmallIntegerField(default=0, editable=False)
    problem = models.TextField(blank=True, editable=False)

    history_excludes = ("etag", "modified", "checked_at", "next_check_at", "failures", "problem")

    class Meta(RemovableModel.Meta):
        verbose_name = _("news source")
        verbose_name_plural = _("news sources")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "address"], condition=Q(removed_at=None), name="newssource_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class NewsEntry(MunicipalityModel):
    """What a feed has told, with everybody's name hidden, until it is forgotten (``inbox/forgetting.py``).

    ``key`` is a fingerprint of what it is known by in its feed. ``item`` is what somebody has written of it.
    """

    source = models.ForeignKey(
        NewsSource, verbose_name=_("news source"), on_delete=models.CASCADE, related_name="entries"
    )
    key = models.CharField(max_length=64, editable=False)
    title = GuardedCharField(_("title"), max_length=300, blank=True)
    link = GuardedURLField(pgettext_lazy("news", "address of the source"), max_length=1000, blank=True)
    summary = GuardedTextField(pgettext_lazy("news", "summary"), max_length=1000, blank=True)
    published_at = models.DateTimeField(pgettext_lazy("news", "published"), null=True)
    seen_at = models.DateTimeField(pgettext_lazy("news", "come in"))
    set_aside_at = models.DateTimeField(pgettext_lazy("news", "set aside"), null=True)
    item = models.ForeignKey(
        Item, verbose_name=_("piece of news"), on_delete=models.PROTECT, null=True, related_name="entries"
    )

    has_history = False

    class Meta:
        verbose_name = _("entry of a feed")
        verbose_name_plural = _("entries of feeds")
        ordering = ["-seen_at", "-published_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="newsentry_once")]

    def __str__(self) -> str:
        return self.title or self.summary[:100]
