"""The smaller parts of a plan, each a typed value of the plan document."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedJSONField
from samordna.plans.enums import part_kinds
from samordna.plans.models.content import ContentModel, content_constraints, content_indexes


class Part(ContentModel):
    """A definition, an environment, a decision, an alarm route …: ``data`` is the pydantic model of its ``kind``.

    These parts are read and edited one at a time and never queried by their insides, so one table serves them
    all (docs/adr/0004). A slice that needs more of a kind gives it a table of its own.
    """

    kind = models.CharField(_("kind"), max_length=24, choices=part_kinds())
    data = GuardedJSONField(_("content"))
    search = models.GeneratedField(
        expression=Func(
            F("data"), function="to_tsvector", template="%(function)s('swedish'::regconfig, %(expressions)s)"
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta(ContentModel.Meta):
        verbose_name = _("part")
        verbose_name_plural = _("parts")
        constraints = content_constraints("part")
        indexes = [*content_indexes("part"), models.Index(fields=["version", "kind"], name="part_by_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.key}"
