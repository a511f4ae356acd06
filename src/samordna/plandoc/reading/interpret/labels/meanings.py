"""What the labels of a file mean: by their words, and by what stands after each of them wherever it comes again."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.contents import Contents, contents_of
from samordna.plandoc.reading.interpret.columns.deeds import tells_of_roles
from samordna.plandoc.reading.interpret.columns.headings import column_of, meanings_of, names_column
from samordna.plandoc.reading.interpret.columns.judged_columns import judged
from samordna.plandoc.reading.interpret.columns.kind_columns import KIND_COLUMNS
from samordna.plandoc.reading.interpret.columns.matching import Match, match
from samordna.plandoc.reading.interpret.columns.table_kinds import Context, Verdict, judge
from samordna.plandoc.reading.interpret.labels.icons import USUAL, is_key, key_of, told_by_icons
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.taken_as import TakenAs

_TOLD = lazily(
    r"(?:^|(?<=\n)|(?<=[.;|\t])\s*)(?:(?P<label>[A-ZÅÄÖ][^\n:;|.?–—]{1,45})(?:[.?]?\s*:|\?(?=\s+\S))|"
    r"(?P<small>[a-zåäö]{3,12}(?: [a-zåäö]{2,12}){0,3})\?(?=\s+\S)|"
    r"(?P<dashed>[A-ZÅÄÖ][\w/ ]{1,38}?)\s+[–—])\s+"
)
_SIGNS = ":?–—"
_NUMBER = lazily(r"\s*\d+(?:\.\d+)*$")
_MOST_WORDS = 4
_LONGEST = 8
_FEWEST = 3
_OFTEN = 0.5
_LEAST = 5.0
_BEYOND_DOUBT = 0.95
Reader = Callable[[Sequence[str], Sequence[Contents], Context], Verdict | None]
_TIMES = frozenset({Column.START, Column.END, Column.TIME})


@dataclass(frozen=True, slots=True)
class Labels:
    """``learned`` is what the contents show of labels; ``guessed`` are those that nothing but the contents speaks for."""

    learned: Mapping[str, Column] = field(default_factory=dict)
    guessed: frozenset[str] = frozenset()

    def meaning(self, label: str) -> Column | None:
        return self.learned.get(plain(label)) or meaning_of(label)


BY_WORDS = Labels()
"""What labels mean where nothing is known of the file."""


def meaning_of(label: str) -> Column | None:
    """The column a label means; one that no list holds when its words can mean but one."""
    words = len(label.split())
    if words > _MOST_WORDS:
        return None
    if (column := column_of(label)) is not None:
        return column
    known = (one for one in meanings_of(label).items() if one[0] is not Column.AREAS)
    meanings = sorted(known, key=lambda one: -one[1])
    clear = len(meanings) == 1 or (len(meanings) > 1 and meanings[0][1] > meanings[1][1])
    return meanings[0][0] if clear and words < _MOST_WORDS else None


def plain(label: str) -> str:
    return _NUMBER.sub("", " ".join(label.casefold().split()).strip(" :?."))


def learn(pieces: list[Piece]) -> Labels:
    """What the labels of lines and of cards mean, each looked at as the columns of one table."""
    learned = _asked_again(pieces)
    guessed: set[str] = set()
    ways = ((_in_lines, judge), (_in_cards, judged), (_by_icons, judge))
    for told, read in ways:
        labels = _recurring(told(pieces))
        found = _columns(labels, read)
        if found is None:
            continue
        for label, column, sure in zip(labels, found.columns, found.sure, strict=True):
            if column and (column is not Column.NUMBER or column in meanings_of(label)):
                learned[label] = column
            if column and column not in meanings_of(label) and sure < _BEYOND_DOUBT:
                guessed.add(label)
    icons = _recurring(_by_icons(pieces))
    learned |= {icon: USUAL[icon] for icon in icons.keys() & USUAL.keys()} | key_of(_texts(pieces))
    if icons.keys() & learned.keys():
        learned = dict.fromkeys(icons, Column.COMMENT) | learned
    return Labels(learned, frozenset(guessed))


def _asked_again(pieces: list[Piece]) -> dict[str, Column]:
    """The names of columns that are asked more than once: "Vem? Rektorn". A question asked once is text."""
    told = Counter(plain(label) for label, value in _in_lines(pieces) if value)
    return {
        label: column
        for label, times in told.items()
        if times > 1 and names_column(label) and (column := column_of(label)) is not None
    }


def _columns(labels: dict[str, list[str]], read: Reader) -> Match | None:
    """The best meanings of the labels where they tell of activities or services, with or without a label for what is done."""
    if len(labels) < 2:
        return None
    contents = [contents_of(values) for values in labels.values()]
    verdict = read(list(labels), contents, Context())
    found = match(list(labels), contents, KIND_COLUMNS[TakenAs.ACTIVITIES] - {Column.ACTION})
    if verdict and verdict.match.weight >= found.weight:
        if tells_of_roles(list(labels), verdict.match.columns):
            return None
        return verdict.match if verdict.taken_as in (TakenAs.ACTIVITIES, TakenAs.SERVICES) else None
    who, when = Column.RESPONSIBLE in found.columns, bool(_TIMES & set(found.columns))
    return found if (who or when) and found.weight > _LEAST else None


def _recurring(told: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """The labels that come again and again, with what stands after them."""
    found: dict[str, list[str]] = defaultdict(list)
    for label, value in told:
        if value and len(label.split()) <= _LONGEST:
            found[plain(label)].append(value)
    most = max(map(len, found.values()), default=0)
    return {label: values for label, values in found.items() if len(values) >= max(_FEWEST, _OFTEN * most)}


def _in_lines(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    for text in _texts(pieces):
        labels = list(_TOLD.finditer(text)) if any(sign in text for sign in _SIGNS) else []
        ends = [*(one.start() for one in labels[1:]), len(text)]
        for one, end in zip(labels, ends, strict=False):
            yield one["label"] or one["small"] or one["dashed"], text[one.end() : end].strip(" .;|\n\t")


def _texts(pieces: list[Piece]) -> Iterator[str]:
    """Lines and bullets, and cells of several lines in tables that are of no kind."""
    for piece in pieces:
        if piece.kind in (BlockKind.PARAGRAPH, BlockKind.BULLET):
            yield piece.text
        for row in piece.rows if piece.columns is None else []:
            yield from (cell for cell in row.cells if "\n" in cell)


def _by_icons(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    """The words after icons, but for those of a key to them."""
    for text in _texts(pieces):
        yield from () if is_key(told := list(told_by_icons(text))) else told


def _in_cards(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    for piece in pieces:
        for row in piece.rows if piece.columns is None else []:
            if len(row.cells) == 2:
                yield row.cells[0], row.cells[1]
