"""What the words of a cell speak for: how well a text fits a kind of column, in nats."""

import re
from collections.abc import Callable
from functools import lru_cache

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.cell_words import ACTOR, MEASURE
from samordna.plandoc.reading.interpret.words.glances import has_any
from samordna.plandoc.reading.interpret.words.occasion_words import OCCASION, PARTS_OF_OCCASION
from samordna.plandoc.reading.interpret.words.small_words import CONNECTORS, NOTHING_SAID, ONGOING, Column
from samordna.plandoc.reading.interpret.words.status_words import STATUS_WORDS

DATES = (Column.START, Column.END, Column.TIME)
ACTORS = (Column.RESPONSIBLE, Column.OTHERS)
SKIP_COST = {
    Column.ACTION: 9.0,
    Column.RESPONSIBLE: 5.0,
    Column.OTHERS: 1.2,
    Column.START: 2.5,
    Column.END: 2.0,
    Column.TIME: 2.5,
    Column.FOLLOW_UP: 1.8,
    Column.NUMBER: 2.0,
}
"""The price of an empty cell; columns not named here cost 1.2."""

_ACTOR = lazily(ACTOR, re.IGNORECASE)
_OCCASION = lazily(OCCASION, re.IGNORECASE)
_ONGOING = lazily(ONGOING, re.IGNORECASE)
_STATUS = lazily("|".join(STATUS_WORDS.values()), re.IGNORECASE)
_ABOUT = r"(?:(?:ca\.?|cirka|omkring|ungefär|högst|max(?:imalt)?|som mest|upp till|totalt|minst)\s*){0,2}"
_COST = lazily(
    rf"{_ABOUT}\d[\d\s.,]*\s*(?:tkr|kr|kronor|mnkr|mkr|sek|kkr|£|%|tjänst(?:er)?|heltid(?:er)?|årsarbetare|timmar)?|"
    rf"{_ABOUT}\d[\d\s.,]*\s*(?:tkr|kr|kronor|mnkr|mkr|kkr|(?:miljon(?:er)?|tusen)(?: kronor)?|:-)"
    r"(?:\s*(?:per|/|om)\s*(?:år(?:et)?|termin|månad|läsår))?|"
    r"(?:inom|ingår i|(?:in)?ryms (?:i|inom))\s+(?:\w+\s+)?(?:ram|budget)\w*|"
    r"ingen(?: kostnad)?|inga(?: kostnader)?|arbetstid|befintliga resurser|£\s?\d[\d,.]*|within budget|none|statsbidrag.*",
    re.IGNORECASE,
)
_SHARE = lazily(r"(?:\d{1,2}|100)\s*(?:%|procent)")
_INDICATOR = lazily(r"(?:antal|andel|number|share|percentage|genomförd)\b|\d+\s*(?:%|procent)", re.IGNORECASE)
_MEASURE = lazily(MEASURE, re.IGNORECASE)
_GOAL = lazily(
    r"(?:öka|ökad|minska|minskad|färre|fler|alla|stärk|förbättra|god|goda|höj|trygg|att\s|ingen|inga|increase|reduce|more|fewer|all)",
    re.IGNORECASE,
)
_PROBLEM = lazily(
    r"(?:brist|låg|hög|ökande|otillräcklig|oro|risk|saknas|otydlig|svag|få|okunskap|lack|low|high|weak)",
    re.IGNORECASE,
)
_ITEM_NUMBER = lazily(r"\d{1,3}(?:\.\d{1,2})*\.?|[A-Z]\.?\d{0,2}")
_INFINITIVE = lazily(r"[A-ZÅÄÖ][a-zåäö]+(?:a|å|ning|ande|ende|else|s|e)$")
_GENITIVE = lazily(r"\w{4,}(?:ens|ets|nas|rnas)$")
_LONGEST_TYPED = 60
_FEWEST_OF_SUM = 4
_YEAR = lazily(r"\b(?:19|20)\d\d\b")


@lru_cache(maxsize=65536)
def fit(column: Column, text: str) -> float:
    """Positive when ``text`` reads like a whole cell of ``column``; negative when it reads like something else."""
    if text in NOTHING_SAID:
        return 0.5
    if column in ACTORS:
        return _actor(text)
    if column in _TYPED:
        test, right, wrong = _TYPED[column]
        return right if test(text) else wrong
    return _follow_up(text) if column is Column.FOLLOW_UP else _free(column, text)


def is_time(text: str) -> bool:
    if len(text) > _LONGEST_TYPED:
        return False
    return (
        bool(_ONGOING.fullmatch(text))
        or is_date(text)
        or bool(_OCCASION.fullmatch(text) and _YEAR.search(text))
    )


@lru_cache(maxsize=65536)
def is_date(text: str) -> bool:
    return len(text) < _LONGEST_TYPED and any(map(str.isdigit, text)) and parse_swedish(text) is not None


def is_typed(text: str) -> bool:
    """Whether a text by itself is a date, an occasion, a status or a sum: a cell of its own, whatever stands beside it."""
    if len(text) > _LONGEST_TYPED:
        return False
    return is_time(text) or bool(
        _OCCASION.fullmatch(text) or _STATUS.fullmatch(text) or _COST.fullmatch(text)
    )


def is_cost(text: str) -> bool:
    """Whether a cell is a sum or says where the money comes from; a bare number is neither."""
    numbered = all(sign.isdigit() or sign in " ,." for sign in text)
    small = numbered and (text.isdigit() or sum(map(str.isdigit, text)) < _FEWEST_OF_SUM)
    return _COST.fullmatch(text) is not None and not small and not is_share(text)


def is_share(text: str) -> bool:
    """Whether a cell is nothing but a share of something."""
    return _SHARE.fullmatch(text) is not None


def is_measure(text: str) -> bool:
    """Whether a text begins with what is counted: "Antal deltagare", "80 procent av cheferna"."""
    return _MEASURE.match(text) is not None


def _follow_up(text: str) -> float:
    if _OCCASION.fullmatch(text) or is_date(text) or _ONGOING.fullmatch(text):
        return 4.5
    if _STATUS.fullmatch(text):
        return 1.5
    return 1.5 if has_any(text, PARTS_OF_OCCASION) and _OCCASION.search(text) else -1.5


def _actor(text: str) -> float:
    if is_typed(text):
        return -5.0
    words = text.split()
    score = -2.0 if _GENITIVE.search(words[-1]) or words[-1].lower() in CONNECTORS else 0.0
    if any(map(is_actor_word, words[:4])):
        return score + 0.7
    return score - (0.8 if any(map(is_actor_word, words)) else 2.5)


@lru_cache(maxsize=65536)
def is_actor_word(word: str) -> bool:
    return _ACTOR.search(word) is not None


def _free(column: Column, text: str) -> float:
    if is_typed(text):
        return -5.0
    words = text.split()
    score = 0.0
    if words[-1].lower() in CONNECTORS:
        score -= 3.0
    if column is Column.ACTION:
        score += 1.0 if _INFINITIVE.match(words[0]) else 0.0
        score += 0.5 if len(words) >= 3 else -1.0
        return score - (2.0 if len(words) <= 6 and any(map(is_actor_word, words[:2])) else 0.0)
    pattern = {Column.INDICATOR: _INDICATOR, Column.GOAL: _GOAL, Column.PROBLEM: _PROBLEM}.get(column)
    if pattern:
        score += 2.5 if pattern.match(text) else 0.0
    return score


def _is(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.fullmatch(text) is not None


_TYPED: dict[Column, tuple[Callable[[str], bool], float, float]] = {
    **dict.fromkeys(DATES, (is_time, 5.0, -6.0)),
    Column.NUMBER: (_is(_ITEM_NUMBER), 4.0, -8.0),
    Column.STATUS: (_is(_STATUS), 4.0, -5.0),
    Column.COST: (_is(_COST), 3.5, -3.0),
}
"""Columns whose cells have a form: the test, and what passing and failing it are worth."""
