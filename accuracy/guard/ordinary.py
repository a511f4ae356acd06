"""Lines of plans in which nobody is named: running text, and lines full of places, organisations, titles and headings."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from accuracy.guard.bank import lines_of
from accuracy.guard.line import Line

_PLANS = Path(__file__).parent.parent / "bank"
_TEXTS = (
    *("boards", "titles", "actions", "roles", "partners", "indicators", "follow_ups", "goals"),
    *("paragraphs", "notes", "contexts"),
)


def lines(group: str) -> Iterator[Line]:
    bank = lines_of(group)
    for sort, texts in (("plan", [*bank["plan"], *_of_plans(group)]), ("proper", bank["proper"])):
        yield from (Line(text, None, sort) for text in texts)


def _of_plans(group: str) -> Iterator[str]:
    """The texts that the plans of the reading measure are written from."""
    plans = yaml.safe_load((_PLANS / f"{group}.yaml").read_text(encoding="utf-8"))
    for name in _TEXTS:
        for text in plans.get(name, []):
            yield text["name"] if isinstance(text, dict) else str(text)
