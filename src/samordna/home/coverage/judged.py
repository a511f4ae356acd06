"""All that a plan is judged by, as values: what is judged the same is judged once, whoever reads it and whenever."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from samordna.plandoc.checking import Rules
from samordna.plandoc.checking.case import Case
from samordna.plandoc.life_cycle import State
from samordna.plandoc.schema import Condition, Decision, Metadata, PlanDocument, Situation
from samordna.plans.documents import METADATA_FIELDS

PARTS = DECISIONS, CONDITIONS, SITUATION = "decisions", "conditions", "situation"
_COLUMN = {name: number for number, name in enumerate(METADATA_FIELDS)}


@dataclass(frozen=True, slots=True)
class Judged:
    """Of what is restricted for the reader it holds nothing; ``hidden`` names the lists in which there is such.

    ``columns`` are the cover's, ``parts`` decisions, conditions and situation picture as the database writes them, ``recorded``
    the keys of those decisions that were recorded in the plan's life. Whatever else a verdict comes to rest on belongs here too:
    verdicts are kept by it.
    """

    state: State
    columns: tuple[str, ...]
    parts: tuple[str, ...]
    recorded: frozenset[str]
    reported: date | None
    hidden: frozenset[str]
    today: date
    rules: Rules

    def stated(self, name: str) -> str | None:
        """What the cover says, None where it says nothing."""
        return self.columns[_COLUMN[name]] or None

    def case(self) -> Case:
        """A document of what is judged, and nothing else of the plan."""
        parts = self._by_kind()
        metadata: dict[str, Any] = {name: self.stated(name) for name in METADATA_FIELDS}
        document = PlanDocument.model_construct(
            metadata=Metadata.model_construct(**metadata),
            decisions=[Decision.model_validate(data) for data in parts[DECISIONS]],
            conditions=[Condition.model_validate(data) for data in parts[CONDITIONS]],
            situation=Situation.model_construct(date=next(iter(parts[SITUATION]), {}).get("date")),
        )
        return Case(document, self.today, self.rules)

    def has_situation(self) -> bool:
        return any(self._by_kind()[SITUATION][:1])

    def _by_kind(self) -> dict[str, list[dict[str, Any]]]:
        parts: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for part in map(json.loads, self.parts):
            parts[part["kind"]].append(part["data"] | {"id": part["key"]})
        return parts
