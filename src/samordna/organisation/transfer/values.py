"""From the text of a cell to the value of a field, and back."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any

from django.db import models
from django.utils import translation
from django.utils.translation import gettext as _

from samordna.organisation.reaching import opening, spoken_hours, telephone
from samordna.organisation.transfer.columns import KEEP, Column, Form
from samordna.organisation.transfer.document import nearest, normal, normal_line
from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.vocabulary import Language

YES = {"ja", "yes", "true", "sant", "1", "x"}
NO = {"nej", "no", "false", "falskt", "0", ""}
YEARS = range(1900, 2201)


class Unreadable(ValueError):
    """The cell's text is no value of its column; the message says how one is written."""


def value_of(column: Column, text: str) -> Any:
    """The value that a cell states; references stay texts. Raises Unreadable."""
    if column.form == Form.TEXT:
        return normal(text)
    plain = normal_line(text)
    if column.choices is not None:
        return _choice(column.choices, plain)
    reader = READERS.get(column.form)
    return reader(plain) if reader else plain


def text_of(column: Column, value: Any, language: Language = "sv") -> str:  # noqa: PLR0911
    """A value as people read it; references are given as their label."""
    if value is None or value == "":
        return ""
    match column.form:
        case Form.CHOICE:
            return labels(column.choices, language).get(value, str(value)) if column.choices else str(value)
        case Form.YES_NO:
            return {"sv": ("nej", "ja"), "en": ("no", "yes")}[language][bool(value)]
        case Form.PHONE:
            return telephone.shown(value)
        case Form.HOURS:
            return spoken_hours.spoken(value, language)
        case Form.NUMBER:
            return str(value + 1)
    return normal(str(value)) if column.form == Form.TEXT else normal_line(str(value))


def is_kept(text: str) -> bool:
    """Whether a cell stands for what its writer could not see."""
    return normal_line(text) in KEEP


@cache
def labels(choices: type[models.TextChoices], language: str) -> dict[str, str]:
    with translation.override(language):
        return {value: str(label) for value, label in choices.choices}


@cache
def _known(choices: type[models.TextChoices]) -> dict[str, str]:
    known = {
        label.casefold(): value for speech in ("en", "sv") for value, label in labels(choices, speech).items()
    }
    return known | {value.casefold(): value for value in choices.values}


def _choice(choices: type[models.TextChoices], text: str) -> str:
    if not text:
        return ""
    known = _known(choices)
    if text.casefold() in known:
        return known[text.casefold()]
    names = list(labels(choices, translation.get_language() or "sv").values())
    words = {"text": text, "known": ", ".join(names), "near": nearest(text, [*names, *known])}
    if words["near"]:
        raise Unreadable(_("“%(text)s” is not known. Did you mean “%(near)s”?") % words)
    raise Unreadable(_("“%(text)s” is not known. Choose among: %(known)s.") % words)


def _date(text: str) -> date | None:
    if not text:
        return None
    edtf = parse_swedish(text) or ""
    try:
        day = date.fromisoformat(edtf) if len(edtf) == len("2026-01-01") else None
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        raise Unreadable(_("“%s” is not a day. Write it as 2026-01-31.") % text)
    return day


def _vague_date(text: str) -> str:
    edtf = parse_swedish(text) if text else ""
    if edtf is None:
        raise Unreadable(_("“%s” cannot be read as a date. Write it as 2026, 2026-05 or 2026-05-18.") % text)
    return edtf


def _yes_no(text: str) -> bool:
    if text.casefold() in YES:
        return True
    if text.casefold() in NO:
        return False
    raise Unreadable(_("“%s” is neither yes nor no. Write yes or no.") % text)


def _number(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise Unreadable(_("“%s” is not a place in the order. Write a whole number: 1 for the first.") % text)
    return int(text) - 1


@lru_cache(maxsize=4096)
def _phone(text: str) -> str:
    try:
        return telephone.stored(text)
    except telephone.NotANumber as error:
        raise Unreadable(str(error)) from error


@lru_cache(maxsize=4096)
def _hours(text: str) -> str:
    try:
        return spoken_hours.kept(text)
    except opening.NotOpeningHours as error:
        raise Unreadable(str(error)) from error


READERS: dict[Form, Callable[[str], Any]] = {
    Form.DATE: _date,
    Form.VAGUE_DATE: _vague_date,
    Form.YES_NO: _yes_no,
    Form.NUMBER: _number,
    Form.PHONE: _phone,
    Form.HOURS: _hours,
}
