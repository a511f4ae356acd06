"""The form of a chapter of the template."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.rich_text import RichText
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.models import Municipality, Unit
from samordna.plans.models import TemplateChapter


class ChapterForm(RowForm):
    class Meta:
        model = TemplateChapter
        fields = [
            "heading", "instruction", "example", "required", "words_from", "words_to", "writer", "unit", "kind",
        ]  # fmt: skip
        formfield_callback = form_field
        widgets = {"example": RichText({"rows": 8})}
        help_texts = {
            "instruction": _("Shown where the chapter is written, never in the plan itself."),
            "example": _("How the chapter may read. It is shown beside the text and is not copied into it."),
            "required": _("A plan that lacks it is told so, and cannot be sent on without a reason."),
            "words_from": _("Leave both empty where any length will do."),
            "writer": _("A function or a role, such as “Local coordinator”. No names of persons."),
            "kind": _("Decides which lists stand in the chapter, such as the activities."),
        }

    def __init__(self, *args: Any, municipality: Municipality, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        in_force = models.Q(valid_to=None)
        self.narrow(unit=Unit.objects.filter(in_force, municipality=municipality))
