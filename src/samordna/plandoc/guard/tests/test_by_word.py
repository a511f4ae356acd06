"""A rule sorted by its words holds nowhere without one of them, so that no text is passed over by the sorting."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from samordna.plandoc.guard.instructions import others, unrecorded
from samordna.plandoc.guard.instructions.by_word import ByWord, Opens
from samordna.plandoc.guard.instructions.tokens import Token, tokens_of
from samordna.plandoc.guard.tests.measures import CORPUS, labelled

OF_SENTENCES = [
    "listan uppdateras av samordnaren inför varje möte", "varje elev ska kunna gå till skolan",
    "att känsliga uppgifter om elever sparas i fel system", "de som bor i centrum oroar sig för buset",
    "kontroll av behörigheter mot personallistan", "spridning av broschyren om stöd",
    "mall för orosbedömning läggs i elevhälsans pärm", "fler än nödvändigt har behörighet till systemet",
    "elever i åk 5 berättar om hatiska klipp", "kontroll att hyresgäst legitimerats vid nyckelutlämning",
    "lokal hyrs ut under falskt namn", "gruppen har under året mött 23 ungdomar",
    "handlingen är sekretessbelagd i de delar som rör enskilda", "skriv kort och tydligt",
    "hotbilden bedöms som låg", "den omfattar även våld i samkönade relationer",
    "en avhopparplan för varje ung person som vill lämna miljön", "avstämning av aktiva konton mot personalsystemet",
    "behörigheter tas inte bort när anställda slutar", "personal anställs utan utdrag ur belastningsregistret",
    "en checklista för mottagande av återvändare", "nyhetsbrev om arbetet skickas till nyckelpersoner",
    "samverkansmöten utökas med frågor om extremism", "gemensam larmlista vid hot mot lokaler",
    "den som står som ansvarig ser till att aktiviteten blir av", "ta upp varje ung person som far illa i sspf-gruppen",
    "alla klienter får frågor om våld enligt rutin och svaret dokumenteras i akten",
    "kartlägga vilka unga som inte deltar i någon organiserad fritid", "anteckna vilka elever som saknas vid lektionens början",
    "klasslistorna stäms av mot busskorten", "lathund för oroliga anhöriga",
    "planen revideras tidigare", "hotbilden har förändrats", "i kartläggningen uppgav 9 procent att de är otrygga",
    "nämnden har begärt ett underlag om vilka åtgärder som behövs", "sammanställning av synpunkter",
    "en lista över föreningar som hjälper unga", "kartlegge tilbud til personer som ønsker å forlate ekstreme miljøer",
    "bilaga 1. begrepp", "sommarjobb till ungdomar på kölistan", "alla taggar sina inlägg med #ljusvandring",
    "vi ska veta vilka som är i huset", "utbilda personal i att se tecken på våld", "lista på vem som gör vad",
]  # fmt: skip
OF_ACTS = [
    "alla ska kunna säga vad de tycker", "rörelser som delar in människor efter ursprung",
    "partiet har lämnat in en motion om register över unga", "förslag om att lista elever ; förslaget avvisades",
]  # fmt: skip


def tokens(text: str) -> list[Token]:
    return tokens_of(text, 0, len(text))


def lines() -> Iterator[str]:
    """Some of what instructions and ordinary lines look like."""
    for name in ("positive.tsv", "held_out.tsv"):
        yield from (line.lower() for _kind, line in labelled(name))
    yield from (CORPUS / "negative.txt").read_text(encoding="utf-8").lower().splitlines()


def without(words: Sequence[Token], opens: Opens) -> list[Token]:
    """Each word that opens a rule made one that opens none, which means the same to every list of marks."""
    only = ByWord[Callable[..., bool]]((opens, bool))
    return [one._replace(word=f"0{one.word}0") if only[one.word] else one for one in words]


def test_no_kind_of_sentence_is_told_without_its_words() -> None:
    for opens, rule in unrecorded._KINDS.rules:
        held = [words for text in OF_SENTENCES if rule(words := tokens(text))]
        assert held, rule
        for words in (*held, *map(tokens, lines())):
            assert not (words and rule(without(words, opens))), (rule, words)


def test_nobodys_own_doing_is_told_without_its_words() -> None:
    sentences = [(words, act) for words in map(tokens, OF_ACTS) for act in range(len(words))]
    for opens, rule in others._THEIRS.rules:
        held = [(words, act) for words, act in sentences if rule(words, act)]
        assert held, rule
        for words, act in held:
            assert not rule(without(words, opens), act), (rule, words)


@pytest.mark.parametrize(
    ("word", "opened"),
    [("mall", ["whole"]), ("mallar", ["begun"]), ("rutinmall", ["ended"]), ("malm", [])],
)
def test_a_word_opens_rules_as_it_stands_begins_or_ends(word: str, opened: list[str]) -> None:
    def whole() -> bool:
        return True

    def begun() -> bool:
        return True

    def ended() -> bool:
        return True

    rules = ByWord[Callable[[], bool]](
        (Opens({"mall"}), whole), (Opens(stems=("malla",)), begun), (Opens(endings=("nmall",)), ended)
    )
    assert [rule.__name__ for rule in rules[word]] == opened
