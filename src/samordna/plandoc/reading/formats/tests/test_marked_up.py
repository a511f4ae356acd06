"""Markdown that was saved as plain text is read as the Markdown it is; what only looks a little like it stays plain."""

from pathlib import Path

import pytest

from samordna.plandoc.reading import read
from samordna.plandoc.reading.formats.marked_up import is_marked_up

_SOURCES = Path(__file__).parents[6] / "tests" / "documents" / "sources"


@pytest.mark.parametrize("name", ["ekdala", "granvik", "one-page", "prevent-action-plan", "tre-kommuner"])
def test_the_ending_makes_no_difference(name: str, tmp_path: Path) -> None:
    whole = (_SOURCES / f"{name}.md").read_bytes()
    plain = tmp_path / f"{name}.txt"
    plain.write_bytes(whole)
    marked, saved = read(_SOURCES / f"{name}.md"), read(plain)
    assert saved.document == marked.document
    assert [flag.what for flag in saved.flags] == [flag.what for flag in marked.flags]


@pytest.mark.parametrize(
    "text",
    [
        "# Trygghetsplan\n\n## Åtgärder\n\n- Vandra i parken\n",
        "# Plan\n\n### 1. Vandra\nAnsvarig: Fritid\n",
        "Åtgärd | Ansvarig\n--- | ---\nVandra | Fritid\n",
        "Plan\r\n\r\n| Åtgärd | Ansvarig |\r\n|:---|---:|\r\n| Vandra | Fritid |\r\n",
        "**Plan**\n\n**Åtgärder**\n\n- **Vandra.** Ansvarig: Fritid\n",
        "# Plan\n\nSe [lagen](https://example.org/lag) om **brott**.\n",
    ],
)
def test_marks_of_markdown(text: str) -> None:
    assert is_marked_up(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plan\n\nÅtgärd    Ansvarig\n-------   --------\nVandra    Fritid\n",
        "# Åtgärd Ansvarig\n1 Vandra Fritid\n2 Cykla Fritid\n",
        "# 1\nVandra\n# 2\nCykla\n",
        "Åtgärd | Ansvarig\nVandra | Fritid\nCykla | Fritid\n",
        "Plan **\n\nVandra * i parken ** två gånger\n",
        "+-----+-----+\n| Vad | Vem |\n+-----+-----+\n| Gå  | Vi  |\n+-----+-----+\n",
        "#trygghet #skola\n\nVi vandrar.\n",
    ],
)
def test_plain_text_stays_plain(text: str) -> None:
    assert not is_marked_up(text)
