"""Excerpts around what a search found, with the found words marked."""

import re

from django.contrib.postgres.search import CombinedSearchQuery, SearchHeadline, SearchQuery
from django.db.models import Expression, F, JSONField, TextField, Value
from django.db.models.functions import Concat
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.models.section import WITHOUT_PLACES

CombinedOrOne = SearchQuery | CombinedSearchQuery
START, STOP = "\ue000", "\ue001"
"""Private-use characters around what was found: no plan holds them, so the excerpt is escaped before they become tags."""
TEXT_OF: dict[type[ContentModel], Expression | F] = {
    Section: WITHOUT_PLACES,
    Activity: Concat("responsible", Value(" "), "goal", Value(" "), "comment", output_field=TextField()),
    PlanService: Concat("target_group", Value(" "), "text", output_field=TextField()),
    Part: F("data"),
}
"""What an excerpt is taken from; the title is shown beside it."""


class JsonHeadline(SearchHeadline):
    """The excerpts of each text in a JSON value."""

    output_field = JSONField()  # type: ignore[assignment]


def headline(text: Expression | F, query: CombinedOrOne, is_json: bool) -> SearchHeadline:
    kind = JsonHeadline if is_json else SearchHeadline
    return kind(
        text,
        query,
        config="swedish",
        start_sel=START,
        stop_sel=STOP,
        max_words=32,
        min_words=16,
    )


def marked(text: str) -> SafeString:
    safe = escape(text).replace(START, "<mark>").replace(STOP, "</mark>")
    return mark_safe(safe)  # noqa: S308 (escaped above, only our own marks become tags)


def unmarked(text: str) -> str:
    return re.sub(f"[{START}{STOP}]", "", text)
