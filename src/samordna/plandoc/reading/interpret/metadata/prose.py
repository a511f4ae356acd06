"""What the running text says of the plan itself: who owns it, when it holds, who decided it, when it is revised."""

from collections.abc import Iterator

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.about_itself import (
    is_about,
    names_plan,
    names_report,
    own_words,
    tells_of_other,
)
from samordna.plandoc.reading.interpret.metadata.bare import MUNICIPALITY
from samordna.plandoc.reading.interpret.metadata.decisions import (
    says_decided,
    says_when,
)
from samordna.plandoc.reading.interpret.metadata.facts import Fact, facts_in
from samordna.plandoc.reading.interpret.metadata.labels import is_sure
from samordna.plandoc.reading.interpret.metadata.lines import is_only_facts
from samordna.plandoc.reading.interpret.metadata.occasions import revision_with
from samordna.plandoc.reading.interpret.metadata.periods import periods_in
from samordna.plandoc.reading.interpret.metadata.plan_sentences import facts_of_sentence, goes_on
from samordna.plandoc.reading.interpret.metadata.standing import FoundFact, Standing, found
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.section_kinds import kind_of
from samordna.plandoc.reading.interpret.words.sentence_ends import sentences_of
from samordna.plandoc.vocabulary import SectionKind

_LONGEST_OF_FACTS = 240
_LONGEST_SENDER = 80


def said_in(pieces: list[Piece], title: str = "", written: str | None = None) -> list[FoundFact]:
    """Facts of running text; only sentences about this plan tell any. ``written`` is the day that the file says it was. Where a
    report on a plan is decided by its name, other decisions are the plan's."""
    facts = list(_said_in(pieces, title, written))
    of_report = any(fact.decided and names_report(title, fact.words) for fact in facts)
    return [one for one in facts if not (of_report and one.decided) or names_report(title, one.words)]


def _said_in(pieces: list[Piece], title: str, written: str | None) -> Iterator[FoundFact]:
    for piece in pieces:
        if piece.kind is BlockKind.TABLE:
            continue
        if piece.kind is BlockKind.HEADING and not piece.text.endswith("."):
            yield from _of_heading(piece)
            continue
        about_plan = False
        before = ""
        for whole in sentences_of(piece.text):
            sentence = own_words(whole)
            other = tells_of_other(sentence)
            of_report = names_report(title, sentence)
            named = (names_plan(sentence) or is_about(title, sentence) or of_report) and not other
            about_plan = named or (about_plan and not other and goes_on(sentence))
            may_be = _may_be_facts(sentence) or _names_sender(sentence, piece.text)
            facts = facts_in(sentence, is_sure) if may_be else []
            if is_only_facts(sentence, facts):
                yield from (
                    found(fact, sentence, Standing.SENTENCE, piece.place, piece.spots) for fact in facts
                )
            else:
                yield from (
                    found(fact, sentence, _standing(fact), piece.place, piece.spots)
                    for fact in facts_of_sentence(
                        sentence, written, about_plan=about_plan, other=other, named=of_report
                    )
                    if piece.kind is not BlockKind.FOOTNOTE or fact.field != "number_named"
                )
            if about_plan and (then := revision_with(sentence, before)):
                fact = Fact("next_revision", then, 0, len(sentence))
                yield found(fact, sentence, Standing.SAID, piece.place, piece.spots)
            about_plan = about_plan and not tells_of_other(whole)
            before = whole


def _standing(fact: Fact) -> Standing:
    """How far to believe a sentence. Years behind a plan's name, that no word says to be its period, may be an older plan's; a
    council that has made a plan may have made it for those who decided it."""
    unsure = {"period": Standing.HEADING, "board": Standing.TO_ADOPT}
    return Standing.SAID if fact.labelled else unsure.get(fact.field, Standing.SAID)


def only_number(facts: list[FoundFact]) -> list[FoundFact]:
    """The one registry number that sentences name, where none stands anywhere outright."""
    named = {fact.value: fact for fact in facts if fact.field == "number_named"}
    stated = any(fact.field == "registry_number" for fact in facts)
    return [
        FoundFact("registry_number", one.value, Standing.ONLY_ONE, one.words, one.place, one.spots)
        for one in named.values()
        if len(named) == 1 and not stated
    ]


def _may_be_facts(sentence: str) -> bool:
    return len(sentence) <= _LONGEST_OF_FACTS and any(map(str.isdigit, sentence))


def _names_sender(sentence: str, text: str) -> bool:
    """Whether a few words name the municipality, before sentences that tell of a decision."""
    first = len(sentence) <= _LONGEST_SENDER and sentence != text and text.startswith(sentence)
    return first and MUNICIPALITY.search(sentence) is not None and says_when(text) and says_decided(text)


def _of_heading(piece: Piece) -> Iterator[FoundFact]:
    if kind_of(piece.text) is SectionKind.ACTIVITIES or names_plan(piece.text):
        for period in periods_in(piece.text):
            fact = Fact("period", period.edtf, period.begins, period.ends)
            yield found(fact, piece.text, Standing.HEADING, piece.place, piece.spots)
