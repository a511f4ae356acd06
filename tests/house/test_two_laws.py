"""The two laws of reading, over every test document and made file, as it is read and whatever somebody says its tables are.

Nothing is lost: every word of the file is in the plan, left out for a reason, or told of. Nothing is invented: every word of a
part of the plan stands in the file.
"""

from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest
from accuracy.cases import Case, committed
from accuracy.orders import SETS
from accuracy.words import text_of
from accuracy.words.accounting import answer, unaccounted, words_of

from house.readings import reading_of, told_of
from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.places import without_places
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.report import report
from samordna.plandoc.reading.takes import FIRST_NUMBER, NO_COLUMN, TAKE_COLUMNS, Grid, Take
from samordna.plandoc.schema import ABOUT_ITEM, Item
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind, name_of

pytestmark = pytest.mark.xdist_group("made files")

FILES_OF_A_KIND = 4
GRIDS_OF_A_FILE = 2
OF_THE_READER = frozenset(
    word
    for text in (*PART_TITLES.values(), *FIELDS.values(), *(name_of(kind) for kind in SectionKind))
    for word in words_of(text if isinstance(text, str) else f"{text.sv} {text.en}")
)
"""The words that the reader puts before others in a comment, and the names of chapters that have none."""
MADE = ("starts", "ends", "date", "planned", "carried_out", "follow_up", "tested", "reviewed")
"""Fields whose values look otherwise than the words of the file."""


@pytest.fixture(scope="module")
def cases(made_files: dict[str, list[Case]]) -> list[Case]:
    return [*committed(), *(case for group in SETS for case in made_files[group])]


def words_in(source: SourceFile) -> Counter[str]:
    texts = [block.text for block in (*source.blocks, *source.margins)]
    texts += [cell for block in source.blocks for row in block.rows for cell in row]
    return words_of("\n".join([*texts, *(left.text for left in source.left_out)]))


def said_in(result: ReadResult) -> Counter[str]:
    """The words of sections, of the parts that are shown beside them, and of what was left out or told of. What a value was made
    of counts beside the value."""
    said = words_of(" ".join(f"{one.heading} {without_places(one.text)}" for one in result.document.sections))
    metadata = result.document.metadata
    for part in [metadata, *(item for area, item in result.document.items() if area != "sections")]:
        if getattr(part, "place", None) != "text":
            passages = [one for one in part.origin if one.field]
            made = {one.field for one in passages}
            as_it_stands = (str(getattr(part, name, None) or "") for name in MADE if name not in made)
            said += words_of(
                "\n".join([*strings(part), *(one.text or "" for one in passages), *as_it_stands])
            )
    return said + answer({}, report(result))


def strings(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from strings(one, name)
    elif hasattr(value, "__dict__") and not isinstance(value, str):
        for field, one in vars(value).items():
            yield from strings(one, field) if field not in ABOUT_ITEM else ()
    elif type(value) is str and name not in MADE:
        yield value


def invented(item: Item, known: Counter[str]) -> set[str]:
    return set(words_of(" ".join(strings(item)))) - known.keys() - OF_THE_READER


@pytest.mark.slow
def test_every_word_of_every_file_has_a_place(cases: list[Case]) -> None:
    for case in cases:
        result = reading_of(case.path)
        assert result.coverage == 1.0, case.name
        plan = result.document.model_dump(mode="json")
        file, said = words_of(text_of(case.path)), answer(plan, told_of(case.path))
        assert [word for word in unaccounted(file, said) if not is_cut(word, case, said - file)] == [], (
            case.name
        )


def is_cut(word: str, case: Case, joined: Counter[str]) -> bool:
    """Whether the edge of a cell in a PDF has cut the word off one that the reader has put together again."""
    return case.path.suffix == ".pdf" and any(word in whole for whole in joined)


def ways(kind: TakenAs, grid: Grid, chance: Random) -> Iterator[Take]:
    """The columns as the reader finds them, all named in their order, some nothing, and any of them anywhere."""
    yield Take(kind, None, chance.choice((None, 0, 1)))
    names, width = TAKE_COLUMNS.get(kind, ()), len(grid.rows[0]) if grid.rows else 0
    if names:
        row = [*names, *([None] * width)][:width]
        yield Take(kind, tuple(row))
        yield Take(kind, tuple(name if at % 2 else NO_COLUMN for at, name in enumerate(row)), joined=(2, 3))
        yield Take(kind, tuple(chance.sample(row, width)), chance.choice((None, 0, len(grid.rows))))


@pytest.mark.slow
@pytest.mark.parametrize("kind", TakenAs)
def test_whatever_a_table_is_said_to_be_no_word_is_lost_and_none_invented(
    kind: TakenAs, cases: list[Case]
) -> None:
    """A sheet that is left out whole is no table yet: it is only brought back."""
    chance = Random(kind.value)  # noqa: S311 (the same choice at every run)
    for case in chance.sample(cases, FILES_OF_A_KIND):
        before = reading_of(case.path)
        source = before.source
        known = words_in(source)
        unplaced = unaccounted(known, said_in(before))
        grids = [one for one in before.grids if one.number < FIRST_NUMBER]
        for grid in chance.sample(grids, min(len(grids), GRIDS_OF_A_FILE)):
            for take in ways(kind, grid, chance):
                result = interpret(source, {grid.number: take})
                told = f"{case.name} {grid.number} {take}"
                assert result.coverage == 1.0, told
                assert unaccounted(known, said_in(result)) - unplaced == Counter(), told
                assert result.grids[grid.number - 1].take.taken_as is kind, told
                assert [one.rows for one in result.grids] == [one.rows for one in before.grids], told
                for area, item in result.document.items():
                    assert area == "sections" or not invented(item, known), told
