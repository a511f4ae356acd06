"""One step of an alarm route out of a line: who acts, what is decided, by whom."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.labels.part_labels import decided_by, field_of, labelled
from samordna.plandoc.reading.interpret.pieces.pieces import Chapter
from samordna.plandoc.schema import AlarmStep

_EXTRAORDINARY = lazily(r"extraordinär|särskild händelse|extraordinary", re.IGNORECASE)
_CONTINUOUS = lazily(r"kontinuerlig|löpande|fortlöpande|continuous|pågår tills", re.IGNORECASE)
_ONLY = lazily(r"^(?:endast|bara|only)\b.*(?:extraordinär|särskild händelse|extraordinary)", re.IGNORECASE)
_GOES_ON = lazily(r"^(?:pågår tills|goes on until|löpande\b|kontinuerligt\b)", re.IGNORECASE)
_DECIDES = lazily(
    r"\b(?:avgör|beslutar|fattar beslut|bedömer|decides)\s+(?:om|att|huruvida|whether)?\s*(?P<about>[^.]+)",
    re.IGNORECASE,
)
_ARRIVES = lazily(
    r"^(?:ett )?larm\w*\s+(?:inkommer|kommer in|går|kommer)\s+(?:till|in till)\s+(?P<role>[^.,]+)",
    re.IGNORECASE,
)
_ACTS = (
    "kontaktar|informerar|larmar|avgör|beslutar|ansvarar|ringer|meddelar|sammankallar|aktiverar|rapporterar|bedömer|leder|"
    "samordnar|tar|fattar|ger|ska|skall|får|startar|ser|följer|dokumenterar|underrättar|kallar|upprättar|håller|utser|"
    "contacts|informs|calls|decides|alerts|notifies|is|are|will"
)
_SUBJECT = lazily(rf"^(?P<role>[^.,:]{{2,80}}?)\s+(?:{_ACTS})\b", re.IGNORECASE)
_LED_BY_ROLE = lazily(r"^(?P<role>[A-ZÅÄÖ][\w/ ()-]{1,60}?)\s*(?::|\s[–—-])\s+(?P<text>\S.*)$", re.DOTALL)
_INVERTED = lazily(rf"\b(?:{_ACTS})\s+(?P<role>[\wåäöÅÄÖ-]+)", re.IGNORECASE)
_CONDITION = lazily(r"^(?:vid|om|när|i samband med)\b", re.IGNORECASE)
_ABBREVIATION = lazily(r"(?P<long>\w+)\s+\((?P<short>[A-ZÅÄÖ][\wÅÄÖ]{1,7})\)")
_DEFINITE = lazily(r"^(?P<stem>\w+?)(?:en|n|et)$", re.IGNORECASE)


def abbreviations(chapters: list[Chapter]) -> dict[str, str]:
    """Short forms that the text itself explains, such as "socialförvaltningen (SoF)"."""
    return {
        match["short"]: match["long"]
        for chapter in chapters
        for piece in chapter.pieces
        for match in (_ABBREVIATION.finditer(piece.text) if "(" in piece.text else ())
        if match["long"][0].lower() == match["short"][0].lower()
    }


def step_of(text: str, before: list[AlarmStep], short: dict[str, str]) -> AlarmStep:
    """A line as a step; "Direktören: bedömer läget" names the role first."""
    led = _LED_BY_ROLE.match(text)
    if led and not _CONDITION.match(led["role"]):
        return _marked(AlarmStep(role=led["role"].strip(), text=led["text"].strip()))
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


def _marked(step: AlarmStep) -> AlarmStep:
    about, decider = _decision(step.text)
    step.decision = about
    step.decided_by = (decider or step.role) if about else None
    step.only_when_extraordinary = bool(
        re.search(r"\b(?:vid|om)\b[^.]*extraordinär", step.text, re.IGNORECASE)
    )
    step.continuous = bool(_CONTINUOUS.search(step.text))
    return step


def note_on(step: AlarmStep, text: str) -> bool:
    """Whether a line below a step says something of it; it is set then."""
    found = labelled(text)
    if _ONLY.match(text):
        step.only_when_extraordinary = True
    elif _GOES_ON.match(text):
        step.continuous = True
    elif found and field_of(found[1]) == "successor":
        step.successor = found[2].strip(" .")
    elif found and found[0] == "decision":
        step.decision, step.decided_by = found[2].strip(" ."), decided_by(found[1]) or step.role
    else:
        return False
    return True


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
