"""The field in which running text is written as in Word, and kept as Markdown. Without scripts it is the Markdown itself."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

DEEPEST = 3
"""Levels of headings that are offered: a text within a section that needs more is several sections."""
LOWEST = 6


class RichText(forms.Textarea):
    """``below`` is the level of the heading that the text stands under: its own begin one below it, and so do pasted ones.

    ``places`` says, for each kind of place (:mod:`samordna.plandoc.places`), what is shown where it stands, and under the empty
    name what is said of an unknown one; nothing when the text has no places. ``explained`` is told with the rest of how to write
    where the Markdown itself is seen.
    """

    template_name = "core/forms/rich_text.html"

    def __init__(
        self, attrs: dict[str, Any] | None = None, *, below: int = 1, places: Mapping[str, str] | None = None
    ) -> None:
        super().__init__({"rows": 6, **(attrs or {})})
        self.below = below
        self.places = places
        self.explained: Sequence[str] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["levels"] = range(1, min(DEEPEST, max(1, LOWEST - self.below)) + 1)
        context["explained"] = self.explained
        context["widget"]["attrs"] |= {"data-below": self.below, "data-deepest": context["levels"][-1]}
        if self.places is not None:
            context["widget"]["attrs"]["data-places"] = json.dumps(self.places, ensure_ascii=False)
        return context
