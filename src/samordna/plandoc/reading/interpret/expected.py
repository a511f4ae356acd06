"""What a plan ought to say, and what the file says of it: found, not found, or several that are as good."""

from dataclasses import replace

from samordna.plandoc.labels import shortened
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact
from samordna.plandoc.reading.interpret.pieces.origins import METADATA, SITUATION
from samordna.plandoc.reading.interpret.pieces.pieces import Reading
from samordna.plandoc.reading.result import Candidate, Expected, State
from samordna.plandoc.schema import Metadata, PlanDocument, Situation

_ORDER = (
    *("committee", "registry_number", "decision", "period", "revision", "version"),
    *("mapping", "consequences", "other_information", "analysis"),
)
_FIELDS = {
    "committee": "board",
    "registry_number": "registry_number",
    "period": "period",
    "revision": "next_revision",
    "version": "version",
}
_PARTS = ("mapping", "consequences", "other_information", "analysis")
_LONGEST = 200


def expected_of(
    document: PlanDocument, equals: dict[str, list[FoundFact]], reading: Reading
) -> list[Expected]:
    found = {what: _of_facts(what, equals.get(name, [])) for what, name in _FIELDS.items()}
    found["period"] = _with_both_ends(found["period"], document.metadata)
    found["decision"] = _of_decisions(document, reading)
    found |= {part: _of_part(part, document.situation, reading) for part in _PARTS}
    return [found[what] for what in _ORDER]


def _of_facts(what: str, facts: list[FoundFact]) -> Expected:
    states = (State.NOT_FOUND, State.FOUND)
    state = State.SEVERAL if len(facts) > 1 else states[len(facts)]
    return Expected(
        what, state, [Candidate(_value(fact), fact.words or fact.value, fact.place) for fact in facts]
    )


def _with_both_ends(period: Expected, plan: Metadata) -> Expected:
    """The only period of a plan, whose ends may stand on lines of their own, as the plan has it."""
    is_open = any(one.value.startswith("../") or one.value.endswith("/..") for one in period.candidates)
    if len(period.candidates) != 1 or not is_open or not (plan.period_start and plan.period_end):
        return period
    whole = f"{plan.period_start}/{plan.period_end}"
    return replace(period, candidates=[replace(period.candidates[0], value=whole)])


def _value(fact: FoundFact) -> str:
    if fact.field != "period":
        return fact.value
    start, _, end = fact.value.partition("/")
    return start if start == end else fact.value


def _of_decisions(document: PlanDocument, reading: Reading) -> Expected:
    """The decisions on the plan; a plan may have many, they do not compete. A day alone, told by no body, is one too."""
    candidates = []
    if not document.decisions and (day := document.metadata.adopted):
        told = [one for one in reading.said.get(METADATA, []) if one.field == "adopted"]
        return Expected("decision", State.FOUND, [Candidate(day, one.words, one.place) for one in told[:1]])
    for decision in document.decisions:
        said = reading.said[decision.id][0]
        parts = (decision.body, decision.date, decision.section and f"§ {decision.section}")
        candidates.append(Candidate(", ".join(filter(None, parts)), said.words, said.place))
    return Expected("decision", State.FOUND if document.decisions else State.NOT_FOUND, candidates)


def _of_part(part: str, situation: Situation, reading: Reading) -> Expected:
    text = getattr(situation, part)
    if not text:
        return Expected(part, State.NOT_FOUND)
    said = next(said for said in reading.said[SITUATION] if said.field == part)
    return Expected(part, State.FOUND, [Candidate(shortened(text, _LONGEST), said.words, said.place)])
