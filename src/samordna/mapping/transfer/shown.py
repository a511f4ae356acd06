"""A comparison as its page shows it, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from samordna.core.page_pieces import language, said
from samordna.mapping.transfer.comparison import Comparison, FiledLine
from samordna.mapping.words import ages_in_words
from samordna.plandoc.guard import explanation_of
from samordna.plandoc.mapping.filed import Standing
from samordna.plandoc.mapping.filed.cells import text_of
from samordna.plandoc.mapping.filed.columns import BY_FIELD
from samordna.plandoc.vocabulary import Text

MOST_SHOWN = 200
"""Of a long list, so many are shown; the rest is counted, and taken like those that are shown."""
BRIEF = ("unit", "level", "functions", "target_groups")
_TWICE = Text(
    "Filen eller registret har flera verksamheter med samma namn, och inget säger vilken som menas. Skriv vem som äger den.",
    "The file or the register has several services of this name, and nothing tells which is meant. Write who owns it.",
)


@dataclass(frozen=True, slots=True)
class Mend:
    name: str
    place: str
    column: str
    text: str


def preview_context(comparison: Comparison) -> dict[str, Any]:
    new, differing = _doubtful_first(comparison, Standing.NEW), _doubtful_first(comparison, Standing.DIFFERS)
    mend = [*_to_mend(comparison)]
    return {
        "comparison": comparison,
        "new": [(line, _brief(line), _unread(line)) for line in new[:MOST_SHOWN]],
        "differing": [(line, list(_changes(line)), _unread(line)) for line in differing[:MOST_SHOWN]],
        "mend": mend[:MOST_SHOWN],
        "counts": {
            "new": len(new),
            "differing": len(differing),
            "same": len(comparison.of(Standing.SAME)),
            "unread": sum(bool(line.compared.service.unread) for line in [*new, *differing]),
            "mend": len({(one.name, one.place) for one in mend}),
            "missing": len(comparison.missing),
        },
        "missing": comparison.missing[:MOST_SHOWN],
        "asked": [*_asked(comparison.lines)][:MOST_SHOWN],
        "most": MOST_SHOWN,
    }


def _to_mend(comparison: Comparison) -> Iterable[Mend]:
    for line in comparison.of(Standing.UNREADABLE, Standing.TWICE):
        service = line.compared.service
        for problem in service.problems:
            column = said(BY_FIELD[problem.field].heading) if problem.field in BY_FIELD else ""
            yield Mend(service.name, service.place, column, said(problem.text))
        if line.compared.standing is Standing.TWICE:
            yield Mend(service.name, service.place, said(BY_FIELD["name"].heading), said(_TWICE))


def _doubtful_first(comparison: Comparison, standing: Standing) -> list[FiledLine]:
    return sorted(comparison.of(standing), key=lambda line: not line.compared.service.unread)


def _unread(line: FiledLine) -> list[str]:
    """Of each cell that is left out: its column, and why."""
    return [f"{said(BY_FIELD[one.field].heading)}: {said(one.text)}" for one in line.compared.service.unread]


def _brief(line: FiledLine) -> str:
    values = line.compared.service.values
    told = [text_of(BY_FIELD[name], values.get(name), language()) for name in BRIEF]
    ages = values.get("age_from"), values.get("age_to")
    told.append(ages_in_words(None if ages == (None, None) else ages))
    return " · ".join(one for one in told if one)


def _changes(line: FiledLine) -> Iterable[tuple[str, str, str]]:
    speech = language()
    for change in line.compared.changes:
        column = BY_FIELD[change.field]
        yield (
            said(column.heading),
            text_of(column, change.here, speech),
            text_of(column, change.there, speech),
        )


def _asked(lines: Iterable[FiledLine]) -> Iterable[tuple[str, str, str]]:
    """The service, the text, and why the guard asks."""
    for line in lines:
        for one in line.asked:
            why = said(explanation_of(one.hit.kind, blocking=False))
            yield line.compared.service.name, one.hit.text, why
