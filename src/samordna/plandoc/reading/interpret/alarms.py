"""Alarm routes: who calls whom, who decides, what only an extraordinary event sets going (S16)."""

import re

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces import Chapter, Piece, Reading
from samordna.plandoc.schema import AlarmRoute, AlarmStep

TRIGGER = re.compile(
    r"^(?:(?:om|när|vid)\s+(?:ett\s+)?larm(?:et)?\b.*?|larmväg\w*\s*\d*:?\s+(?=via|från|genom))(?P<name>(?:via|från|genom)\s+.+)?$",
    re.IGNORECASE,
)
"""A line that opens a route: "Om larm inkommer via …", "Larmväg via …"."""
_EXTRAORDINARY = re.compile(r"extraordinär|särskild händelse|extraordinary", re.IGNORECASE)
_CONTINUOUS = re.compile(r"kontinuerlig|löpande|fortlöpande|continuous", re.IGNORECASE)
_RULE = re.compile(r"^(?:om|när|vid)\b.*\bextraordinär", re.IGNORECASE)
_DECIDES = re.compile(
    r"\b(?:avgör|beslutar|fattar beslut|bedömer|decides)\s+(?:om|att|huruvida|whether)?\s*(?P<about>[^.]+)",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"^(?:ett )?larm\w*\s+(?:inkommer|kommer in|går|kommer)\s+(?:till|in till)\s+(?P<role>[^.,]+)",
    re.IGNORECASE,
)
_ACTS = (
    "kontaktar|informerar|larmar|avgör|beslutar|ansvarar|ringer|meddelar|sammankallar|aktiverar|rapporterar|bedömer|leder|"
    "samordnar|tar|fattar|ger|ska|skall|får|startar|ser|följer|dokumenterar|underrättar|kallar|upprättar|håller|utser|"
    "contacts|informs|calls|decides|alerts|notifies|is|are|will"
)
_SUBJECT = re.compile(rf"^(?P<role>[^.,]{{2,80}}?)\s+(?:{_ACTS})\b", re.IGNORECASE)
_INVERTED = re.compile(rf"\b(?:{_ACTS})\s+(?P<role>[\wåäöÅÄÖ-]+)", re.IGNORECASE)
_CONDITION = re.compile(r"^(?:vid|om|när|i samband med)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?P<long>\w+)\s+\((?P<short>[A-ZÅÄÖ][\wÅÄÖ]{1,7})\)")
_DEFINITE = re.compile(r"^(?P<stem>\w+?)(?:en|n|et)$", re.IGNORECASE)


def alarm_routes_of(chapters: list[Chapter], reading: Reading) -> list[AlarmRoute]:
    routes: list[AlarmRoute] = []
    short = _abbreviations(chapters)
    for chapter in chapters:
        opened: AlarmRoute | None = _open(chapter.title, routes, reading) if chapter.title else None
        for piece in chapter.pieces:
            if (
                piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
                and TRIGGER.match(piece.text)
                and len(piece.text) < 100
            ):
                opened = _open(piece, routes, reading)
            elif opened and piece.kind is BlockKind.BULLET:
                opened.steps.append(_step(piece.text, opened.steps, short))
                reading.origins[opened.id] += piece.spots
            elif opened and _RULE.match(piece.text) and opened.steps:
                opened.rule = piece.text
                reading.origins[opened.id] += piece.spots
            elif piece.kind is BlockKind.HEADING:
                opened = None
    return [route for route in routes if route.steps]


def _open(piece: Piece, routes: list[AlarmRoute], reading: Reading) -> AlarmRoute | None:
    match = TRIGGER.match(piece.text)
    if not match:
        return None
    text = piece.text.strip(" :")
    route = AlarmRoute(
        id=f"alarm_routes-{len(routes) + 1}", name=(match["name"] or text).strip(" :"), trigger=text
    )
    reading.origins[route.id] = list(piece.spots)
    routes.append(route)
    return route


def _abbreviations(chapters: list[Chapter]) -> dict[str, str]:
    """Short forms that the text itself explains, such as "socialförvaltningen (SoF)"."""
    return {
        match["short"]: match["long"]
        for chapter in chapters
        for piece in chapter.pieces
        for match in _ABBREVIATION.finditer(piece.text)
        if match["long"][0].lower() == match["short"][0].lower()
    }


def _step(text: str, before: list[AlarmStep], short: dict[str, str]) -> AlarmStep:
    role = _capitalised(_expanded(_role(text), short))
    about, decider = _decision(text)
    return AlarmStep(
        role=role,
        text=text,
        decision=about,
        decided_by=_expanded(decider or role, short) if about else None,
        only_when_extraordinary=bool(_EXTRAORDINARY.search(text)) or _follows_condition(role, before, short),
        continuous=bool(_CONTINUOUS.search(text)),
    )


def _role(text: str) -> str:
    """Who acts: the subject, the word after the verb when a condition comes first, or where the alarm comes in."""
    sentence = re.split(r"(?<=[.!?])\s", text)[0]
    found = _ARRIVES.match(sentence)
    if not found:
        found = _INVERTED.search(sentence) if _CONDITION.match(sentence) else _SUBJECT.match(sentence)
    return found["role"].strip() if found else ""


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _decision(text: str) -> tuple[str | None, str | None]:
    """What is decided and by whom. "Direktören" is the "direktör på berörd förvaltning" named just before."""
    match = _DECIDES.search(text)
    if not match:
        return None, None
    subject = re.split(r"[.,;]\s+", text[: match.start()].strip())[-1].strip()
    if " " not in subject and (definite := _DEFINITE.match(subject)):
        earlier = re.search(
            rf"\b{definite['stem']}\w*\s+(?:på|vid|för|i)\s+\w+(?:\s+\w*(?:förvaltning|nämnd|enhet)\w*)?",
            text,
            re.I,
        )
        subject = earlier[0] if earlier and earlier.end() <= match.start() else subject
    return match["about"].strip(), subject or None


def _follows_condition(role: str, before: list[AlarmStep], short: dict[str, str]) -> bool:
    """Whether a role acts only because a step for extraordinary events has just told it."""
    if not before or not before[-1].only_when_extraordinary or any(step.role == role for step in before):
        return False
    return role.lower() in _expanded(before[-1].text, short).lower()


def _expanded(text: str, short: dict[str, str]) -> str:
    for word, whole in short.items():
        text = re.sub(rf"\s*\({re.escape(word)}\)", "", text)
        text = re.sub(rf"\b{re.escape(word)}\b", whole, text)
    return text
