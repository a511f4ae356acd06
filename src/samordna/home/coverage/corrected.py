"""Decisions and conditions of an adopted plan as they are after corrections beside it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject

from samordna.home.coverage.judged import CONDITIONS, DECISIONS
from samordna.plandoc.corrected_conditions import CorrectedConditions, corrected_conditions
from samordna.plandoc.life_cycle import LOOKS
from samordna.plans.models import PlanStep

_FROZEN = [state for state, look in LOOKS.items() if look.frozen]


def all_recorded() -> "QuerySet[PlanStep, Any]":
    """What was recorded of the decisions on a version (the outer row), in turn, where any was corrected since it was adopted."""
    steps = PlanStep.objects.filter(version=OuterRef("pk"), version__state__in=_FROZEN).exclude(body_kind="")
    corrections = PlanStep.objects.filter(version=OuterRef("version"), corrects__isnull=False)
    record = JSONObject(
        step="pk",
        corrects="corrects",
        key="recorded_as",
        conditions="conditions",
        data=JSONObject(date="decided_on", section="section", outcome="outcome", body="body"),
    )
    return steps.filter(Exists(corrections)).order_by("pk").values(part=Cast(record, TextField()))


def put_right(parts: list[str], recorded: list[str]) -> list[str]:
    """The parts as they are after what was ``recorded``, as :func:`all_recorded` asks for it."""
    if not recorded:
        return parts
    records: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for record in map(json.loads, recorded):
        records[record["corrects"] or record["step"]].append(record)
    last = {of[-1]["key"]: of[-1]["data"] for of in records.values() if len(of) > 1 and of[-1]["key"]}
    conditions = corrected_conditions([one["conditions"] for one in of] for of in records.values())
    return [json.dumps(part) for part in _right([json.loads(part) for part in parts], last, conditions)]


def _right(
    parts: list[dict[str, Any]], last: dict[str, dict[str, Any]], conditions: CorrectedConditions
) -> Iterator[dict[str, Any]]:
    for part in parts:
        if part["kind"] == DECISIONS:
            part["data"] |= last.get(part["key"], {})
        if part["kind"] != CONDITIONS or part["data"]["text"] not in conditions.fallen:
            yield part
    listed = [part["data"]["text"] for part in parts if part["kind"] == CONDITIONS]
    for text in conditions.new(listed):
        yield {"kind": CONDITIONS, "data": {"text": text}, "key": "", "place": ""}
