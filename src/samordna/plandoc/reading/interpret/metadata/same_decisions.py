"""When two tellings are of one decision."""

from samordna.plandoc.reading.interpret.metadata.bodies import same_body
from samordna.plandoc.schema import Decision


def same_decision(one: Decision, other: Decision) -> bool:
    """Whether two agree in all that both say, and in the day or the paragraph."""
    bodies = (
        one.body is None
        or other.body is None
        or same_body(one.body, other.body)
        or one.body.lower() == "nämnden"
    )
    dates = one.date is None or other.date is None or one.date == other.date
    sections = one.section is None or other.section is None or one.section == other.section
    return (
        bodies
        and dates
        and sections
        and bool((one.date and one.date == other.date) or (one.section and one.section == other.section))
    )


def halves_of_one(one: Decision, other: Decision) -> bool:
    """Whether one says who decided and nothing else, and the other when, and nobody."""
    who, when = (one, other) if one.body else (other, one)
    return bool(who.body and not (who.date or who.section) and when.date and not when.body)
