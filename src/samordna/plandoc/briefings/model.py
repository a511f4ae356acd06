"""A digest as one reader gets it."""

from dataclasses import dataclass
from datetime import date

from samordna.plandoc.vocabulary import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestNews:
    """One piece of news that may be told in a mail. ``link`` is the page where more is read; ``source`` says whose it is.

    ``correction`` says what was wrong in the one before, where that was told too.
    """

    what: str
    why: str = ""
    correction: str = ""
    source: str = ""
    about: str = ""
    link: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsLetter:
    """``closed`` is how many more there are with restricted distribution: nothing else of them is ever in here.

    ``page`` is where all of it is read signed in, ``leave`` where such mails are ended, ``choose`` where they are chosen.
    ``correction`` says what was wrong in the digest before, of which this is the right one.
    """

    subject: str
    place: str
    greeting: str = ""
    correction: str = ""
    items: tuple[DigestNews, ...] = ()
    closed: int = 0
    footer: str = ""
    page: str = ""
    leave: str = ""
    choose: str = ""
    language: Language = "sv"
