"""Cookies that Django gives no setting for."""

from django.conf import settings
from django.contrib.messages.constants import ERROR
from django.contrib.messages.storage.cookie import CookieStorage


class MessageCookie(CookieStorage):
    """Short messages in a cookie that, in production, only this very host can set."""

    cookie_name = settings.MESSAGE_COOKIE_NAME
    tells_refusal = False
    """Whether what this request asked for was refused, which the page that it leads to will say."""

    def add(self, level: int, message: str, extra_tags: str | None = "") -> None:
        super().add(level, message, extra_tags)
        self.tells_refusal = self.tells_refusal or level >= ERROR
