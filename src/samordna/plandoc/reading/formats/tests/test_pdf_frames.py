"""Frames without a meaning of their own, as browsers write the pages they print."""

from samordna.plandoc.reading.formats.contents import is_contents_table
from samordna.plandoc.reading.formats.pdf.frames import frames_as_paragraphs
from samordna.plandoc.reading.formats.pdf.tree import Content, Node
from samordna.plandoc.reading.formats.pdf.words import Word

Words = dict[Content, list[Word]]


def _frame(*kids: Node | Content) -> Node:
    return Node("NonStruct", "NonStruct", kids=dict(enumerate(kids)))


def _line(words: Words, top: float, text: str = "ord") -> Node:
    content = Content(0, len(words))
    words[content] = [Word(text, 10, 40, top, top + 10, 10)]
    return _frame(content)


def test_frames_below_each_other_are_paragraphs_and_those_around_them_parts() -> None:
    words: Words = {}
    first, second = (_frame(_line(words, top), _line(words, top + 15)) for top in (10, 60))
    root = Node("", "", kids={0: Node("Document", "Document", kids={0: first, 1: second})})
    frames_as_paragraphs(root, words)
    assert [first.type, second.type] == ["Div", "Div"]
    assert [kid.type for kid in first.kids.values() if isinstance(kid, Node)] == ["P", "P"]


def test_the_cells_of_a_grid_of_frames_are_left_to_be_read_by_their_places() -> None:
    words: Words = {}
    grid = _frame(*(_line(words, top) for top in (10, 10, 10, 30, 30, 30)))
    root = Node("", "", kids={0: Node("Document", "Document", kids={0: grid})})
    frames_as_paragraphs(root, words)
    assert list(root.contents()) == []


def test_a_label_and_its_value_beside_each_other_are_a_paragraph_each() -> None:
    words: Words = {}
    pairs = _frame(*(_frame(_line(words, top)) for top in (10, 10, 30, 30)))
    root = Node("", "", kids={0: Node("Document", "Document", kids={0: pairs})})
    frames_as_paragraphs(root, words)
    assert [kid.type for kid in pairs.kids.values() if isinstance(kid, Node)] == ["P"] * 4


def test_words_in_several_pieces_of_one_line_stay_together() -> None:
    words: Words = {}
    label, value = _line(words, 30), _line(words, 30)
    card = _frame(_frame(_line(words, 10)), label, value)
    root = Node("", "", kids={0: Node("Document", "Document", kids={0: card})})
    frames_as_paragraphs(root, words)
    assert [kid.type for kid in card.kids.values() if isinstance(kid, Node)] == [
        "P",
        "NonStruct",
        "NonStruct",
    ]


def test_words_in_a_paragraph_stay_in_it() -> None:
    words: Words = {}
    paragraph = Node("P", "P", kids={0: _line(words, 10), 1: _line(words, 25)})
    root = Node("", "", kids={0: Node("Document", "Document", kids={0: paragraph})})
    frames_as_paragraphs(root, words)
    assert {kid.type for kid in paragraph.kids.values() if isinstance(kid, Node)} == {"NonStruct"}


def test_titles_with_the_numbers_of_their_pages_are_a_list_of_contents() -> None:
    assert is_contents_table([["Bakgrund", "2"], ["Åtgärder", "2"], ["Uppföljning", "4"]])
    assert not is_contents_table([["Rån", "7"], ["Stölder", "4"]])
