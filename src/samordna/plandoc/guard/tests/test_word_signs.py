"""A word tells every finder that may have something to look for in its text."""

import pytest

from samordna.plandoc.guard import HitKind, scan, word_signs


@pytest.mark.parametrize(
    ("word", "signs"),
    [
        ("2elev", word_signs.DIGIT | word_signs.RELATION_WORD | word_signs.CALLED | word_signs.SOMEBODY),
        ("passnumret", word_signs.NUMBER_NAME),
        ("polska", word_signs.ABROAD),
        ("3cde5678", word_signs.DIGIT | word_signs.LONG_NUMBER),
        ("snap-namn", word_signs.ACCOUNT | word_signs.CALLED),
        ("nollsju", word_signs.NUMBER_WORD),
        ("nationell", 0),
        ("anna's", word_signs.GIVEN_NAME),
        ("årskurs", word_signs.AGE_OR_CLASS),
        ("8ii218", word_signs.DIGIT | word_signs.MIXED),
        ("kontrollsiffror", word_signs.SERIAL),
        ("storgatan", word_signs.STREET),
        ("norra", word_signs.ORDINAL),
        ("bostadsadressen", word_signs.HOME),
        ("avenue", word_signs.ENGLISH_STREET),
        ("salafister", word_signs.VIEW),
        ("årige", word_signs.CALLED),
        ("umgängeskrets", word_signs.FORM),
        ("ansvarig", 0),
    ],
)
def test_what_a_word_tells(word: str, signs: int) -> None:
    assert word_signs.signs_of(word) == signs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("min-snap: varg_8", HitKind.HANDLE),
        ("(anna andersson) kom", HitKind.NAME),
        ("2elev zxqw vbnm", HitKind.NAME),
        ("Zxqwå född 2007", HitKind.NAME),
        ("noll sju noll, 174 06 30", HitKind.PHONE),
        ("(kimlik) 28371904666", HitKind.IDENTITY_NUMBER),
    ],
)
def test_a_word_in_any_company_leads_its_finder_there(text: str, kind: HitKind) -> None:
    assert kind in [hit.kind for hit in scan(text)]
