"""Tables, lists and labelled groups of a file, and what is remembered of how they are laid out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.page_pieces import said
from samordna.intake.models.upload import Upload
from samordna.plandoc.taken_as import GridKind, TakenAs, kind_label


class UploadGrid(MunicipalityModel):
    """A table, list or labelled group as it stands in the file, and what it was taken for.

    ``take`` is :class:`samordna.plandoc.reading.takes.Take` as JSON. ``rows`` are those that are shown, as ``[number, cells]``
    with the number from 0: a table may have ten thousand, and ``row_count`` says how many. ``said`` tells who says what it is:
    the reader, a person, or a layout remembered from an earlier file.
    """

    class Said(models.TextChoices):
        READER = "reader", _("as Samordna read it")
        PERSON = "person", _("as you said")
        LAYOUT = "layout", _("as remembered from an earlier file")

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="grids"
    )
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=12, choices=[(kind.value, kind.value) for kind in GridKind])
    heading = models.TextField(_("heading"), blank=True)
    place = models.JSONField(_("place in the file"), default=dict)
    take = models.JSONField(_("what it was taken for"), default=dict)
    said = models.CharField(_("who says so"), max_length=6, choices=Said.choices, default=Said.READER)
    sure = models.FloatField(_("how sure the reader is"), default=1.0)
    layout = models.CharField(_("layout"), max_length=64, blank=True)
    rows = models.JSONField(_("rows that are shown"), default=list)
    row_count = models.PositiveIntegerField(_("number of rows"), default=0)
    column_count = models.PositiveIntegerField(_("number of columns"), default=0)

    has_history = False

    class Meta:
        verbose_name = _("table of an upload")
        verbose_name_plural = _("tables of uploads")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["upload", "number"], name="uploadgrid_number_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class TableLayout(MunicipalityModel, RemovableModel):
    """What tables of a layout are in this municipality, as somebody said once; the next file of the layout is read so.

    ``headings`` are the layout's own, for recognising it in a list. One that is forgotten is removed, and may be put back.
    """

    layout = models.CharField(_("layout"), max_length=64)
    headings = GuardedCharField(_("headings"), max_length=300, blank=True)
    take = models.JSONField(_("what it is taken for"))
    remembered_at = models.DateTimeField(_("remembered"), auto_now=True)
    remembered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("remembered by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    history_excludes = ("take",)

    class Meta:
        verbose_name = _("remembered layout")
        verbose_name_plural = _("remembered layouts")
        ordering = ["-remembered_at"]
        constraints = [models.UniqueConstraint(fields=["municipality", "layout"], name="tablelayout_once")]

    def __str__(self) -> str:
        return self.headings or self.layout

    @property
    def kind_name(self) -> str:
        """What a reader calls that which its tables are taken for."""
        return said(kind_label(TakenAs(self.take["taken_as"])))
