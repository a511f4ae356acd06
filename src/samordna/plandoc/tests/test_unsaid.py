"""What a template says of what there is nothing to say of, however Word has parted its texts."""

import io

import docx
import pytest

from samordna.plandoc.writing.docx.unsaid import drop_unsaid, marked

VALUES = {"municipality": "Stockholm", "period": "2027–2028, våren", "today": "1 mars"}
NAMES = ("municipality", "period", "today", "board", "version")


def settled(*texts: str, labels: bool = False) -> str:
    """A line of the template, its texts filled and settled."""
    said = marked(VALUES, NAMES)
    word = docx.Document()
    line = word.sections[0].header.paragraphs[0]
    for text in texts:
        line.add_run(text.format(**said))
    drop_unsaid(word, labels=labels)
    word.save(io.BytesIO())
    return str(line.text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["{municipality} – {board}"], "Stockholm"),
        (["{municipality}", " – ", "{board}"], "Stockholm"),
        (["{municipality} –", " ", "Version {version}"], "Stockholm"),
        (["{board}", " · ", "{municipality}"], "Stockholm"),
        (["{municipality}", " – {board} · ", "{today}"], "Stockholm · 1 mars"),
        (["Gäller {period} ", "{board}"], "Gäller 2027–2028, våren"),
        (["Plan för {municipality} {board}"], "Plan för Stockholm"),
        (["Version ", "{version}"], ""),
        (["{municipality} – kommunen"], "Stockholm – kommunen"),
        (["Version {version}\tSidan"], "\tSidan"),
    ],
)
def test_no_sign_is_left_hanging(texts: list[str], expected: str) -> None:
    assert settled(*texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["{municipality}", " – ", "{board}"], "Stockholm"),
        (["Version {version} – {municipality}"], "Version  – Stockholm"),
        (["Diarienummer: ", "{version}"], "Diarienummer:"),
    ],
)
def test_in_a_plan_a_label_stays_to_be_filled_in_by_hand(texts: list[str], expected: str) -> None:
    assert settled(*texts, labels=True) == expected
