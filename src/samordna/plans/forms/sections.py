"""The form of a section, and what a writer has to know of the places in its text."""

from typing import Any

from django.utils.translation import gettext

from samordna.core.page_pieces import said
from samordna.core.rich_text import RichText
from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.outline import instruction_for
from samordna.plandoc.places import mark, places_in, said_of
from samordna.plandoc.vocabulary import SectionKind
from samordna.plans.forms.rows import RowForm, form_field
from samordna.plans.models import Section


def places_explained(text: str) -> list[str]:
    """What a writer has to know of the places in a text where they are seen as lines, in a sentence each."""
    shown = dict.fromkeys(one for one in places_in(text) if one.kind in PART_TITLES)
    return [
        gettext(
            "%(mark)s is where the plan's part %(name)s is shown: move the line, and do not delete it if they are to stand here."
        )
        % {"mark": mark(one.name), "name": said(PART_TITLES[one.kind])}
        for one in shown
    ]


def place_words() -> dict[str, str]:
    """What is said where a place of each kind stands, while the text is written; under the empty name, of an unknown kind."""
    return {kind: said(said_of(kind)) for kind in (*PART_TITLES, "")}


class SectionForm(RowForm):
    has_preview = True

    class Meta:
        model = Section
        fields = ["heading", "text", "kind", "level", "restricted"]
        formfield_callback = form_field
        widgets = {"text": RichText({"rows": 14, "class": "ds-input tall"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        text, kind = self.initial.get("text", ""), self.initial.get("kind") or SectionKind.OTHER
        field = self.fields["text"]
        field.widget.below = self.initial.get("level") or 1
        field.widget.places = place_words()
        field.widget.explained = places_explained(text)
        if instruction := instruction_for(kind, text):
            field.help_text = said(instruction)
