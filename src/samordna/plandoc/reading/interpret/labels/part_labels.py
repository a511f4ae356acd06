"""The small headings and labels inside a guide or an alarm route: "Kontakt", "Vid akut fara", "Utlöses av"."""

import re

from samordna.plandoc.lazily import lazily

_WORDS = {
    "contact": "kontakt|kontakta|ring|vem ringer jag|vem kontaktar jag|contact|call",
    "urgent": "vid akut fara|akut|vid fara|akut läge|i akut läge|vid fara för liv|bråttom|in an emergency|emergency",
    "report": "rapportera|anmäl|anmälan|så anmäler du|polisanmälan|orosanmälan|report",
    "reviewed": "granskad|senast granskad|senast uppdaterad|uppdaterad|kontrollerad|reviewed",
    "trigger": "utlöses av|utlösare|när|händelse|triggered by|trigger",
    "rule": "regel|beslutsregel|gäller|rule",
    "tested": "övad|senast övad|senaste övning|övningsdatum|tested",
    "successor": "ersättare|om personen inte nås|ställföreträdare|successor",
    "decision": "beslut|decision",
}
_FIELDS = {word: field for field, words in _WORDS.items() for word in words.split("|")}
_LABELLED = lazily(r"^(?P<label>[A-ZÅÄÖ][\w ]{1,40}?)\s*:\s*(?P<value>\S.*)$", re.DOTALL)
_BY = lazily(r"^(?:Beslut av|Decision by) (?P<who>[^:]{2,60})$")

TRIGGER = lazily(
    r"^(?:(?:om|när|vid)\s+(?:ett\s+)?larm(?:et)?\b.*?|larmväg\w*\s*\d*:?\s+(?=via|från|genom))(?P<name>(?:via|från|genom)\s+.+)?$",
    re.IGNORECASE,
)
"""A line that opens a route: "Om larm inkommer via …", "Larmväg via …"."""

GUIDE = frozenset({"contact", "urgent", "report", "reviewed"})
ROUTE = frozenset({"trigger", "rule", "tested"})


def field_of(label: str) -> str | None:
    """The field that a label alone names."""
    return _FIELDS.get(" ".join(label.lower().split()).strip(" :.?"))


def is_part_label(text: str) -> bool:
    """Whether a heading is nothing but the name of a field of a guide or an alarm route."""
    return field_of(text) in GUIDE | ROUTE


def labelled(text: str) -> tuple[str, str, str] | None:
    """The field, the label and the value of "Kontakt: socialjouren"; None when the text has no such label."""
    match = _LABELLED.match(text.strip())
    if not match:
        return None
    field = "decision" if _BY.match(match["label"]) else field_of(match["label"])
    return (field, match["label"], match["value"].strip()) if field else None


def decided_by(label: str) -> str | None:
    """Who decides, of "Beslut av direktören"."""
    match = _BY.match(label)
    return match["who"] if match else None
