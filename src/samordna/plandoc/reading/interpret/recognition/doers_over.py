"""Lines that do nothing but say who does what stands below them: neither goals, nor the cover's, nor the names of who sends the
plan."""

from samordna.plandoc.reading.interpret.lists.bullet_lists import BulletList
from samordna.plandoc.reading.interpret.promises.names_over import names_over
from samordna.plandoc.reading.interpret.promises.promised_lists import promised_in
from samordna.plandoc.reading.interpret.recognition.found_parts import FoundParts


def mark_doers(parts: FoundParts) -> None:
    """Mark the headings and the leads of activities that promise something for somebody, or are but names beside each other."""
    sources = list(parts.activities())
    headings = [one for source in sources if (one := parts.heading_over(source))]
    leads = [one.lead for one in sources if isinstance(one, BulletList) and one.lead]
    named = names_over(headings)
    for line in (*headings, *leads):
        line.says_who = id(line) in named or promised_in(line) is not None
