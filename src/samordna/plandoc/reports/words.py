"""The figures of a report as sentences, such as "Tre aktiviteter är klara, två pågår och en är försenad."."""

from collections import Counter
from collections.abc import Sequence

from samordna.plandoc.reports.model import Figures
from samordna.plandoc.statuses import LOOKS, look_of
from samordna.plandoc.vocabulary import Language, Status, Text

_NUMBERS = (
    Text("ingen", "none"), Text("en", "one"), Text("två", "two"), Text("tre", "three"), Text("fyra", "four"),
    Text("fem", "five"), Text("sex", "six"), Text("sju", "seven"), Text("åtta", "eight"), Text("nio", "nine"),
    Text("tio", "ten"), Text("elva", "eleven"), Text("tolv", "twelve"),
)  # fmt: skip
_NONE = Text("Planen har inga aktiviteter.", "The plan has no activities.")
_WHOLE = (
    Text("Planen har en aktivitet.", "The plan has one activity."),
    Text("Planen har {n} aktiviteter.", "The plan has {n} activities."),
)
_OVER = Text("För {n} har slutdagen passerat.", "For {n} the last day has passed.")
_IS_OVER = Text("Slutdagen har passerat.", "Its last day has passed.")
_TOLD_SOME = Text(
    "De som ansvarar har svarat om {n} av {total} till {occasion}.",
    "Those responsible have answered about {n} of {total} for {occasion}.",
)
_TOLD_ALL = Text(
    "De som ansvarar har svarat till {occasion}.", "Those responsible have answered for {occasion}."
)
_TOLD_NONE = Text("Ingen har svarat till {occasion}.", "Nobody has answered for {occasion}.")
_IT = Text("den", "it")
_MET = (
    Text(
        "Inget av beslutets {total} villkor är besvarat.",
        "None of the decision's {total} conditions is answered.",
    ),
    Text(
        "Av beslutets {total} villkor är ett besvarat.",
        "Of the decision's {total} conditions one is answered.",
    ),
    Text(
        "Av beslutets {total} villkor är {n} besvarade.",
        "Of the decision's {total} conditions {n} are answered.",
    ),
)
_ONE_MET = Text("Beslutets villkor är besvarat.", "The decision's condition is answered.")
_ONE_LEFT = Text("Beslutets villkor är inte besvarat.", "The decision's condition is not answered.")


def introduction(figures: Figures, occasion: str, language: Language) -> str:
    """The figures in a few sentences."""
    total = len(figures.activities)
    if not total:
        return _NONE.in_(language)
    sentences = [
        _WHOLE[total > 1].in_(language).format(n=_number(total, language)),
        _sentence([_goes(status, count, total, language) for status, count in _counts(figures)], language),
    ]
    over = sum(one.is_over for one in figures.activities)
    if over and total == 1:
        sentences.append(_IS_OVER.in_(language))
    elif over:
        sentences.append(_OVER.in_(language).format(n=_number(over, language)))
    return " ".join([*sentences, _told(figures, occasion, language), *_conditions(figures, language)])


def _told(figures: Figures, occasion: str, language: Language) -> str:
    total, told = len(figures.activities), sum(one.is_told for one in figures.activities)
    words = _TOLD_ALL if told == total else _TOLD_SOME if told else _TOLD_NONE
    numbers = {"n": _number(told, language), "total": _number(total, language)}
    return words.in_(language).format(**numbers, occasion=occasion)


def _counts(figures: Figures) -> list[tuple[Status | None, int]]:
    counts = Counter(one.status for one in figures.activities)
    return [(status, counts[status]) for status in (*LOOKS, None) if counts[status]]


def _goes(status: Status | None, count: int, total: int, language: Language) -> str:
    number, look = _number(count, language) if total > 1 else _IT.in_(language), look_of(status)
    return f"{number} {(look.go if count > 1 else look.goes).in_(language)}"


def _conditions(figures: Figures, language: Language) -> list[str]:
    total, met = len(figures.conditions), sum(bool(one.answer) for one in figures.conditions)
    if not total:
        return []
    if total == 1:
        return [(_ONE_MET if met else _ONE_LEFT).in_(language)]
    words = _MET[min(met, 2)].in_(language)
    return [words.format(n=_number(met, language), total=_number(total, language))]


def _sentence(parts: Sequence[str], language: Language) -> str:
    *first, last = parts
    joint = Text(" och ", " and ").in_(language)
    told = joint.join([", ".join(first), last]) if first else last
    return f"{told[0].upper()}{told[1:]}."


def _number(count: int, language: Language) -> str:
    return _NUMBERS[count].in_(language) if count < len(_NUMBERS) else str(count)
