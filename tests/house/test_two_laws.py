"""The two laws of reading: over every test document and made file as it is read, and over some of the documents whatever somebody
says their tables are.

Nothing is lost: every word of the file is in the plan, left out for a reason, or told of. Nothing is invented: every word of a
part of the plan stands in the file.
"""

from collections import Counter
from collections.abc import Iterator, Set
from random import Random
from typing import TypeGuard

import pytest
from accuracy.cases import Case, committed
from accuracy.orders import SETS
from accuracy.words import text_of
from accuracy.words.accounting import answer, unaccounted, words_of

from house.readings import reading_of, told_of
from samordna.plandoc.labels import FIELDS, PART_TITLES
from samordna.plandoc.places import without_places
from samordna.plandoc.reading import ReadResult, SourceFile
from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret import interpret
from samordna.plandoc.reading.takes import FIRST_NUMBER, NO_COLUMN, TAKE_COLUMNS, Grid, Take
from samordna.plandoc.schema import ABOUT_ITEM, Item
from samordna.plandoc.taken_as import TakenAs
from samordna.plandoc.vocabulary import SectionKind, name_of

FILES_OF_A_KIND = 9
WAYS_OF_A_GRID = 2
KINDS = list(TakenAs)
OF_THE_READER = frozenset(
    word
    for text in (*PART_TITLES.values(), *FIELDS.values(), *(name_of(kind) for kind in SectionKind))
    for word in words_of(text if isinstance(text, str) else f"{text.sv} {text.en}")
)
"""The words that the reader puts before others in a comment, and the names of chapters that have none."""
MADE = ("starts", "ends", "date", "planned", "carried_out", "follow_up", "tested", "reviewed")
"""Fields whose values look otherwise than the words of the file."""
JOINT = "och"
"""The word between the last two things of a list, which a list of them does without."""
GENITIVE = "s"
"""The end of who has decided, in the words of the decision: "Kommunstyrelsens beslut"."""


@pytest.fixture(scope="module")
def cases(made_files: dict[str, list[Case]]) -> list[Case]:
    return [*committed(), *(case for group in SETS for case in made_files[group])]


def words_in(source: SourceFile) -> Counter[str]:
    texts = [block.text for block in (*source.blocks, *source.margins)]
    texts += [cell for block in source.blocks for row in block.rows for cell in row]
    return words_of("\n".join([*texts, *(left.text for left in source.left_out)]))


def said_in(result: ReadResult) -> Counter[str]:
    """The words of sections, of the parts that are shown beside them, and of what was left out or told of. What a value was made
    of counts beside the value, and so do the words that a list does without."""
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
            said[JOINT] += sum(len(one) > 1 for one in vars(part).values() if is_list_of_words(one))
    left = [{"text": one.text} for one in result.left_out]
    return said + answer(
        {}, {"left_out": left, "flags": [{"what": one.what, "where": ""} for one in result.flags]}
    )


def strings(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, list | tuple):
        for one in value:
            yield from strings(one, name)
    elif hasattr(value, "__dict__") and not isinstance(value, str):
        for field, one in vars(value).items():
            yield from strings(one, field) if field not in ABOUT_ITEM else ()
    elif type(value) is str and name not in MADE:
        yield value


def is_list_of_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def invented(item: Item, known: Counter[str], endings: Set[str]) -> set[str]:
    """The words of a part that do not stand in the file, nor with one of the ``endings`` that the reader takes off."""
    words = set(words_of(" ".join(strings(item)))) - known.keys() - OF_THE_READER
    return {word for word in words if not any(f"{word}{ending}" in known for ending in endings)}


def endings_in(area: str, result: ReadResult) -> set[str]:
    """What the reader takes off the end of words in a part of the plan: the marks of notes, which it leaves out."""
    marks = {word for left in result.left_out if left.why is Why.NUMBERING for word in words_of(left.text)}
    return marks | {GENITIVE} if area == "decisions" else marks


@pytest.mark.slow
@pytest.mark.xdist_group("made files")
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
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_table_is_said_to_be_no_word_is_lost_and_none_invented(kind: TakenAs) -> None:
    """Of a few documents with tables, which no other kind is tried with. A sheet that is left out whole is no table yet: it is
    only brought back."""
    cases = list(committed())
    Random(0).shuffle(cases)  # noqa: S311 (the same choice at every run)
    chance = Random(kind.value)  # noqa: S311
    tried = 0
    for case in cases[KINDS.index(kind) :: len(KINDS)]:
        before = reading_of(case.path)
        grids = [one for one in before.grids if one.number < FIRST_NUMBER]
        if not grids:
            continue
        grid = chance.choice(grids)
        known = words_in(before.source)
        unplaced = unaccounted(known, said_in(before))
        takes = list(ways(kind, grid, chance))
        for take in chance.sample(takes, min(len(takes), WAYS_OF_A_GRID)):
            result = interpret(before.source, {grid.number: take})
            told = f"{case.name} {grid.number} {take}"
            assert unaccounted(known, said_in(result)) - unplaced == Counter(), told
            assert result.coverage == 1.0, told
            assert all_invented(result, known) == set(), told
            assert result.grids[grid.number - 1].take.taken_as is kind, told
            assert [one.rows for one in result.grids] == [one.rows for one in before.grids], told
        tried += 1
        if tried == FILES_OF_A_KIND:
            break


def all_invented(result: ReadResult, known: Counter[str]) -> set[str]:
    return {
        word
        for area, item in result.document.items()
        if area != "sections"
        for word in invented(item, known, endings_in(area, result))
    }


def test_the_measures_see_what_is_lost_and_what_is_invented() -> None:
    """Also where they let pass what the reader takes off words and out of lists."""
    source = reading_of(next(case.path for case in committed() if case.path.suffix == ".docx")).source
    known, result = words_in(source), interpret(source)
    activity = result.document.activities[0]
    assert (unaccounted(known, said_in(result)), all_invented(result, known)) == (Counter(), set())
    activity.others = "Björknämnden och årskurs 8"
    notes = known | words_of("Björknämndens årskurs 82")
    result.left_out = []
    assert invented(activity, notes, endings_in("activities", result)) == {"björknämnden", "8"}
    assert invented(activity, notes, {"2"}) == {"björknämnden"}
    activity.action, activity.goal = "", None
    lost = unaccounted(known, said_in(result))
    assert set(words_of(interpret(source).document.activities[0].action)) & lost.keys()
    assert JOINT in unaccounted(known + Counter([JOINT] * 9), said_in(interpret(source)))
