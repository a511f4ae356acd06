"""Whatever stands in a table and around it, and whatever somebody says it is: nothing is lost, nothing is invented, and what is
flagged says so."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.reading.blocks import Block, SourceFile, Span
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table
from samordna.plandoc.reading.takes import NO_COLUMN, TAKE_COLUMNS, Take
from samordna.plandoc.taken_as import TakenAs

_WORD = re.compile(r"[^\W_]+")
_CELLS = {
    "Åtgärd": ["Bygga bron", "Utbilda chefer i bemötande", "", "Se över taket"],
    "Mål": ["Trygga torg", "Fler vågar gå ut", "", "Mål 2: Alla är med"],
    "Ansvarig": ["Rektor", "Socialchef", "", "Tekniska nämnden"],
    "Samverkan": ["Polisen", "", "Region, skola"],
    "När": ["2026", "löpande", "snart", "maj", "", "senast juni 2026", "årligen i maj"],
    "Slut": ["2027", "", "2025-01-01"],
    "Status": ["Pågår", "Grön", "x", "okänt läge", ""],
    "Nr": ["1", "3a", ""],
    "Kommentar": ["Se bilaga", "", "Not 3"],
    "Ruta": ["A", "", "Förklaring här"],
    "": ["", "lös text"],
    "2026": ["x", ""],
}
_BANDS = ["Mål 1: Trygga hem", "Område söder", "Summa", "Alla ska med"]
_LINES = [
    *("Ansvarig: Chef", "Åtgärd 1.2 Bygga mur", "Tid: 2026", "a) Sätta upp skylt", "Uppföljning", "Klart"),
    *(
        "Måla staket (ansvarig: parkchef, maj 2026)",
        "En vanlig mening om arbetet.",
        "Grön = klar, gul = pågår.",
    ),
]


@st.composite
def documents(draw: st.DrawFn) -> list[Block]:
    heads = draw(st.lists(st.sampled_from(sorted(_CELLS)), min_size=2, max_size=7, unique=True))
    row = st.tuples(*(st.sampled_from(_CELLS[head]) for head in heads)).map(list)
    band = st.sampled_from(_BANDS).map(lambda text: [text, *[""] * (len(heads) - 1)])
    rows = draw(st.lists(row | row | row | band | st.just(list(heads)), min_size=1, max_size=7))
    block = table(*([list(heads)] if draw(st.booleans()) else []), *rows)
    if len(block.rows) > 1 and draw(st.booleans()):
        at, column = draw(st.integers(0, len(block.rows) - 2)), draw(st.integers(0, len(heads) - 1))
        block.rows[at + 1][column] = ""
        block.spans = [Span(at, column, rows=2)]
    lines = draw(st.lists(st.sampled_from(_LINES), max_size=5))
    after = [draw(st.sampled_from((paragraph, bullet)))(line) for line in lines]
    return [heading(draw(st.sampled_from(["Åtgärder 2026", "Lägesbild", "Plan"]))), block, *after]


def words_of(blocks: list[Block]) -> set[str]:
    texts = [block.text for block in blocks] + [
        cell for block in blocks for row in block.rows for cell in row
    ]
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(documents())
def test_nothing_is_lost_and_nothing_invented(blocks: list[Block]) -> None:
    known = words_of(blocks)
    result = structured(*blocks)
    assert result.coverage == 1.0
    for activity in result.document.activities:
        texts = (activity.action, activity.goal, activity.problem, activity.responsible, activity.others)
        said = {word.casefold() for text in (*texts, activity.comment) for word in _WORD.findall(text or "")}
        assert said <= known
    flagged = {activity.id for activity in result.document.activities if activity.flagged}
    told = {flag.item for flag in result.flags if (flag.item or "").startswith("activities")}
    assert flagged == told


@st.composite
def takes(draw: st.DrawFn) -> Take:
    kind = draw(st.sampled_from(TakenAs))
    names = st.none() | st.sampled_from((NO_COLUMN, *TAKE_COLUMNS.get(kind, ())))
    columns = draw(st.none() | st.lists(names, max_size=8).map(tuple))
    joined = draw(st.lists(st.integers(0, 8), max_size=3).map(tuple))
    return Take(kind, columns, draw(st.none() | st.integers(0, 8)), joined)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(documents(), takes(), st.integers(1, 4))
def test_whatever_somebody_says_a_table_is_nothing_is_lost(
    blocks: list[Block], take: Take, number: int
) -> None:
    source = SourceFile("plan.docx", "docx", blocks)
    result = interpret(source, {number: take})
    assert result.coverage == 1.0
    if number <= len(result.grids):
        assert result.grids[number - 1].take.taken_as is take.taken_as
