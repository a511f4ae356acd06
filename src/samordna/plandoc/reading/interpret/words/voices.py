"""What others have said, wished for or must do: no promises of the plan, however much it reads like deeds."""

import re

from samordna.plandoc.lazily import lazily

_OTHERS = (
    r"(?:invånar|medborgar|boende|besökar|allmänhet|deltagar|svarande|ungdomar|elever|brukar|de unga|ni\b)\w*"
)
_SAY = r"\b(?:vill|ville|önska[rd]|önskade|tycker|tyckte|föreslår|föreslog|efterfråga[rd]e?|säger|sade|sa|sagt|anser|ansåg)\b"
_WISHES = r"(?:önskemål|synpunkter|idéer|förslag)\b"
_VOICES = lazily(
    rf"{_OTHERS}[^.]*{_SAY}|{_SAY}[^.]*\b{_OTHERS}|^(?:inkomna\s+)?(?:(?!förslag){_WISHES}|förslag\s+från\b)|"
    rf"\b\w+(?:arnas|ernas|ornas|ungas)\s+{_WISHES}|\bandra\s+kommuner\b",
    re.IGNORECASE,
)
_LAW = lazily(
    r"\blag(?:en)?s\s+krav\b|\blagkrav|"
    r"\b(?:ska|skall|måste|skyldig\w*)\b[^.]*\benligt\b[^.]*lag(?:en|stiftning\w*)?\b|"
    r"\benligt\b[^.]*lag(?:en|stiftning\w*)?\b[^.]*\b(?:ska|skall|måste|skyldig\w*)\b",
    re.IGNORECASE,
)


_ADVICE = lazily(
    r"\b(?:du|dig)\b|^(?:vårdnadshavare|föräldrar|invånare|boende|allmänhet|medborgare)\w*\s+(?:ska|kan|bör|behöver)\b",
    re.IGNORECASE,
)
_MAY = lazily(
    r"\bfår\b(?!\s+(?:i\s+uppdrag|stöd|hjälp|kunskap|veta)\b)[^.]{0,30}\bgöra\b|\bfår\s*:?$|"
    r"\bhar\b[^.]{0,30}\brätt\s+att\b|\bbefogenhet(?:er)?\b",
    re.IGNORECASE,
)
"""What somebody may do is a rule, nothing that is to be done."""

_ALREADY = lazily(
    r"\bredan\s+(?:i\s?dag|nu|görs|gör|pågår|klar[at]?|gjor[dt]a?|färdiga?t?|genomför[dt]a?)\b", re.IGNORECASE
)


def tells_of_others(text: str) -> bool:
    """Whether a heading or a line says that what stands below it is what others have said or done, what a law demands, what
    somebody may do, or what is done already."""
    return any(pattern.search(text) for pattern in (_VOICES, _LAW, _ADVICE, _MAY, _ALREADY))
