"""Full-text search in the plans' texts, by Swedish word stems, with the found words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.contrib.postgres.search import CombinedSearchQuery, SearchHeadline, SearchQuery, SearchRank
from django.db.models import Expression, F, JSONField, Q, TextField, Value
from django.db.models.functions import Concat
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samordna.accounts.access import MunicipalityRequest
from samordna.core.fields import strings_of
from samordna.core.history import restricted_read, restricted_read_of
from samordna.home.search_words import forgiving, inflected
from samordna.organisation import searching as organisation
from samordna.plandoc.labels import TITLE_FIELDS
from samordna.plandoc.writing.public import Hidden
from samordna.plans import queries
from samordna.plans.areas import AREAS, Area
from samordna.plans.models import Activity, Part, PlanService, Section
from samordna.plans.models.content import ContentModel
from samordna.plans.models.section import WITHOUT_PLACES
from samordna.plans.paper.prose import term_id
from samordna.plans.rules import NOTHING_HIDDEN, closed_in, may_read_restricted

CombinedOrOne = SearchQuery | CombinedSearchQuery
LIMIT = 20
START, STOP = "\ue000", "\ue001"
"""Private-use characters around what was found: no plan holds them, so the excerpt is escaped before they become tags."""
AREA_OF: dict[type[ContentModel], Area] = {
    Section: AREAS["sections"],
    Activity: AREAS["activities"],
    PlanService: AREAS["services"],
}
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


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a plan that holds the words. ``address`` comes after that of the municipality's plan list."""

    kind: str
    title: SafeString
    plan: str
    excerpt: SafeString
    address: str
    rank: float
    version: int
    """The version's number; ``later`` that of the plan's newest one where it is another."""
    later: int = 0


def plan_hits(request: MunicipalityRequest, words: str) -> list[Hit]:
    """The best places that the reader may see, at most ``LIMIT`` from each table, those of newest versions first.

    Words that stand nowhere are looked for as if å, ä and ö had been written too. What is restricted is noted as read.
    """
    hits = _noted_hits(request, inflected(words))
    other = None if hits else forgiving(words)
    return _noted_hits(request, other) if other else hits


def _noted_hits(request: MunicipalityRequest, query: CombinedOrOne) -> list[Hit]:
    rows = queries.versions(request.municipality, request.access)
    versions = {row.pk: row for row in rows.only("title", "number", "plan_id", "plan__unit__path")}
    newest: dict[int, int] = {}
    for one in versions.values():
        newest[one.plan_id] = max(one.number, newest.get(one.plan_id, 0))
    current = {pk for pk, one in versions.items() if one.number == newest[one.plan_id]}
    closed = closed_in(versions.values())
    hits: list[Hit] = []
    restricted: dict[tuple[type[ContentModel], int], list[str]] = {}
    for model in TEXT_OF:
        for values in _rows(model, list(versions), current, query):
            version = values["version_id"]
            is_closed = _is_held(model, values, closed.get(version, NOTHING_HIDDEN))
            if is_closed and not may_read_restricted(request.access, versions[version]):
                continue
            if is_closed:
                restricted.setdefault((model, version), []).append(values["key"])
            number, last = versions[version].number, newest[versions[version].plan_id]
            hits.append(replace(_hit_of(model, values), version=number, later=last if last > number else 0))
    for (model, version), keys in restricted.items():
        restricted_read_of(request, model, keys, parent_id=version, how="search")
    return sorted(hits, key=lambda hit: (hit.later > 0, -hit.rank))


def organisation_hits(request: MunicipalityRequest, words: str) -> list[organisation.OrganisationHit]:
    """Where the words stand in the organisation; restricted contact points are noted as read."""
    hits = organisation.search(request.municipality, request.access, words)
    restricted_read(request, organisation.restricted(hits), how="search")
    return hits


def _is_held(model: type[ContentModel], values: dict[str, Any], hidden: Hidden) -> bool:
    if not hidden:
        return False
    name = values["kind"] if model is Part else AREA_OF[model].name
    title = values["excerpt"].get(TITLE_FIELDS.get(name, "")) if model is Part else values["title"]
    return hidden.holds(name, key=values["key"], place=values["place"], title=_unmarked(title or ""))


def _rows(
    model: type[ContentModel], versions: list[int], current: set[int], query: CombinedOrOne
) -> Iterator[dict[str, Any]]:
    """Where the words stand in the table, the best first and those of earlier versions last.

    More than ``LIMIT`` are asked for: some may be hidden.
    """
    rows = (
        model._default_manager.filter(version__in=versions, removed_at=None, **{"search": query})
        .annotate(
            rank=SearchRank(F("search"), query),
            excerpt=_headline(TEXT_OF[model], query, model is Part),
            is_current=Q(version__in=current),
        )
        .order_by("-is_current", "-rank", "-pk")
    )
    columns = ["pk", "key", "place", "version_id", "version__title", "rank", "excerpt"]
    if model is Part:
        columns.append("kind")
    else:
        rows = rows.annotate(title=_headline(F(TITLE_FIELDS[AREA_OF[model].name]), query, is_json=False))
        columns.append("title")
    yield from map(dict, rows.values(*columns)[: 2 * LIMIT])


def _hit_of(model: type[ContentModel], values: dict[str, Any]) -> Hit:
    if model is Part:
        return _part_hit(values)
    area = AREA_OF[model]
    return _hit(area, values, values["title"], values["excerpt"], _address(area, values))


def _headline(text: Expression | F, query: CombinedOrOne, is_json: bool) -> SearchHeadline:
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
        area.title, _marked(title), values["version__title"], _marked(excerpt), address, values["rank"], 0
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
