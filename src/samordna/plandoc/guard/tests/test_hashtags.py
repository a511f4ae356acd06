"""Whoever tags posts of their own with a campaign's hashtag is written down by nobody; who is tagged in a system is."""

import pytest

from samordna.plandoc.guard import is_blocking, scan


@pytest.mark.parametrize(
    "text",
    [
        "Alla som deltar taggar sina inlägg med #ljusvandring.",
        "Ungdomar uppmanas tagga inlägg med #nejtillrasism.",
        "Kampanj på Instagram där unga taggar inlägg med #hejagranne",
        "Ungdomarnas bilder taggas #vårtvallsta på Instagram.",
        "Elevernas inlägg i kampanjen taggas med #elevrådet.",
    ],
)
def test_a_campaign_passes(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Elevers inlägg taggas med #bevakas",
        "Elevernas inlägg taggas med #risk på Instagram.",
        "Elever som taggar sina inlägg med #nordfront antecknas.",
        "Inlägg taggas med namn på den elev som skrivit dem.",
        "Personer som taggas i extremistiska inlägg kartläggs.",
        "Lärarna taggar elevernas inlägg med #risk.",
        "Kampanj där elever taggar inlägg med #x och mentorn antecknar vilka",
    ],
)
def test_who_is_labelled_is_asked_about(text: str) -> None:
    assert scan(text)


def test_who_is_tagged_for_a_hashtag_is_stopped() -> None:
    assert is_blocking(scan("Elever som använder #palestina taggas."))
