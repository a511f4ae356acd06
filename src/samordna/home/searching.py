"""Full-text search in the plans' texts, by Swedish word stems, with the found words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import Expression, F, JSONField, TextField, Value
from django.db.models.functions import Concat
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samordna.core.fields import strings_of
from samordna.organisation.models import Municipality
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plans.areas import AREAS, Area
from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.paper.prose import term_id

LIMIT = 20
START, STOP = "\ue000", "\ue001"
"""Private-use characters around what was found: no plan holds them, so the excerpt is escaped before they become tags."""
AREA_OF: dict[type[ContentModel], Area] = {
    Section: AREAS["sections"],
    Activity: AREAS["activities"],
    PlanService: AREAS["services"],
}
TEXT_OF: dict[type[ContentModel], Expression | F] = {
    Section: F("text"),
    Activity: Concat("responsible", Value(" "), "goal", Value(" "), "comment", output_field=TextField()),
    PlanService: Concat("target_group", Value(" "), "text", output_field=TextField()),
    Part: F("data"),
}
"""What an excerpt is taken from; the title is shown beside it."""


class JsonHeadline(SearchHeadline):
    """The excerpts of each text in a JSON value."""

    output_field = JSONField()  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a plan that holds the words. ``address`` comes after that of the municipality's plan list."""

    kind: str
    title: SafeString
    plan: str
    excerpt: SafeString
    address: str
    rank: float


def found(municipality: Municipality, words: str) -> list[Hit]:
    """The best places first; one query a table, at most ``LIMIT`` from each."""
    query = SearchQuery(words, search_type="websearch", config="swedish")
    hits = [hit for model in TEXT_OF for hit in _hits(model, municipality, query)]
    return sorted(hits, key=lambda hit: -hit.rank)


def _hits(model: type[ContentModel], municipality: Municipality, query: SearchQuery) -> Iterator[Hit]:
    rows = (
        model._default_manager.filter(municipality=municipality, removed_at=None, **{"search": query})
        .annotate(
            rank=SearchRank(F("search"), query), excerpt=_headline(TEXT_OF[model], query, model is Part)
        )
        .order_by("-rank", "-pk")
    )
    if model is Part:
        for values in rows.values("pk", "version_id", "version__title", "rank", "excerpt", "kind")[:LIMIT]:
            yield _part_hit(dict(values))
        return
    area = AREA_OF[model]
    title = _headline(F(TITLE_FIELDS[area.name]), query, is_json=False)
    columns = ("pk", "key", "version_id", "version__title", "rank", "excerpt", "title")
    for values in rows.annotate(title=title).values(*columns)[:LIMIT]:
        yield _hit(area, values, values["title"], values["excerpt"], _address(area, values))


def _headline(text: Expression | F, query: SearchQuery, is_json: bool) -> SearchHeadline:
    headline = JsonHeadline if is_json else SearchHeadline
    return headline(
        text,
        query,
        config="swedish",
        start_sel=START,
        stop_sel=STOP,
        max_words=32,
        min_words=16,
    )


def _part_hit(values: dict[str, Any]) -> Hit:
    area = AREAS[values["kind"]]
    data = values["excerpt"]
    name = TITLE_FIELDS.get(area.name, "")
    title = data.get(name) or area.title
    others = [
        text
        for text in strings_of({key: value for key, value in data.items() if key != name})
        if START in text
    ]
    anchor = f"#{term_id(_unmarked(title))}" if area.name in {"definitions", "environments"} else ""
    return _hit(area, values, title, " · ".join(others), f"{values['version_id']}/{anchor}")


def _hit(area: Area, values: dict[str, Any], title: str, excerpt: str, address: str) -> Hit:
    return Hit(
        area.title, _marked(title), values["version__title"], _marked(excerpt), address, values["rank"]
    )


def _address(area: Area, values: dict[str, Any]) -> str:
    version, pk = values["version_id"], values["pk"]
    return {
        "sections": f"{version}/#{values['key']}",
        "activities": f"{version}/aktiviteter/{pk}/",
        "services": f"{version}/verksamheter/#service-{pk}",
    }[area.name]


def _marked(text: str) -> SafeString:
    safe = escape(text).replace(START, "<mark>").replace(STOP, "</mark>")
    return mark_safe(safe)  # noqa: S308 (escaped above, only our own marks become tags)


def _unmarked(text: str) -> str:
    return re.sub(f"[{START}{STOP}]", "", text)
