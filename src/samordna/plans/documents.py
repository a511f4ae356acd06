"""Between a plan in the database and the plan document: the same plan, two forms.

An empty string in a row is ``None`` in the document, except where the document itself keeps a text.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db.models import QuerySet

from samordna.core.prepared import Prepared, given_ids
from samordna.plandoc import schema
from samordna.plandoc.kinds import KINDS
from samordna.plandoc.life_cycle import LOOKS, State
from samordna.plandoc.places import mark, places_in
from samordna.plandoc.schema import PlanDocument
from samordna.plans.enums import PART_KINDS
from samordna.plans.models import Activity, AdoptedPlan, Part, PlanService, PlanVersion, Section
from samordna.plans.models.content import ContentModel

METADATA_FIELDS = [
    name for name in schema.Metadata.model_fields if name not in {"municipality", *schema.ABOUT_ITEM}
]
SECTION_FIELDS = ["heading", "kind", "level", "text", "restricted"]
ACTIVITY_FIELDS = [name for name in schema.Activity.model_fields if name not in schema.ABOUT_ITEM]
MODELS: tuple[type[ContentModel], ...] = (Section, PlanService, Activity, Part)
COUNCIL, SITUATION, SOURCES = "council", "situation", "sources"
LISTED_PARTS = [name for name in PART_KINDS if not KINDS[name].is_single and name != SOURCES]

SEARCH_ONLY = ("search",)
"""Columns of every content table that no document needs."""
LONGEST_PLACE = 60
_TEXTS = {"title", "heading", "text", "action", "name"}


def document_of(version: PlanVersion) -> PlanDocument:
    """The version as a plan document, what is restricted included. Four queries, whatever the size of the plan.

    Pages show what their reader may see of it: ``plans.views.shared.readable``.
    """
    return documents_of([version])[0]


def documents_of(versions: list[PlanVersion]) -> list[PlanDocument]:
    """Several versions as plan documents, in the same order and with as many queries as one."""
    rows: dict[type[ContentModel], dict[int, list[Any]]] = {
        model: _by_version(model, versions) for model in MODELS
    }
    return [
        _document(version, {model: by_version[version.pk] for model, by_version in rows.items()})
        for version in versions
    ]


def excerpt_of(version: PlanVersion, rows: Iterable[ContentModel]) -> PlanDocument:
    """A document of only these rows of the version, for what is asked of them alone."""
    chosen: dict[type[ContentModel], list[Any]] = {model: [] for model in MODELS}
    for row in rows:
        chosen[type(row)].append(row)
    return _document(version, chosen)


def adopted_documents_of(versions: list[PlanVersion]) -> list[PlanDocument]:
    """The same as they were adopted, to the letter; those that are not adopted as they stand. A query more where some are."""
    decided = [version for version in versions if LOOKS[State(version.state)].frozen]
    frozen = dict(
        AdoptedPlan.objects.filter(version__in=decided).values_list("version", "document") if decided else []
    )
    standing = [version for version in versions if version.pk not in frozen]
    as_they_stand = dict(zip(standing, documents_of(standing) if standing else [], strict=True))
    return [
        as_they_stand[version]
        if version in as_they_stand
        else PlanDocument.model_validate_json(frozen[version.pk])
        for version in versions
    ]


def _by_version(model: type[ContentModel], versions: list[PlanVersion]) -> dict[int, list[Any]]:
    """The present rows of each version, without what only the database's search needs."""
    rows: dict[int, list[Any]] = defaultdict(list)
    for row in _ROWS[model].objects(versions=[version.pk for version in versions]):
        rows[row.version_id].append(row)
    return rows


def _rows(model: type[ContentModel]) -> QuerySet[ContentModel]:
    return model._default_manager.filter(version__in=given_ids("versions")).defer(*SEARCH_ONLY).present()


_ROWS = {model: Prepared(partial(_rows, model)) for model in MODELS}


def _document(version: PlanVersion, rows: dict[type[ContentModel], list[Any]]) -> PlanDocument:
    parts = _parts_by_kind(rows[Part])
    situation = parts[SITUATION]
    council = parts[COUNCIL]
    return PlanDocument.model_validate(
        {
            "language": version.language,
            "metadata": {
                **_values(version, METADATA_FIELDS),
                "municipality": version.municipality.name,
                "origin": version.origin,
            },
            "sections": [_item(row, SECTION_FIELDS) for row in rows[Section]],
            "services": [service_of(row) for row in rows[PlanService]],
            "activities": [_item(row, ACTIVITY_FIELDS) for row in rows[Activity]],
            "situation": {**(situation[0] if situation else {}), "sources": parts[SOURCES]},
            "council": council[0] if council else None,
            **{kind: parts[kind] for kind in LISTED_PARTS},
        }
    )


def rows_of(document: PlanDocument, version: PlanVersion) -> list[ContentModel]:
    """Unsaved rows for everything in ``document``, in its order."""
    owner = {"version": version, "municipality_id": version.municipality_id}
    rows: list[ContentModel] = []
    rows += [
        Section(**owner, position=place, **_columns_of_place(item), **_columns(item, SECTION_FIELDS))
        for place, item in enumerate(document.sections)
    ]
    rows += [
        Activity(**owner, position=place, **_columns_of_place(item), **_columns(item, ACTIVITY_FIELDS))
        for place, item in enumerate(document.activities)
    ]
    rows += [
        PlanService(**owner, position=place, **_columns_of_place(item), **service_columns(item))
        for place, item in enumerate(document.services)
    ]
    rows += [Part(**owner, **values) for values in _part_values(document)]
    return rows


def metadata_columns(metadata: schema.Metadata) -> dict[str, Any]:
    """The columns of a version for the metadata of a document."""
    return {**_columns(metadata, METADATA_FIELDS), "origin": _origin(metadata.origin)}


def service_columns(service: schema.Service) -> dict[str, Any]:
    analysis = service.analysis or schema.Analysis()
    age_from, age_to = service.age or (None, None)
    return {
        **_columns(service, ["name", "level", "target_group", "owner", "arena", "text"]),
        "functions": [function.value for function in service.functions],
        "partners": list(service.partners),
        "age_from": age_from,
        "age_to": age_to,
        "analysed": analysis.date or "",
        "analysis_decision": analysis.decision or "",
    }


def _part_values(document: PlanDocument) -> Iterable[dict[str, Any]]:
    lists: list[tuple[str, list[Any]]] = [(kind, getattr(document, kind)) for kind in LISTED_PARTS]
    lists.append((SOURCES, document.situation.sources))
    for kind, items in lists:
        for place, item in enumerate(items):
            yield {
                "kind": kind,
                "position": place,
                **_columns_of_place(item),
                "data": item.model_dump(mode="json", exclude=set(schema.ABOUT_ITEM)),
            }
    situation = document.situation.model_dump(mode="json", exclude={"sources", *schema.ABOUT_ITEM})
    if any(situation.values()):
        yield {"kind": SITUATION, **_columns_of_place(document.situation, "situation"), "data": situation}
    if document.council:
        council = document.council.model_dump(mode="json", exclude=set(schema.ABOUT_ITEM))
        yield {"kind": COUNCIL, **_columns_of_place(document.council, "council"), "data": council}


def _parts_by_kind(rows: list[Part]) -> dict[str, list[dict[str, Any]]]:
    by_kind: dict[str, list[dict[str, Any]]] = {kind: [] for kind in PART_KINDS}
    for part in rows:
        about = _about(part)
        if KINDS[part.kind].is_single:
            del about["id"]
        by_kind[part.kind].append({**part.data, **about})
    return by_kind


def _item(row: ContentModel, fields: list[str]) -> dict[str, Any]:
    return {**_about(row), **_values(row, fields)}


def _about(row: ContentModel) -> dict[str, Any]:
    """What a row says of the item rather than of the plan: which it is, where it is shown, where it was read."""
    return {"id": row.key, "place": row.place or None, "origin": row.origin}


def _columns_of_place(item: schema.Placed, key: str = "") -> dict[str, Any]:
    """The columns for the same; ``key`` names what a plan has only one of."""
    known = item.id if isinstance(item, schema.Item) else key
    return {"key": known, "place": _name_of_place(item.place or ""), "origin": _origin(item.origin)}


def _name_of_place(name: str) -> str:
    """The name; empty for what no text can have a place of, such as words of somebody's own in a file made by hand."""
    return (
        name if len(name) <= LONGEST_PLACE and [one.name for one in places_in(mark(name))] == [name] else ""
    )


def _origin(origin: list[schema.Origin]) -> list[dict[str, Any]]:
    return [{"where": one.where, "field": one.field} for one in origin]


def service_of(row: PlanService) -> dict[str, Any]:
    """A service as :class:`samordna.plandoc.schema.Service` takes it."""
    analysis = {"date": row.analysed or None, "decision": row.analysis_decision or None}
    return {
        **_item(row, ["name", "level", "target_group", "owner", "arena", "text", "functions", "partners"]),
        "age": None if row.age_from is None and row.age_to is None else (row.age_from, row.age_to),
        "analysis": analysis if any(analysis.values()) else None,
    }


def _values(row: Any, fields: list[str]) -> dict[str, Any]:
    return {name: _value(name, getattr(row, name)) for name in fields}


def _value(name: str, value: Any) -> Any:
    return None if value == "" and name not in _TEXTS else value


def _columns(item: schema.Part, fields: list[str]) -> dict[str, Any]:
    dumped = item.model_dump(mode="json", include=set(fields))
    return {name: "" if value is None else value for name, value in dumped.items()}
