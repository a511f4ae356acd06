"""Opening hours as people write them."""

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from samordna.organisation.reaching import opening
from samordna.organisation.reaching.opening import Rule
from samordna.organisation.reaching.spoken_hours import understood


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        ("vardagar 8–16", "Mo-Fr 08:00-16:00; PH off"),
        ("Vardagar kl. 8.00-16.30", "Mo-Fr 08:00-16:30; PH off"),
        ("mån–fre 08.00–16.00, stängt helgdagar", "Mo-Fr 08:00-16:00; PH off"),
        ("Helgfria vardagar 07:30 – 16", "Mo-Fr 07:30-16:00; PH off"),
        ("måndag till fredag 8 till 17", "Mo-Fr 08:00-17:00"),
        ("Dygnet runt", "24/7"),
        ("öppet dygnet runt", "24/7"),
        ("24/7", "24/7"),
        ("mån-tors 8-12 och 13-16.30, fre 8-15", "Mo-Th 08:00-12:00,13:00-16:30; Fr 08:00-15:00"),
        ("måndag–fredag 8–17, lunchstängt 12–13", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("alla dagar 22–06", "Mo-Su 22:00-06:00"),
        ("mån, ons och fre 9-12", "Mo,We,Fr 09:00-12:00"),
        ("tisdagar och torsdagar mellan 13.00 och 15.00", None),
        ("lördag och söndag 10–14", "Sa-Su 10:00-14:00"),
        ("vardagar 8-20; helger 10-18; röda dagar stängt", "Mo-Fr 08:00-20:00; Sa-Su 10:00-18:00; PH off"),
        ("vardagar 8–16\nhelgdagar stängt", "Mo-Fr 08:00-16:00; PH off"),
        ("lördag stängt, söndag 10–12", "Sa off; Su 10:00-12:00"),
        ("stängt lördag, söndag och helgdagar", "Sa-Su,PH off"),
        ("vardagar 8–16, övrig tid stängt", "Mo-Fr 08:00-16:00; PH off"),
        ("fre–mån 18–02", "Mo,Fr-Su 18:00-02:00"),
        ("vardagar dygnet runt", "Mo-Fr 00:00-24:00; PH off"),
        ("weekdays 8:00-16:30, closed on holidays", "Mo-Fr 08:00-16:30; PH off"),
    ],
)
def test_what_people_write(text: str, syntax: str | None) -> None:
    assert understood(text) == syntax
    if syntax:
        assert opening.normalised(syntax) == syntax


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "8–16",
            "vardagar",
            "stängt",
            "efter överenskommelse",
            "vardagar 8–16 utom juli",
            "vardagar 25–26",
        ),
        *(
            "vardagar 8",
            "mån–helg 8–16",
            "vardagar 8–8",
            "ring 08-508 250 00",
            "första onsdagen i månaden 9–12",
        ),
        *(
            "vardagar 8–16, lunchstängt 17–18",
            "jämna veckor mån 8–16",
            "dagar före helgdag 8–12",
            "mån 8–16 till",
        ),
    ],
)
def test_what_is_not_wholly_understood_is_not_guessed(text: str) -> None:
    assert understood(text) is None


days = st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found)))
quarter = st.integers(0, 95).map(lambda number: number * 15)
spans = st.tuples(quarter, quarter).filter(lambda span: span[0] < span[1]).map(lambda span: (span,))
weekly = st.lists(st.builds(Rule, days, st.booleans(), spans), min_size=1, max_size=3)


@pytest.mark.slow
@given(weekly, st.booleans(), st.sampled_from(["sv", "en"]))
def test_what_we_say_is_understood_as_it_was_meant(
    rules: list[Rule], holidays_off: bool, language: str
) -> None:
    syntax = opening.written([*rules, Rule((), True, ())] if holidays_off else rules)
    with translation.override(language):
        assert understood(opening.in_words(syntax)) == syntax


@given(st.text(max_size=40))
def test_any_text_is_understood_or_not(text: str) -> None:
    found = understood(text)
    assert found is None or opening.normalised(found) == found
