"""The words by which a letter is known: its head, how it greets, takes leave and is signed."""

import re

from samordna.plandoc.lazily import lazily

HEAD = lazily(
    r"(?P<label>från|till|kopia|hemlig kopia|skickat|datum|ämne|bilag(?:a|or)|bifogat|prioritet|from|to|cc|bcc|sent|date|"
    r"subject|attachments?)\s*:\s*(?P<said>\S.*)",
    re.IGNORECASE,
)
OPENS = ("från", "from", "ämne", "subject")
"""Labels that no other list of facts begins with, of which a head has one."""

_SUBJECT = ("ämne", "subject")
_SENT = ("skickat", "datum", "sent", "date")
PASSED_ON = lazily(
    r"[-_>\s]*(?:ursprungligt meddelande|vidarebefordrat (?:meddelande|mejl|brev)|original message|forwarded message|"
    r"begin forwarded message)\b.{0,20}",
    re.IGNORECASE,
)
GREETS = lazily(
    r"(?:hej(?:san)?|god(?:morgon|dag| morgon| dag)|bästa|kära|hello|dear)\b[^.:]{0,40}", re.IGNORECASE
)
ENDS = lazily(
    r"(?:(?:med\s+)?(?:(?:vänlig|bäst|varm|många|hjärtlig)\w*\s+)?hälsning(?:ar|en)?|mvh|vänligen|hälsar|allt gott|best regards|"
    r"kind regards)\b[^.:]{0,40}",
    re.IGNORECASE,
)
SIGNS = lazily(r"(?:/{1,2}|//\s)\s?[A-ZÅÄÖ][^/:.]{2,60}")
"""Who has written: "/Samordnaren"."""

TAKES_LEAVE = lazily(
    r"(?:hör (?:gärna )?av (?:er|dig)|säg (?:gärna )?till|ropa|trevlig|ha (?:det|en)|tack (?:för|på)|glad |god (?:jul|helg))\b"
    r"[^:]{0,70}|"
    r"vi (?:ses|hörs)\b[^.]{0,40}!",
    re.IGNORECASE,
)


def is_subject(line: str) -> bool:
    """Whether a line of a letter's head says what it is about."""
    return _label(line) in _SUBJECT


def says_sent(line: str) -> bool:
    """Whether a line of a letter's head says when it was sent."""
    return _label(line) in _SENT


def _label(line: str) -> str | None:
    match = HEAD.match(line)
    return match["label"].lower() if match else None
