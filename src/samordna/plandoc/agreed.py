"""What the municipality has agreed and its council, as the end of a sentence that says what meets a check."""

from datetime import date

from samordna.plandoc.checking.wording import shown
from samordna.plandoc.vocabulary import Text


def named_agreement(title: str, since: date | None) -> Text:
    if since is None:
        return Text(f"överenskommelsen ”{title}”", f"the agreement “{title}”")
    day = shown(since.isoformat())
    return Text(f"överenskommelsen ”{title}”, från {day.sv}", f"the agreement “{title}”, from {day.en}")


def named_council(name: str) -> Text:
    return Text(f"kommunens råd ”{name}”", f"the municipality's council “{name}”")
