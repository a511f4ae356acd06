"""Telephone numbers: kept as E.164, shown as Swedes write them. Short numbers such as 112 and 114 14 have no country code."""

import re
from functools import lru_cache

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumberFormat, shortnumberinfo

REGION = "SE"
_SHORT = re.compile(r"\d{3,6}")
_SPACE = re.compile(r"[\s\u00a0-]+")


class NotANumber(ValueError):
    """The text is no telephone number; the message says how one is written."""


def stored(text: str) -> str:
    """The number as it is kept. Raises NotANumber."""
    plain = _SPACE.sub("", text or "")
    if not plain:
        return ""
    if _SHORT.fullmatch(plain) and _is_short(plain):
        return plain
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException as error:
        raise NotANumber(_not_a_number(text)) from error
    if number.extension:
        raise NotANumber(_("Write the number without extension, and the extension under “Good to know”."))
    if not phonenumbers.is_valid_number(number):
        raise NotANumber(_not_a_number(text))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


@lru_cache(maxsize=4096)
def shown(number: str) -> str:
    """ "+46850825000" → "08-508 250 00"; numbers of other countries with their code."""
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return number
    if not number.startswith("+") and _is_short(number):
        return f"{number[:3]} {number[3:]}" if len(number) > 4 else number
    is_swedish = parsed.country_code == 46
    form = PhoneNumberFormat.NATIONAL if is_swedish else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


def link(number: str) -> str:
    """The address that phones call."""
    return f"tel:{_SPACE.sub('', number)}" if number else ""


def _is_short(plain: str) -> bool:
    return bool(shortnumberinfo.is_valid_short_number_for_region(phonenumbers.parse(plain, REGION), REGION))


def _not_a_number(text: str) -> str:
    return _("“%(text)s” is no telephone number. Write it as 08-508 250 00, +46 8 508 250 00 or 112.") % {
        "text": text
    }
