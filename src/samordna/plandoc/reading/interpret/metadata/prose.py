"""What the running text says of the plan itself: who owns it, when it holds, who approves it, when it is revised."""

import re
from collections import Counter

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.bodies import body_in, decision_in, registry_in
from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.words import OCCASION
from samordna.plandoc.schema import Decision, Metadata
from samordna.plandoc.vocabulary import Text

_ADMINISTRATION = re.compile(r"\b(?P<name>[A-ZÅÄÖ][\wåäö-]*(?:förvaltning|kontor)(?:en|et)?)s?\b")
_LOWER_ADMINISTRATION = re.compile(r"\b(?P<name>[a-zåäö]{3,}förvaltningen)s?\b")
_VERSION = re.compile(r"\bversion\s+(?P<version>\d+(?:\.\d+)*)", re.IGNORECASE)
_VALID = re.compile(
    r"\bgäller\s+(?:för\s+|åren?\s+|perioden\s+|från\s+)?(?P<period>(?:19|20)\d\d\s*(?:[-–]|till)\s*(?:19|20)?\d\d)\b",
    re.IGNORECASE,
)
_BOARD = re.compile(r"\b(?P<name>[\wåäö-]{4,}nämnden)s?\b", re.IGNORECASE)
_MUNICIPALITY = re.compile(
    r"\b(?P<name>(?!Vår|Varje|Denna|Alla|Hela|Svensk|Den |En )[A-ZÅÄÖ][\w-]+(?:\s[A-ZÅÄÖ][\w-]+)?\s(?:kommun|stad)|"
    r"(?:[A-Z]\w+ ){1,3}Council)s?\b"
)
_APPROVED = re.compile(
    r"\b(?:godkännas|godkänns|fastställs|fastställas|antas|beslutas)\s+av\s+(?P<who>[\wåäö]+)", re.IGNORECASE
)
_GOAL = re.compile(
    r"\b(?:under|inom|enligt|kopplat till)\s+(?:\w+\s+)?(?:målet|inriktningsmålet|budgetmålet|"
    r"verksamhetsområdesmålet)\s+(?:om\s+)?(?:att\s+)?(?P<goal>[^.]{10,160})",
    re.IGNORECASE,
)
_FIRST_FOLLOW_UP = re.compile(r"\bförsta uppföljning\w*\b(?P<rest>[^.]{0,160})", re.IGNORECASE)
_NEXT_REVISION = re.compile(
    r"\b(?:nästa (?:revidering|översyn|uppdatering)|next (?:revision|review))\b(?P<rest>[^.]{0,120})",
    re.IGNORECASE,
)
_OCCASION = re.compile(OCCASION, re.IGNORECASE)
_DECIDED = re.compile(
    r"\b(?:antagen|antogs|fastställd|fastställdes|godkänd|godkändes|beslutad|beslutades|antogs|approved|adopted)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b(?P<start>(?:19|20)\d\d)\s*(?:[-–/]|till|och)\s*(?P<end>(?:19|20)\d\d|\d\d)\b(?!-)")
_DATE_WORDS = re.compile(r"(?:den )?\d{1,2} \w+ \d{4}|\w+ \d{4}|\d{4}-\d\d-\d\d|\d{4}")
_THIS_PLAN = re.compile(r"\b(?:plan|handlingsplan)\w*\b", re.IGNORECASE)
_COVER = 15
_SEVERAL_BOARDS = Text(
    "Texten nämner flera nämnder. Kontrollera vilken som äger planen.",
    "The text names several committees. Check which one owns the plan.",
)


def take_prose(pieces: list[Piece], metadata: Metadata, decisions: list[Decision], reading: Reading) -> None:
    texts = [piece.text for piece in pieces if piece.kind is not BlockKind.TABLE]
    headings = [metadata.title] + [piece.text for piece in pieces if piece.kind is BlockKind.HEADING]
    metadata.administration = metadata.administration or _administration(texts)
    metadata.municipality = metadata.municipality or _municipality([metadata.title], texts)
    for piece in pieces[:_COVER]:
        if piece.kind is not BlockKind.TABLE:
            _take_cover_line(piece, metadata, decisions, reading)
    _take_board(texts, metadata, reading)
    _take_period(headings, texts, metadata)
    metadata.approved_by = metadata.approved_by or _first(_APPROVED, texts, "who")
    metadata.budget_goal = metadata.budget_goal or _first(_GOAL, texts, "goal")
    metadata.first_follow_up = metadata.first_follow_up or _occasion(_FIRST_FOLLOW_UP, texts)
    metadata.next_revision = metadata.next_revision or _occasion(_NEXT_REVISION, texts)


def _most_named(pattern: re.Pattern[str], texts: list[str]) -> str | None:
    names = Counter(match["name"] for text in texts for match in pattern.finditer(text))
    return names.most_common(1)[0][0] if names else None


def _municipality(*sources: list[str]) -> str | None:
    return next((name for texts in sources if (name := _most_named(_MUNICIPALITY, texts))), None)


def _administration(texts: list[str]) -> str | None:
    """The administration named most, if possible where it is written as a name."""
    name = _most_named(_ADMINISTRATION, texts) or _most_named(_LOWER_ADMINISTRATION, texts)
    return name[0].upper() + name[1:] if name else None


def _first(pattern: re.Pattern[str], texts: list[str], group: str) -> str | None:
    return next((" ".join(match[group].split()) for text in texts if (match := pattern.search(text))), None)


def _take_board(texts: list[str], metadata: Metadata, reading: Reading) -> None:
    """The committee whose name begins like the administration's; else the only one the text names."""
    if metadata.board:
        return
    names = Counter(match["name"].lower() for text in texts for match in _BOARD.finditer(text))
    names = Counter(
        {name: times for name, times in names.items() if not name.startswith(("facknämnd", "stadsdelsnämnd"))}
    )
    stem = re.sub(r"(?:förvaltning|kontor)\w*$", "", (metadata.administration or "").lower())
    own = [name for name in names if stem and name.startswith(stem)]
    if own or names:
        metadata.board = own[0] if own else names.most_common(1)[0][0]
    if not own and len(names) > 1:
        reading.doubt(_SEVERAL_BOARDS)


def _take_period(headings: list[str], texts: list[str], metadata: Metadata) -> None:
    """The years in the title or a heading; else the years the text names most."""
    if metadata.period_start or metadata.period_end:
        return
    match = next((match for text in headings if (match := _YEARS.search(text))), None)
    if match is None:
        found = Counter(
            (m["start"], m["end"]) for text in texts for m in _YEARS.finditer(text) if _THIS_PLAN.search(text)
        )
        years = found.most_common(1)[0][0] if found else None
    else:
        years = (match["start"], match["end"])
    if years is None and metadata.title and (single := re.findall(r"\b20\d\d\b", metadata.title)):
        years = (single[0], single[0])
    if years and len(years[1]) == 2:
        years = (years[0], years[0][:2] + years[1])
    if years and years[0] <= years[1]:
        metadata.period_start, metadata.period_end = years


def _occasion(pattern: re.Pattern[str], texts: list[str]) -> str | None:
    """The date or the occasion of the ordinary steering that a sentence names after the words of ``pattern``."""
    for text in texts:
        match = pattern.search(text)
        if not match:
            continue
        occasion = _OCCASION.search(match["rest"])
        if occasion:
            return re.sub(
                r"^(?:i samband med\s+)?(?:årets\s+)?", "", occasion[0].strip(), flags=re.IGNORECASE
            )
        dates = [parse_swedish(found[0]) for found in _DATE_WORDS.finditer(match["rest"])]
        if any(dates):
            return next(date for date in dates if date)
    return None


def _take_cover_line(piece: Piece, metadata: Metadata, decisions: list[Decision], reading: Reading) -> None:
    if metadata.registry_number is None and len(piece.text) < 120:
        metadata.registry_number = registry_in(piece.text)
    if metadata.version is None and (version := _VERSION.search(piece.text)):
        metadata.version = version["version"]
    if metadata.period_start is None and (valid := _VALID.search(piece.text)):
        start, _, end = (parse_swedish(valid["period"]) or "").partition("/")
        metadata.period_start, metadata.period_end = start or None, end or None
    if not _DECIDED.search(piece.text) or len(piece.text) > 250:
        return
    decision = decision_in(piece.text)
    if decision and not any(
        decision.body == other.body and decision.date == other.date for other in decisions
    ):
        decision.id = f"decisions-{len(decisions) + 1}"
        reading.origins[decision.id] = list(piece.spots)
        decisions.append(decision)
        metadata.adopted = metadata.adopted or decision.date
        body = body_in(piece.text)
        metadata.approved_by = metadata.approved_by or (body[1] if body else None)
