"""Which of the facts that were found are the plan's, and which are as good as the chosen ones."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from samordna.plandoc.dates import bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import same_body
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.schema import Metadata
from samordna.plandoc.vocabulary import Text

_PLAIN = (
    *("municipality", "administration", "registry_number", "version", "budget_goal", "first_follow_up"),
    *("next_revision", "council_report", "public_version", "responsible_for_revision"),
)
_SCHOOL = lazily(r"\b(?:läs|skol)år", re.IGNORECASE)
_DEFINITE = ("en", "et")
_NAMES = {
    "registry_number": Text("diarienummer", "registry numbers"),
    "board": Text("nämnder", "committees"),
    "version": Text("versioner", "versions"),
    "period": Text("giltighetstider", "periods"),
    "next_revision": Text("tider för revidering", "times of revision"),
}
_ONLY_NUMBER = Text(
    "Det här är det enda diarienummer som texten nämner. Kontrollera att det är planens.",
    "This is the only registry number the text names. Check that it is the plan's.",
)
_ONLY_ONE = Text(
    "Ingenstans står vem som äger planen. Det här är den enda nämnd som texten nämner. Kontrollera den.",
    "Nowhere is it said who owns the plan. This is the only committee the text names. Check it.",
)


@dataclass(slots=True)
class Chosen:
    """The facts taken for the plan's, and for each field every one that is as good."""

    metadata: Metadata = field(default_factory=Metadata)
    taken: list[FoundFact] = field(default_factory=list)
    equals: dict[str, list[FoundFact]] = field(default_factory=dict)


def choose(facts: list[FoundFact], chosen: Chosen, reading: Reading) -> None:
    """Fill ``chosen`` with the facts that stand best; where several stand as well and differ, the first and a flag."""
    for name in _PLAIN:
        if best := _best(name, facts, _same_words, chosen, reading):
            setattr(chosen.metadata, name, best.value)
            if best.standing is Standing.ONLY_ONE:
                reading.doubt(_ONLY_NUMBER, best.place)
    _choose_board(facts, chosen, reading)
    _choose_period(facts, chosen, reading)


def _choose_board(facts: list[FoundFact], chosen: Chosen, reading: Reading) -> None:
    best = _best("board", facts, same_body, chosen, reading)
    if best:
        chosen.metadata.board = _in_full(best.value, facts)
        if best.standing is Standing.ONLY_ONE:
            reading.doubt(_ONLY_ONE, best.place)


def _in_full(board: str, facts: list[FoundFact]) -> str:
    """The name of a board as the file writes it outright, where a title has it behind the name of a place: "Ekby
    brottsförebyggande råd" is "Brottsförebyggande rådet"."""
    if board.endswith(_DEFINITE):
        return board
    same = (one.value for one in facts if one.field == "board" and same_body(one.value, board))
    return next((name for name in same if name.endswith(_DEFINITE)), board)


def _choose_period(facts: list[FoundFact], chosen: Chosen, reading: Reading) -> None:
    """The period that stands best; an end it does not name may stand elsewhere, as "Gäller från" and "Gäller till" do."""
    stated = [fact for fact in facts if fact.field == "period"]
    whole = [fact for fact in stated if ".." not in fact.value] or stated
    first = max(whole, key=lambda fact: fact.standing, default=None)
    if first is None:
        return
    halves = [fact for fact in stated if ".." in fact.value]
    if max((fact.standing for fact in halves), default=0) > first.standing:
        first = max(halves, key=lambda fact: fact.standing)
    rivals = [
        fact
        for fact in stated
        if fact.standing == first.standing and (".." in fact.value) == (".." in first.value)
    ]
    start, _, end = first.value.partition("/")
    if fuller := next(
        (fact for fact in whole if ".." in first.value and _fits(first, *fact.value.split("/"))), None
    ):
        start, _, end = fuller.value.partition("/")
    for half in sorted(halves, key=lambda fact: -fact.standing):
        start = half.value.partition("/")[0] if start == ".." else start
        end = half.value.partition("/")[2] if end == ".." else end
    if start == ".." and (years := next((one for one in whole if _begins_before(one, end)), None)):
        start = _first_of(years)
        chosen.taken.append(years)
    chosen.metadata.period_start = None if start == ".." else start
    chosen.metadata.period_end = None if end == ".." else end
    agreeing = [fact for fact in stated if _fits(fact, start, end)]
    chosen.taken += agreeing
    chosen.equals["period"] = [first, *(fact for fact in rivals if not _fits(fact, start, end))]
    _tell_several("period", chosen.equals["period"], reading)


def _begins_before(fact: FoundFact, end: str) -> bool:
    """Whether years that the cover or the title says end with the year that a last day lies in, or the one year that the title
    says comes no later: "Handlingsplan 2027", "giltig till och med 2028-12-31"."""
    first, _, last = fact.value.partition("/")
    if fact.standing < Standing.TITLE or ".." in (first, end):
        return False
    lone = fact.standing is Standing.TITLE and first == last and len(first) == len("2027")
    return first <= end[:4] if lone else last[:4] == end[:4] > first[:4]


def _first_of(years: FoundFact) -> str:
    """When years begin: those of schools in August."""
    first = years.value.partition("/")[0]
    return f"{first}-08" if len(first) == len("2026") and _SCHOOL.search(years.words) else first


def _fits(fact: FoundFact, start: str, end: str) -> bool:
    first, _, last = fact.value.partition("/")
    return (first == ".." or _same_edge(first, start, 0)) and (last == ".." or _same_edge(last, end, 1))


def _same_edge(one: str, other: str, at: int) -> bool:
    """Whether two dates are the same first (0) or last (1) day: a year ends with its last day."""
    return one == other or (".." not in (one, other) and bounds(one)[at] == bounds(other)[at])


def _best(
    name: str, facts: list[FoundFact], same: Callable[[str, str], bool], chosen: Chosen, reading: Reading
) -> FoundFact | None:
    stated = [fact for fact in facts if fact.field == name]
    best = max(stated, key=lambda fact: fact.standing, default=None)
    if best is None:
        return None
    chosen.taken += [fact for fact in stated if same(fact.value, best.value)]
    rivals: list[FoundFact] = [best]
    for fact in stated:
        if _rivals(fact, best) and not any(same(fact.value, other.value) for other in rivals):
            rivals.append(fact)
    chosen.equals[name] = rivals
    _tell_several(name, rivals, reading)
    return best


def _rivals(fact: FoundFact, best: FoundFact) -> bool:
    """Whether a fact may be the plan's as well as the best: it stands as well. A registry number that stands anywhere outright
    may be; one on the cover is no more the plan's than one in the running head."""
    outright = fact.field == "registry_number" and min(fact.standing, best.standing) >= Standing.MARGIN
    return outright or fact.standing == best.standing


def _same_words(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _tell_several(name: str, rivals: list[FoundFact], reading: Reading) -> None:
    if len(rivals) > 1 and name in _NAMES:
        said = ", ".join(rival.words or rival.value for rival in rivals)
        reading.doubt(
            Text(
                f"Filen nämner flera {_NAMES[name].sv}: {said}. Kontrollera vilket som är planens.",
                f"The file names several {_NAMES[name].en}: {said}. Check which is the plan's.",
            ),
            rivals[0].place,
        )
