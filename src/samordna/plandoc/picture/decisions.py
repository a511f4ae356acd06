"""What must be true of a decision on a picture before it is recorded."""

from datetime import date

from samordna.plandoc.checking.wording import shown
from samordna.plandoc.recorded_decisions import RecordedDecision, lacking
from samordna.plandoc.vocabulary import Outcome, Text


def decision_lacks(
    day: date | None, section: str, *, body: str, today: date, gathered: date | None
) -> dict[str, Text]:
    """What stands in the way, by the field that mends it. ``gathered`` is the day on which gathering ended."""
    wrong = lacking(RecordedDecision(day, section, "", Outcome.APPROVED), today=today)
    if not body.strip():
        wrong["body"] = Text("Skriv vem som har beslutat.", "Write who has decided.")
    if day and gathered and day < gathered:
        wrong["day"] = Text(
            f"Bidragen samlades in till {shown(gathered).sv}. Beslutet kan inte vara tidigare.",
            f"Contributions were gathered until {shown(gathered).en}. The decision cannot be earlier.",
        )
    return wrong
