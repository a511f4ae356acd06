"""Lines that are set otherwise than the name above them: small or slanted, they are paragraphs of their own."""

import pytest

from samordna.plandoc.reading.formats.tests.typesetting import typeset

_NAMES = ("Byta lås i förråden", "Öppna en mötesplats för unga vuxna i det gamla stationshuset vid torget")
_DETAILS = ("v. 41. Med: vaktmästarna.", "Klart i maj. Med: föreningarna.")


def _lines(look: str) -> list[str]:
    blocks = "\n\n".join(
        f"#block(spacing: 0.65em)[{name} \\ {look}[{told}]]"
        for name, told in zip(_NAMES, _DETAILS, strict=True)
    )
    return [block.text for block in typeset(blocks, tagged=False)]


@pytest.mark.parametrize(
    "look", ["#text(size: 9pt)", '#text(style: "italic")', '#text(size: 9pt, style: "italic")']
)
def test_what_is_set_smaller_or_slanted_is_no_part_of_the_name_above(look: str) -> None:
    assert _lines(look) == [one for pair in zip(_NAMES, _DETAILS, strict=True) for one in pair]


def test_slanted_words_that_run_over_a_line_stay_in_their_paragraph() -> None:
    words = "Kommunen vill att alla ska känna sig trygga och det gäller"
    slanted = "särskilt den som bor ensam, den som arbetar sent om kvällen och den som nyss har flyttat hit"
    text = f"{words} #emph[{slanted}] enligt den senaste mätningen i kommunens alla orter."
    assert [block.text for block in typeset(text, tagged=False)] == [
        f"{words} {slanted} enligt den senaste mätningen i kommunens alla orter."
    ]


def test_a_paragraph_that_is_slanted_all_through_is_one() -> None:
    text = "Det här gäller för alla förvaltningar och bolag i kommunen under hela planens tid och tills en ny är beslutad."
    assert [block.text for block in typeset(f"#emph[{text}]", tagged=False)] == [text]


def test_slanted_words_that_begin_in_a_line_go_on_in_the_next() -> None:
    text = "Skriva rutin för hela förvaltningen – #emph[enheten för unga vuxna i centrum tillsammans med skolan, hösten 2030]"
    assert len(typeset(text, tagged=False)) == 1


@pytest.mark.parametrize("tagged", [True, False])
def test_a_line_that_only_begins_in_bold_goes_on_in_the_next(tagged: bool) -> None:
    first = "*Ljusare gångväg vid simhallen.* Kommunen sätter \\ upp stolpar längs hela gångvägen till stationen och mot torget."
    second = "*Fältare i centrum.* Två fältare går ut varje fredag."
    assert [block.text.replace("\n", " ") for block in typeset(f"{first}\n\n{second}", tagged=tagged)] == [
        text.replace("*", "").replace("\\ ", "") for text in (first, second)
    ]
