"""What is done, out of a sentence that also says who and when: "Senast i maj 2025 ska skolchefen TA FRAM EN RUTIN"."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.interpret.infinitives import begins_deed, infinitive_at

_SHALL = re.compile(
    r"\s(?:ska|skall|kommer\s+att|(?:får|har)\s+i\s+uppdrag\s+att|avser\s+att|åtar\s+sig\s+att)\s",
    re.IGNORECASE,
)
_EDGE = " ,"


def deed_in(sentence: str, who: str | None) -> str | None:
    """What is done; None where the words before it say more than ``who`` and when."""
    shall = _SHALL.search(sentence)
    if not shall or not who:
        return None
    words = sentence[shall.end() :].split()
    at = 0 if begins_deed(" ".join(words)) else infinitive_at(words)
    if at is None:
        return None
    deed = " ".join(words[at:]).removeprefix("att ").rstrip(".")
    around = [sentence[: shall.start()], " ".join(words[:at])]
    plain = all(_is_who_or_when(part, who) for part in around)
    return (
        f"{deed[0].upper()}{deed[1:]}" if plain and begins_deed(deed) and not deed.startswith("ha ") else None
    )


def _is_who_or_when(words: str, who: str) -> bool:
    rest = words.replace(who, "", 1).strip(_EDGE)
    return not rest or parse_swedish(rest) is not None
