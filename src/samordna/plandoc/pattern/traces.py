"""Registry numbers, telephone numbers and addresses of another municipality in running text: a word says what stood there."""

from phonenumbers import Leniency, PhoneNumberMatcher

from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language, Text

REGISTRY = Text("[diarienummer]", "[registry number]")
PHONE = Text("[telefonnummer]", "[telephone number]")
EMAIL = Text("[e-postadress]", "[e-mail address]")

_EMAIL = lazily(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = r"(?:[A-ZÅÄÖ]{1,6}[ -]?)?\d[\d.-]*(?:[/:.-]\d+)*"
_REGISTRY = lazily(
    rf"\b(?P<label>(?i:dnr|diarie(?:nr|nummer)|registry (?:no|number))\.?:? *){_NUMBER}"
    r"|\b(?!EU\b|EG\b|SFS\b|SOU\b|DS\b)[A-ZÅÄÖ]{2,6}[ -]?(?:19|20)\d\d[/.-]\d+"
    r"|\b\d{1,4}[-.]\d{1,5}/(?:19|20)\d\d\b"
)
_COULD_BE_A_NUMBER = lazily(r"\d(?:[\s()/-]*\d){5}")


def without_traces(text: str, language: Language = "sv") -> str:
    text = _EMAIL.sub(EMAIL.in_(language), text)
    text = _REGISTRY.sub(lambda match: f"{match['label'] or ''}{REGISTRY.in_(language)}", text)
    return _without_phones(text, PHONE.in_(language))


def _without_phones(text: str, said: str) -> str:
    if not _COULD_BE_A_NUMBER.search(text):
        return text
    found = list(PhoneNumberMatcher(text, "SE", leniency=Leniency.VALID))
    for match in reversed(found):
        text = f"{text[: match.start]}{said}{text[match.end :]}"
    return text
