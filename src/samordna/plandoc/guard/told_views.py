"""What is told of the views of somebody in particular, though nobody is asked to write it down.

"En kille på 17 i Rinkeby hyllar IS", "två av dem är salafister": who lives near knows who that is. Of one person something
must be told besides, an age, a class, a place or a relation; of a few out of those who are known, nothing more.
"""

from collections.abc import Iterator

from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.view_words import HOLDERS
from samordna.plandoc.lazily import lazily

_LONGEST = 100
_VIEW = (
    rf"(?:är|blivit|verkar vara) (?:en |aktiva? |uttalade? |övertygade? )?\w*{HOLDERS}(?!\w)"
    r"|(?:hyllar|sympatiserar med|beundrar|stöd(?:jer|er)|tillhör|förhärligar) (?:öppet )?(?:is|isis|nmr|hamas|taliban\w*|"
    r"al-qaida|\w*(?:terror|naz|islamist|jihad|extremist|höger|vänster)\w*)(?!\w)"
)
_VIEWS = lazily(rf"(?<!\w)(?:{_VIEW})")
_FEW = r"(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2}|några|flera)"
_PEOPLE = (
    r"(?:dem|de|oss|(?:våra |de )?(?:ungdom|elev|besökar|kill|tjej|pojk|flick|deltagar|medlem|barn|kvinn|män|person|boende)"
    r"\w{0,6})"
)
_SOMEBODY = (
    r"(?:en|ett|vår|den här) (?:\d\d-årig |ung |yngre |äldre )?"
    r"(?:kille|tjej|pojke|flicka|man|kvinna|elev|ungdom|grabb|person)"
)
_TOLD = (
    r"(?: på \d\d?(?!\w)|,? \d\d? år|,? i (?:[1-9] ?[a-f]|åk ?[1-9]|årskurs [1-9])(?!\w)"
    r"|,? (?:son|dotter|bror|syster|kusin|granne) till)"
)
_A_FEW = lazily(rf"(?<!\w){_FEW} av {_PEOPLE} (?:{_VIEW})")
_ONE = lazily(
    rf"(?<!\w)(?:(?:en|den) \d\d-årig(?:a|e)? \w+|{_SOMEBODY}{_TOLD})[^.!?;:\n]{{0,{_LONGEST}}}? (?:som )?(?:{_VIEW})"
)
_SUPPOSED = lazily(r"(?<!\w)(?:om|när|ifall|exempel\w*|t\.?ex|anta|tänk|säg)(?!\w)[^.!?\n]*$")


def find_told_views(lower: str) -> Iterator[FoldedHit]:
    """In folded text in lower case, of whose words one may tell a view. It only asks: it may be a made-up case to talk about."""
    if not _VIEWS.search(lower):
        return
    for shape in (_A_FEW, _ONE):
        for match in shape.finditer(lower):
            if not _SUPPOSED.search(lower, max(0, match.start() - _LONGEST), match.start()):
                yield FoldedHit(HitKind.REGISTER_INSTRUCTION, *match.span())
