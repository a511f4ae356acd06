"""The history: every change of every row, chained so that a change of the history itself is found.

The database writes it (``core/guards``); no code of the application can. See docs/adr/0009.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Change(models.Model):
    """A row was made, changed or deleted, or something was done that changes no row, such as reading what is restricted.

    ``before`` and ``after`` hold the whole row when it was made or deleted, and only the changed columns otherwise.
    ``parent_id`` is the thing that the row is part of, such as the version of a plan. Rows without a municipality are the
    installation's own. A retention rule takes the contents away (``pruned_at``) and leaves the hashes (:class:`ChangeLink`).
    """

    class Kind(models.TextChoices):
        INSERT = "insert", pgettext_lazy("somebody", "made")
        UPDATE = "update", pgettext_lazy("somebody", "changed")
        DELETE = "delete", pgettext_lazy("somebody", "deleted")
        READ = "read", pgettext_lazy("somebody", "read")
        EXPORT = "export", pgettext_lazy("somebody", "exported")
        SIGN_IN = "sign_in", pgettext_lazy("somebody", "signed in")
        SIGN_IN_FAILED = "sign_in_failed", pgettext_lazy("somebody", "failed to sign in")
        ACCOUNT = "account", pgettext_lazy("somebody", "changed the account")
        RETENTION = "retention", pgettext_lazy("somebody", "removed by a retention rule")

    municipality = models.ForeignKey(
        "organisation.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    at = models.DateTimeField(_("when"))
    transaction = models.BigIntegerField(_("transaction"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    request = models.CharField(_("request"), max_length=40)
    kind = models.CharField(_("what happened"), max_length=16, choices=Kind.choices)
    model = models.CharField(_("kind of thing"), max_length=60)
    row_id = models.BigIntegerField(_("row"), null=True)
    parent_id = models.BigIntegerField(_("part of"), null=True)
    restricted = models.BooleanField(_("restricted"))
    before = models.JSONField(_("before"), null=True)
    after = models.JSONField(_("after"), null=True)
    pruned_at = models.DateTimeField(_("contents removed"), null=True)

    has_history = False

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["municipality", "model", "row_id", "-id"], name="change_of_row"),
            models.Index(fields=["municipality", "parent_id", "-id"], name="change_of_part"),
            models.Index(fields=["municipality", "-at", "-id"], name="change_by_time"),
            models.Index(fields=["municipality", "user", "-at", "-id"], name="change_by_user"),
            models.Index(fields=["municipality", "model", "-at", "-id"], name="change_by_model"),
            models.Index(
                fields=["municipality", "kind", "-at", "-id"],
                condition=~models.Q(kind__in=["insert", "update"]),
                name="change_by_kind",
            ),
            models.Index(fields=["request"], condition=~models.Q(request=""), name="change_by_request"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.model} {self.row_id}"


class ChangeLink(models.Model):
    """An entry's place in the chain: ``hash`` is that of the hash before it and of its own contents.

    A table of its own, so that an entry is written once and never again. ``chain`` is the municipality, or 0 for the
    installation.
    """

    change = models.OneToOneField(
        Change, primary_key=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="link"
    )
    chain = models.BigIntegerField()
    number = models.BigIntegerField(_("number in the chain"))
    content_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    has_history = False

    class Meta:
        verbose_name = _("link of a chain")
        verbose_name_plural = _("links of chains")
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="changelink_number_once")]

    def __str__(self) -> str:
        return f"{self.chain}: {self.number}"


class ChangeBatch(models.Model):
    """A running transaction that has written entries and will chain them when it ends; gone before anybody else sees it."""

    transaction = models.BigIntegerField(primary_key=True)
    first_id = models.BigIntegerField()

    has_history = False

    class Meta:
        verbose_name = _("entries of a running transaction")
        verbose_name_plural = _("entries of running transactions")

    def __str__(self) -> str:
        return str(self.transaction)


class ChangeHead(models.Model):
    """The end of a chain: the number and hash of its latest entry. ``chain`` is the municipality, or 0 for the installation."""

    chain = models.BigIntegerField(primary_key=True)
    municipality = models.ForeignKey(
        "organisation.Municipality",
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    number = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    has_history = False

    class Meta:
        verbose_name = _("end of a chain")
        verbose_name_plural = _("ends of chains")

    def __str__(self) -> str:
        return f"{self.chain}: {self.number}"


class HistorySeal(models.Model):
    """The end of a chain at a time, signed with the secret key, which the database does not know.

    Whoever owns the database could compute a whole chain anew, but not the seals. The seals of a chain are numbered
    (``ordinal``), so that one that is taken out is missed.
    """

    municipality = models.ForeignKey(
        "organisation.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
    )
    ordinal = models.BigIntegerField(_("number of the seal"))
    number = models.BigIntegerField(_("number in the chain"))
    hash = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(_("sealed"))
    signature = models.CharField(max_length=200)

    has_history = False

    class Meta:
        verbose_name = _("seal of the history")
        verbose_name_plural = _("seals of the history")
        ordering = ["ordinal"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "ordinal"], nulls_distinct=False, name="historyseal_ordinal_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality_id}: {self.ordinal}"
