"""Words without a blank and wide tables: nothing leaves its column, its row or the paper."""

import io
from collections.abc import Iterator
from itertools import pairwise

import pdfplumber
import pytest
from openpyxl.utils import get_column_letter

from samordna.plandoc.schema import Activity, Metadata, PlanDocument, Section
from samordna.plandoc.writing import Format, write
from samordna.plandoc.writing.tests.opened import open_xlsx

WORDS = [
    "ö" * 200,
    "www.exempel.se/" + "-".join(["lång"] * 40),
    "samordnare.forebyggande@socialforvaltningen.exempelkommunen.se",
    "X" * 45,
]
MARGIN = 40
"""Points: less than any margin of a page."""


def plan(word: str) -> PlanDocument:
    table = (
        f"| Mål | Ansvar | Klart | Mer | Sist |\n|---|---|---|---|---|\n| {word} | b | {word} | d | {word} |"
    )
    activities = [
        Activity(action=f"Ö {word}", responsible=word, goal=word, starts="2027", ends="2028", follow_up=word)
        for _ in range(6)
    ]
    return PlanDocument(
        metadata=Metadata(title=f"Plan {word}", board=word),
        sections=[Section(heading=word, text=f"{word}\n\n{table}\n\n`{word}`\n\n- {word}")],
        activities=activities,
    )


@pytest.mark.slow
@pytest.mark.parametrize("word", WORDS, ids=["letters", "address", "mail", "capitals"])
def test_a_long_word_stays_in_its_column_on_the_paper(word: str) -> None:
    with pdfplumber.open(io.BytesIO(write(plan(word), Format.PDF))) as pdf:
        for page in pdf.pages:
            assert max(char["x1"] for char in page.chars) < page.width - MARGIN
            assert list(overlapping(page.chars)) == []


def test_a_long_link_leads_where_it_says() -> None:
    address = "https://www.exempel.se/" + "b" * 90
    document = plan("Mål").model_copy(update={"sections": [Section(heading="Mål", text=f"[Läs]({address})")]})
    with pdfplumber.open(io.BytesIO(write(document, Format.PDF))) as pdf:
        assert address in [link["uri"] for page in pdf.pages for link in page.hyperlinks]


def overlapping(chars: list[dict[str, float]]) -> Iterator[tuple[object, object]]:
    """Letters printed on one another: neighbours on a line of which one begins before the other has ended."""
    ordered = sorted((c for c in chars if str(c["text"]).strip()), key=lambda c: (round(c["top"]), c["x0"]))
    for one, other in pairwise(ordered):
        if round(one["top"]) == round(other["top"]) and other["x0"] < one["x1"] - 1:
            yield one["text"], other["text"]


def test_every_row_of_a_workbook_is_as_high_as_its_longest_cell() -> None:
    for sheet in open_xlsx(write(plan(WORDS[0]), Format.XLSX)).worksheets:
        widths = [sheet.column_dimensions[get_column_letter(n)].width for n in range(1, sheet.max_column + 1)]
        for number, row in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2):
            lines = max(len(str(value or "")) // width for value, width in zip(row, widths, strict=True))
            assert (sheet.row_dimensions[number].height or 0) >= 12 * lines, (sheet.title, number)
