"""Statuses in words, in signs and in colours, and the keys that tell what colours mean."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.status_words import STATUS_WORDS
from samordna.plandoc.vocabulary import Status

Key = dict[str, Status]
"""What the signs of a plan mean: "grön" is done."""

_PATTERNS = {status: lazily(words, re.IGNORECASE) for status, words in STATUS_WORDS.items()}
_SIGNS: Key = dict.fromkeys("✓✔✅☑☒", Status.DONE) | dict.fromkeys("☐⬜", Status.NOT_STARTED)
_LIGHTS = {"🟢": "grön", "🟡": "gul", "🟠": "orange", "🔴": "röd", "⚪": "vit", "🔵": "blå", "⚫": "svart"}
_NEUTER = {"rött": "röd", "vitt": "vit", "blått": "blå", "grått": "grå"}
_LIGHT_WORDS = (
    r"(?:(?:(?:grön|gul|röd|orange|vit|blå|grå|svart)[at]?|rött|vitt|(?:bl|gr)ått|green|amber|yellow|red|grey|blue)(?: färg)?|"
    r"[🟢🟡🟠🔴⚪🔵⚫●○◐◯])"
)
_LIGHT = lazily(_LIGHT_WORDS, re.IGNORECASE)
_MEANING = lazily(
    rf"(?<!\w)(?P<sign>{_LIGHT_WORDS})\ufe0f?\s*(?:=|:|–|-|\||\(|betyder|innebär|är)\s*(?P<means>[^,;.\n|)]{{2,60}})",
    re.IGNORECASE,
)
_LETTER = r"(?:(?P<sign>[A-ZÅÄÖ]{1,2})\s*(?:=|:|–|betyder)|(?P<digit>\d)\s*=)"
_NEXT_LETTER = r"\s+(?:[A-ZÅÄÖ]{1,2}|\d)\s*[=:–]"
_SIGN_MEANS = lazily(rf"(?<![\w.]){_LETTER}\s*(?P<means>[^\W\d](?:(?!{_NEXT_LETTER})[^,;./·•\n|)]){{1,59}})")
_LONGEST_LINE = 60
_ANY_SIGN = "\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff×"
_ANY_SIGN_MEANS = lazily(
    rf"(?P<sign>[{_ANY_SIGN}])\ufe0f?\s*(?:[=:–|-]|(?:betyder|innebär|är)\b)?\s*(?P<means>[^\W\d][^,;.\n|)({_ANY_SIGN}]{{1,59}})"
)
"""Signs of any kind, that need nothing between them and what they mean: "● klar  ◐ på gång"."""

_WORD_MEANS = lazily(r"(?<!\w)(?P<sign>[A-ZÅÄÖ][\w-]+(?: [\w-]+){0,2})\s*=\s*(?P<means>[^,;.\n|)=]{2,60})")
"""Words of the plan's own, or in another language, and what they mean: "Parkerad = vilande"."""

_NOTHING_MEANS = lazily(
    r"(?:^|[,;.:|\n])\s*(?:tom(?: \w+)?|blank)?\s*=\s*(?P<means>[^,;.\n|)]{2,60})", re.IGNORECASE
)
_SHARE = lazily(r"(\d{1,2}|100) ?(?:%|procent)(?: klart?)?")
_VARIATION = "\ufe0f"
_PARTS = lazily(r"[,;]\s+")
_LONGEST = 60
_LONGEST_TAIL = 10
_LONGEST_ANSWER = len("nej")
_TIME_FOLLOWS = lazily(r"senast|till\b|under\b|i\b|vid\b|våren|hösten|vt|ht|q\d|kv|\d", re.IGNORECASE)
_UNTOLD = lazily(
    r"(?:utan|ingen|saknar) status|status (?:saknas|okänd|ej angiven|missing|unknown)|(?:no|without) status|"
    r"(?:(?:är |har )?(?:ännu )?(?:ej|inte|icke)(?: ännu)? |not (?:yet )?)(?:in)?"
    r"(?:rapporterad?|rapporterat|rapporterats|redovisad|redovisat|redovisats|reported)|uppgift saknas",
    re.IGNORECASE,
)
_SIGN_BEFORE = lazily(r"^[^\w\s]{1,2}\s+(?=\w)")
"""A sign that stands beside the words for the same: "◐ Pågår"."""


@lru_cache(maxsize=4096)
def status_of(text: str) -> Status | None:
    """The status that words or a plain sign state; colours mean nothing without a key."""
    words = " ".join(text.replace("_", " ").split()).strip(" .!").lower().replace(_VARIATION, "")
    if not words or len(words) > _LONGEST:
        return None
    if share := _SHARE.fullmatch(words):
        return _of_share(int(share[1]))
    if words in _SIGNS:
        return _SIGNS[words]
    without_sign = _SIGN_BEFORE.sub("", words.lstrip("".join(_SIGNS) + "".join(_LIGHTS)).strip())
    return next((status for status, words in _PATTERNS.items() if words.fullmatch(without_sign)), None)


def _of_share(percent: int) -> Status:
    """What a share of what is to be done says of it."""
    if percent in (0, 100):
        return Status.DONE if percent else Status.NOT_STARTED
    return Status.IN_PROGRESS


@lru_cache(maxsize=4096)
def status_begun(text: str) -> Status | None:
    """The status that begins a longer text, "Pågår enligt plan", or is the last of two things said, "Inköpt, pågår". "Klart
    senast …" is a time and no status."""
    parts = text.split()
    if len(parts) > _LONGEST_TAIL:
        return None
    *said, last = _PARTS.split(text)
    if len(said) == 1 and status_of(said[0]) is None and (status := status_of(last)):
        return status
    for end in range(len(parts) - 1, 0, -1):
        status = status_of(" ".join(parts[:end]).rstrip(",;:–-"))
        if status:
            return None if status is Status.DONE and _TIME_FOLLOWS.match(parts[end]) else status
    return None


def status_beside(text: str) -> Status | None:
    """The status that words beside a colour begin with: "Försenad, väntar på jurist". "Ny rutin behövs" tells of a routine."""
    words = text.split()
    if not words or len(words[0]) <= _LONGEST_ANSWER:
        return None
    return status_of(text) or status_begun(text)


def says_no_status(text: str) -> bool:
    """Whether words in the place of a status say that nobody has told it."""
    return _UNTOLD.fullmatch(" ".join(text.split()).strip(" .()–-")) is not None


def status_by(text: str, key: Key) -> Status | None:
    """The status of a cell, by the key where its sign is in it. Without a key colours mean nothing: green is what is done in one
    plan and what goes as planned in the next."""
    return status_explained(text, key) or status_of(text)


def status_explained(text: str, key: Key) -> Status | None:
    """The status that the plan itself says that a cell means."""
    return key.get(_sign(text))


@lru_cache(maxsize=4096)
def is_status(text: str) -> bool:
    """Whether a cell is a status or a light."""
    return (status_of(text) is not None and not _SHARE.fullmatch(text.strip())) or is_light(text)


def is_light(text: str) -> bool:
    return _LIGHT.fullmatch(text.strip(" .").replace(_VARIATION, "")) is not None


def explains_sign(line: str) -> bool:
    """Whether a line says no more than what one sign means: "G = genomfört"."""
    text = line.strip().rstrip(".")
    patterns = (_SIGN_MEANS, _MEANING, _ANY_SIGN_MEANS)
    return len(text) <= _LONGEST_LINE and any(pattern.fullmatch(text) for pattern in patterns)


def key_in(texts: Iterable[str]) -> Key:
    """What lights, letters or numbers mean, by the first text that says so of two of them: "Grön = klar, gul = pågår".

    What is said to mean something with no sign before it is what an empty cell means.
    """
    for text in texts:
        for signs in (*_explained(text), _words_explained(text)):
            if len(set(filter(None, signs.values()))) > 1:
                return _known(signs, text)
    return {}


def key_of(texts: Iterable[str]) -> Key:
    """What signs mean in a file whose columns of status hold them. Where no text says so of two, one that knows one of several is
    enough, "G = enligt plan, R = behöver hjälp", or the only line of the file that explains a sign, "K = klar"."""
    lines = list(texts)
    if key := key_in(lines):
        return key
    told = [(signs, text) for text in lines for signs in _explained(text) if any(signs.values())]
    several = [one for one in told if len(one[0]) > 1]
    alone = [one for one in told if explains_sign(one[1])]
    chosen = several[:1] or (alone if len(alone) == 1 else [])
    return _known(*chosen[0]) if chosen else {}


def _explained(text: str) -> Iterator[dict[str, Status | None]]:
    """What a text says of signs, of lights and of letters, with their statuses where these are known."""
    yield {_sign(match["sign"]): status_of(match["means"]) for match in _ANY_SIGN_MEANS.finditer(text)}
    yield {_sign(match["sign"]): _meant(match["means"]) for match in _MEANING.finditer(text)}
    yield {
        _sign(match["sign"] or match["digit"]): status_of(match["means"])
        for match in _SIGN_MEANS.finditer(text)
    }


def _words_explained(text: str) -> dict[str, Status | None]:
    """What a text says of words, which hold for statuses only where two of them do."""
    return {_sign(match["sign"]): status_of(match["means"]) for match in _WORD_MEANS.finditer(text)}


def _known(signs: dict[str, Status | None], text: str) -> Key:
    """The signs whose statuses are known, with what an empty cell means by the same text."""
    blank = _NOTHING_MEANS.search(text)
    return {
        sign: status
        for sign, status in (signs | {"": _meant(blank["means"]) if blank else None}).items()
        if status
    }


def _meant(words: str) -> Status | None:
    """The status that begins the explanation of a light."""
    parts = words.split()
    return next(
        (status for end in range(len(parts), 0, -1) if (status := status_of(" ".join(parts[:end])))), None
    )


def _sign(text: str) -> str:
    plain = text.strip(" .").lower().replace(_VARIATION, "").removesuffix(" färg")
    named = _LIGHTS.get(plain, plain)
    return _NEUTER.get(named) or re.sub(r"^(grön|gul|röd|vit|blå|grå|svart)[at]$", r"\1", named)
