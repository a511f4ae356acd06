"""Facts that need no label, since their own words tell what they are."""

import re
from collections.abc import Iterator

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.metadata.bodies import bodies_in, joined
from samordna.plandoc.reading.interpret.metadata.decisions import decisions_in
from samordna.plandoc.reading.interpret.metadata.fact import Fact
from samordna.plandoc.reading.interpret.metadata.label import Label
from samordna.plandoc.reading.interpret.metadata.moments import DAY, MONTH
from samordna.plandoc.reading.interpret.metadata.occasions import revision_in
from samordna.plandoc.reading.interpret.metadata.periods import periods_in
from samordna.plandoc.reading.interpret.words.registry_numbers import numbers_in

VERSION = lazily(
    r"(?<![\w-])(?:(?:(?:dokument|plan)?version|utgåva|edition)(?:snummer|snr|\s+nr)?\.?\s*:?\s*|ver\.?\s*:?\s*(?=\d)|rev(?:ision|\.)\s+(?!(?:19|20)\d\d)|"
    r"v\.?\s?(?=\d+\.\d))(?P<version>\d+(?:[.:]\d+)*[a-z]?)(?![\w-])",
    re.IGNORECASE,
)
_NO_PLACE = (
    r"(?i:\w*(?:plan|program|strategi|avtal|överenskommelse|policy|handbok|löfte|bilaga|version|underlag|rapport|nämnden|styrelsen|förvaltningen|kontoret)|"
    r"så|till|från|för|åt|av|inom|hos|vid|med|mot|om|enligt|mellan|kring|rörande|angående|avser|gäller|fra|til|for|to|in|from|the|within)\b|"
    r"(?:Trygg\w*|Säk(?:er|rare)\w*|Vår|Varje|Denna|Alla|Hela|Svensk|Den|En|Er|Någon|Din|Egen)\b"
)
"""What stands before a name, or is none: "Till Tallmo kommun", "Bilaga Tallmo kommun", "Varje kommun"."""

MUNICIPALITY = lazily(
    rf"\b(?=[A-ZÅÄÖÆØ])(?!{_NO_PLACE})"
    r"(?P<name>[A-ZÅÄÖ][\w-]+\s(?:köpings|stads|hamns|bruks|skogs|torgs)\skommun|(?:[A-ZÅÄÖÆØ][\w-]+\s){1,2}(?:[Kk]ommune|kommun|stad)|"
    r"(?:(?!OCH\b|SAMT\b)[A-ZÅÄÖ-]{2,}\s){1,2}(?:KOMMUN|STAD)|[A-ZÅÄÖ][\w-]+\sStad|(?:[A-Z][a-z]+ ){1,3}Council)s?\b"
)
ADMINISTRATION = lazily(
    r"\b(?P<name>(?:[A-ZÅÄÖ][\wåäö]*-\s+och\s+)?[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:förvaltning|kontor)(?:en|et)?)s?\b"
)
APPROVED_BY = lazily(
    r"\b(?:godkännas|godkänns|fastställs|fastställas|antas|beslutas)\s+av\s+(?P<who>\w+)", re.IGNORECASE
)
_ABOUT_FILE = lazily(
    r"\b(?:senast\s+)?(?:reviderad|uppdaterad|upprättad|utskriven|ändrad|skapad)(?:es|e|t)?\s+(?:(?:den|i)\s+)?"
    r"(?:\d{4}-\d\d-\d\d|(?:\d{1,2}\s+)?[a-zåäö]+\s+(?:19|20)\d\d|(?:19|20)\d\d)(?![\d-]|,?\s*(?:§|av\b|i\b))",
    re.IGNORECASE,
)
_DAY_BEHIND = lazily(
    rf"\s*[,(|·–-]?\s*(?:daterad\s+)?(?P<day>{DAY}|{MONTH})\s*\)?(?=\s*(?:[.,|·]|$))", re.IGNORECASE
)
_DAY_BEFORE = lazily(rf"\s*(?P<day>{DAY}|{MONTH})\s*[,|·–-]?\s*", re.IGNORECASE)
"""The day of a version, which tells of the file."""

_ONLY_YEAR = lazily(r"\s*[,·|–-]?\s*(20\d\d)\s*")
"""All that follows a municipality on a cover that only says for which year a plan is."""

ONLY_TOLD = lazily(
    r"\b(?:redovisas|rapporteras|återrapporteras|lämnas|skickas|delges|anmäls|till)\b[^.]{0,40}$",
    re.IGNORECASE,
)


def version_day(text: str, at: int) -> re.Match[str] | None:
    """The day or month of a version, behind its number: "Version 1.2, 2026-01-15"."""
    return _DAY_BEHIND.match(text, at)


def bare_facts(text: str) -> Iterator[Fact]:
    """Facts that need no label, since their own words tell what they are."""
    rest = _Rest(text)
    for number in numbers_in(rest.text):
        yield rest.take(Fact("registry_number", number.value, number.start, number.end, number.labelled))
    for match, value in revision_in(rest.text):
        yield rest.take(Fact("next_revision", value, match.start(), match.end()))
    for period in periods_in(rest.text):
        yield rest.take(Fact("period", period.edtf, period.begins, period.ends, period.led))
    for match in _ABOUT_FILE.finditer(rest.text):
        yield rest.take(Fact(Label.ABOUT_FILE, match[0], match.start(), match.end()))
    for decided in decisions_in(rest.text):
        if decided.body or decided.section or not decided.revises:
            yield rest.take(Fact("decision", "", decided.start, decided.end, decided=decided))
    for match in VERSION.finditer(rest.text):
        yield rest.take(Fact("version", match["version"], match.start(), match.end()))
        if day := version_day(rest.text, match.end()) or _DAY_BEFORE.fullmatch(rest.text[: match.start()]):
            yield rest.take(Fact(Label.ABOUT_FILE, day["day"], day.start(), day.end()))
    for match in APPROVED_BY.finditer(rest.text):
        yield rest.take(Fact("approved_by", match["who"], match.start(), match.end()))
    for body in bodies_in(rest.text):
        if not body.bare and not body.genitive and not ONLY_TOLD.search(rest.text[: body.start]):
            yield rest.take(Fact("board", body.name, body.start, body.end))
    yield from _senders(rest)


def _senders(rest: "_Rest") -> Iterator[Fact]:
    for match in MUNICIPALITY.finditer(rest.text):
        if year := _ONLY_YEAR.fullmatch(rest.text, match.end()):
            yield rest.take(Fact("period", f"{year[1]}/{year[1]}", *year.span(1)))
        yield rest.take(Fact("municipality", named(match["name"]), match.start(), match.end()))
    for match in ADMINISTRATION.finditer(rest.text):
        yield rest.take(Fact("administration", match["name"], match.start(), match.end()))


def named(words: str) -> str:
    """A municipality's name in capitals as it is written in a sentence."""
    if not words.isupper():
        return words
    name, _, kind = words.rpartition(" ")
    return f"{name.title()} {kind.lower()}"


class _Rest:
    """What of a text has not been taken yet. Taken words become spaces, so that spans stay true."""

    def __init__(self, text: str) -> None:
        self.text = joined(text)

    def take(self, fact: Fact) -> Fact:
        self.text = self.text[: fact.start] + " " * (fact.end - fact.start) + self.text[fact.end :]
        return fact
