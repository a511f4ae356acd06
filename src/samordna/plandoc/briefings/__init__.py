"""News to those who work with the plan (S14): a digest as data, and as mail, and news as a feed for other programs."""

from samordna.plandoc.briefings.atom import News, write_atom
from samordna.plandoc.briefings.html import mail_html
from samordna.plandoc.briefings.model import DigestNews, NewsLetter
from samordna.plandoc.briefings.text import mail_text

__all__ = ["DigestNews", "News", "NewsLetter", "mail_html", "mail_text", "write_atom"]
